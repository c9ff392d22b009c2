import { readPostcode } from '../../../platform/pure/postcode.ts'
import { isRefusal } from '../../../platform/pure/result.ts'

export const AGES = [
  { code: 'adult', label: 'An adult' },
  { code: 'under-18', label: 'A young person under 18, who may need help as well' },
  { code: 'not-known', label: 'We do not know' },
] as const
export type Age = (typeof AGES)[number]['code']

/** How we come to think so. Nothing is added up, and "seen with" never hardens into a fact by itself. */
export const CERTAINTIES = [
  { code: 'seen', label: 'Seen: somebody saw or heard it themselves' },
  { code: 'told', label: 'Told: somebody told us' },
  { code: 'thought', label: 'Thought: it is our own conclusion' },
] as const
export type Certainty = (typeof CERTAINTIES)[number]['code']

/** One person of concern, as they were written down for one young person. `reviewOn`: a day 'YYYY-MM-DD'. */
export type PersonOfConcern = {
  readonly id: string
  readonly youngPersonId: string
  /** The young person, by the name they go by. */
  readonly name: string
  readonly knownAs: string
  readonly age: Age
  readonly theirWords: string
  readonly how: string
  readonly reviewOn: string
  readonly endedOn: string | null
  readonly by: string
  readonly at: Date
}

export type Account = {
  readonly id: string
  readonly what: string
  readonly certainty: Certainty
  readonly source: string
  readonly onDate: string | null
  readonly by: string
  readonly at: Date
}

export type Review = {
  readonly id: string
  readonly outcome: 'kept' | 'ended'
  readonly reasons: string
  readonly by: string
  readonly at: Date
}

/** Another record that is, or may be, of the same person. */
export type Other = {
  readonly id: string
  readonly knownAs: string
  readonly name: string
  readonly because: string
}

/** A record is good until its day, that day included; after it nobody may take it for what we think now. */
export function isPastItsDay(record: Pick<PersonOfConcern, 'reviewOn' | 'endedOn'>, today: string): boolean {
  return record.endedOn === null && record.reviewOn < today
}

/** The first postcode in a text, as it was written; null when there is none. */
export function postcodeIn(text: string): string | null {
  const words = text.split(/[\s,;()]+/).map((word) => word.replace(/^\W+|\b\W+$/g, ''))
  for (const [i, word] of words.entries()) {
    if (isPostcode(word)) return word
    const next = words[i + 1]
    if (next !== undefined && word.length <= 4 && next.length === 3 && isPostcode(word + next)) return `${word} ${next}`
  }
  return null
}

function isPostcode(text: string): boolean {
  return text.length >= 5 && !isRefusal(readPostcode(text))
}

export function labelIn(list: readonly { code: string; label: string }[], code: string): string {
  return list.find((one) => one.code === code)?.label ?? code
}
