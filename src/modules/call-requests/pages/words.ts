import type { Organisation } from '#platform/organisation.ts'
import { labelOf } from '#platform/organisation.ts'
import type { Day, Request } from '../rules/records.ts'

const DAY_WORDS: Readonly<Record<Day, string>> = {
  'any-day': 'any day',
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
}

/** `safe on any day, after school or in the evening`. */
export function safeWords(
  { days, times }: Pick<Request, 'days' | 'times'>,
  { call_requests: lists }: Organisation,
): string {
  const said = times.map((code) => labelOf(lists.times, code).toLowerCase())
  return `safe on ${daysWords(days)}, ${anyOf(said)}`
}

export function daysWords(days: readonly Day[]): string {
  return days.includes('any-day') ? DAY_WORDS['any-day'] : anyOf(days.map((day) => DAY_WORDS[day]))
}

export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** Words of somebody else within a line of ours: a name that is written from the right would change places with its date. */
export function apart(words: string): string {
  return `\u2068${words}\u2069`
}

/** What we say to somebody else who answers, where nothing was chosen. */
export const USUAL_LINE = 'Sorry, I have the wrong number.'

export const WAY_WORDS = { call: 'Call', text: 'Text', relay: 'Call with Relay UK' } as const

/** So that nothing on their screen tells who it was: a text cannot hide the number that it comes from. */
export const OUR_NUMBER = {
  call: 'Withhold our number first.',
  text: 'A text shows the number that it comes from: use one that leads to nothing of ours.',
  relay: 'Withhold our number first.',
} as const
