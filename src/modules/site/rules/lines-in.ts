import {
  type BankHolidays,
  type Hours,
  type Opening,
  openingAt,
  type Range,
  type Week,
} from '../../../platform/pure/opening-hours.ts'
import { filled, isEnglish, type PageLanguage } from '../../../platform/pure/page-language.ts'
import type { PublicWord } from '../../../platform/pure/public-words.ts'
import { daysAlike, hoursWords, openingWords, weekdayAfter } from './hours-words.ts'

/** Whether a line is open, and its hours, in the words of a language. */
export type Said = { readonly isOpen: boolean | null; readonly now: string | null; readonly hours: string }

export function standingOf(
  hours: Hours,
  { now, holidays }: { readonly now: Date; readonly holidays: BankHolidays },
  language: PageLanguage,
): Said {
  const opening = openingAt(hours, now, holidays)
  const isOpen = opening.is === 'unknown' ? null : opening.is === 'open' || opening.is === 'always'
  if (isEnglish(language)) return { isOpen, now: openingWords(opening, now), hours: hoursWords(hours) }
  return { isOpen, now: openingIn(language, opening, now), hours: hoursIn(language, hours) }
}

/** Hours as a sentence. */
export function hoursSentence(hours: Hours, language: PageLanguage): string {
  return `${isEnglish(language) ? hoursWords(hours) : hoursIn(language, hours)}.`
}

/**
 * Other languages bend the names of days, so that no sentence can be made of parts: a day stands by itself before its
 * hours, and a time is of 24 hours.
 */
function openingIn({ say }: PageLanguage, opening: Opening, now: Date): string | null {
  if (opening.is === 'unknown') return null
  if (opening.is === 'always') return say('Open now, day and night')
  if (opening.is === 'never') return say('Closed now')
  const { day, minute } = opening.is === 'open' ? opening.until : opening.opens
  const close = day === 0 ? null : day === 1 ? say('tomorrow') : day < 7 ? say(weekdayAfter(day, now)) : undefined
  if (opening.is === 'open') {
    const when = close === undefined ? null : [close, time(minute)].filter(Boolean).join(' ')
    return when === null ? say('Open now, day and night') : filled(say('Open now. Closes: {when}'), { when })
  }
  if (close === undefined) return say('Closed now')
  return filled(say('Closed now. Opens: {when}'), { when: `${close ?? say('today')} ${time(minute)}` })
}

/** `Monday – Friday: 09:00–17:00. Closed on bank holidays`. */
function hoursIn({ say }: PageLanguage, hours: Hours): string {
  if (hours === 'always') return say('Day and night, every day')
  const groups = daysAlike(hours).map(({ days, ranges }) => `${daysIn(say, days)}: ${times(ranges)}`)
  return [groups.join('; '), holidaysIn(say, hours)].filter((part) => part !== '').join('. ')
}

function daysIn(say: PageLanguage['say'], days: readonly PublicWord[]): string {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || days.length === 7) return say('Every day')
  return days.length === 1 ? say(first) : `${say(first)} – ${say(last)}`
}

function holidaysIn(say: PageLanguage['say'], { bankHolidays }: Week): string {
  if (bankHolidays === 'same') return ''
  if (bankHolidays.length === 0) return say('Closed on bank holidays')
  return `${say('On bank holidays')}: ${times(bankHolidays)}`
}

/** Figures run from left to right in every script; marked, or a line from right to left would turn the two times round. */
function times(ranges: readonly Range[]): string {
  return ranges.map(({ from, to }) => `\u2066${time(from)}–${time(to)}\u2069`).join(', ')
}

function time(minute: number): string {
  const [hour, past] = [Math.floor(minute / 60), minute % 60]
  return `${String(hour).padStart(2, '0')}:${String(past).padStart(2, '0')}`
}
