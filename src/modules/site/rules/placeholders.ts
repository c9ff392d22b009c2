import { ENGLISH, type PageLanguage } from '../../../platform/pure/page-language.ts'
import type { PublicWord } from '../../../platform/pure/public-words.ts'

/** What a page says of the charity, filled from its settings. */
export const PLACEHOLDERS = [
  'name',
  'charity',
  'area',
  'office',
  'emergency',
  'silent',
  'police',
  'door',
  'door-public',
  'door-professionals',
  'door-hours',
  'door-professionals-hours',
  'reply',
  'reading',
  'call-days',
] as const

export type Placeholder = (typeof PLACEHOLDERS)[number]
export type Facts = Readonly<Record<Placeholder, string>>

/**
 * Each a whole sentence, or nothing when nobody knows the hours: so that a page says no hours that nobody has checked, and
 * no sentence is left with a hole.
 */
const HOURS = ['door-hours', 'door-professionals-hours'] as const
/** What can change without anybody changing the settings: a number is corrected, or its hours are too old to be shown. */
const OF_THE_DOOR = ['door-public', 'door-professionals', ...HOURS] as const
export type DoorFacts = Pick<Facts, (typeof OF_THE_DOOR)[number]>
export type SteadyFacts = Omit<Facts, keyof DoorFacts>

const isOfDoor = (name: Placeholder): name is keyof DoorFacts => OF_THE_DOOR.some((one) => one === name)
/** A number that can be pressed, and whose it is; or words that the charity writes of itself. */
export type Filled =
  | string
  | { readonly telephone: string; readonly of: PublicWord; readonly name: string }
  | { readonly said: string }

/** Those that are telephone numbers, with what a screen reader says before the figures. */
const NUMBERS: Partial<Record<Placeholder, (facts: Facts) => { of: PublicWord; name: string }>> = {
  office: ({ name }) => ({ of: 'Call {name}', name }),
  emergency: ({ name }) => ({ of: 'Emergency', name }),
  police: ({ name }) => ({ of: 'Police', name }),
  'door-public': ({ door }) => ({ of: 'Call {name}', name: door }),
  'door-professionals': ({ door }) => ({ of: 'Call {name}', name: door }),
}

/** Names and figures are the same in every language; sentences are not. */
const NAMES: readonly Placeholder[] = ['name', 'charity', 'area', 'call-days']

/** What the charity says of itself in whole words, which somebody translates with its pages. */
export function sayings(facts: SteadyFacts): string[] {
  return PLACEHOLDERS.flatMap((one) => (isOfDoor(one) || one in NUMBERS || NAMES.includes(one) ? [] : [facts[one]]))
}

/** The text in parts, each placeholder filled. What is filled in is never read as Markdown. */
export function fill(text: string, facts: Facts): Filled[] {
  return text.split(/(\{[^{}]*\})/).flatMap((part): Filled[] => {
    const name = PLACEHOLDERS.find((one) => part === `{${one}}`)
    if (name === undefined) return part === '' ? [] : [part]
    const of = NUMBERS[name]
    if (of) return [{ telephone: facts[name], ...of(facts) }]
    return NAMES.includes(name) || isOfDoor(name) ? [facts[name]] : [{ said: facts[name] }]
  })
}

/** The same where nothing can be pressed: titles and what search engines show. */
export function fillPlainly(text: string, facts: Facts, { said }: Pick<PageLanguage, 'said'> = ENGLISH): string {
  return fill(text, facts)
    .map((part) => {
      if (typeof part === 'string') return part
      return 'said' in part ? (said(part.said) ?? part.said) : part.telephone
    })
    .join('')
}

/** What stands in braces and is no placeholder, and braces that belong to nothing. */
export function unknownIn(text: string): string[] {
  const named = text.match(/\{[^{}]*\}/g) ?? []
  const known: readonly string[] = PLACEHOLDERS.map((one) => `{${one}}`)
  const rest = text.replaceAll(/\{[^{}]*\}/g, '').match(/[{}]/g) ?? []
  return [...named.filter((one) => !known.includes(one)), ...rest]
}

/** Hours within a sentence, which would be left with a hole on the day on which nobody knows them any more. */
export function hoursWithin(text: string): string[] {
  const blocks = text.split(/\n[ \t]*\n|\n(?=[ \t]*[-*] )/).map((block) => block.replace(/^[ \t]*[-*] /, ''))
  return HOURS.map((name) => `{${name}}`).filter((name) =>
    blocks.some((block) => !block.split(name).slice(0, -1).every(isAfterSentence)),
  )
}

/** Nothing before it, or what ends a sentence. */
function isAfterSentence(before: string): boolean {
  return before.trim() === '' || (/\s$/.test(before) && /[.?!]["”’*]{0,3}$/.test(before.trimEnd()))
}
