import { isIdentifier } from '../../../platform/pure/identifier.ts'
import { readPostcode } from '../../../platform/pure/postcode.ts'
import { WEEKDAYS } from '../../../platform/pure/recurrence.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/pure/result.ts'

export type Sought = { readonly page: number; readonly perPage: number }

/** Of services; null: not asked. Times as 'HH:MM', the day as 'MO'. */
export type Wanted = {
  readonly words: readonly string[]
  readonly taxonomyId: string | null
  readonly termId: string | null
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  readonly startTime: string | null
  readonly endTime: string | null
  readonly day: string | null
}

export type Query = Readonly<Record<string, string>>

export const MOST_PER_PAGE = 500
const USUAL_PER_PAGE = 50
const MOST_LETTERS = 200
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Which page of a list is asked for. */
export function readSought(query: Query): Sought | Refusal {
  const page = wholeNumber(query['page'], { usual: 1, most: 1_000_000 })
  if (page === null) return refuse('page is a whole number from 1.')
  const perPage = wholeNumber(query['per_page'], { usual: USUAL_PER_PAGE, most: MOST_PER_PAGE })
  if (perPage === null) return refuse(`per_page is a whole number from 1 to ${MOST_PER_PAGE}.`)
  return { page, perPage }
}

/** Which services are asked for. A parameter without a value is not asked; one that is not known is passed over. */
export function readWanted(query: Query): Wanted | Refusal {
  const faults: string[] = []
  const read = <T>(name: string, shape: (text: string) => T | null, sentence: string): T | null => {
    const text = (query[name] ?? '').trim()
    const value = text === '' ? null : shape(text)
    if (text !== '' && value === null) faults.push(`${name} ${sentence}`)
    return value
  }
  const wanted: Wanted = {
    words: read('search', wordsOf, `has up to ${MOST_LETTERS} letters.`) ?? [],
    taxonomyId: read('taxonomy_id', idOf, 'is the id of a taxonomy, as /taxonomies gives it.'),
    termId: read('taxonomy_term_id', idOf, 'is the id of a term, as /taxonomy_terms gives it.'),
    minimumAge: read('minimum_age', ageOf, 'is an age in years from 0 to 150.'),
    maximumAge: read('maximum_age', ageOf, 'is an age in years from 0 to 150.'),
    startTime: read('start_time', timeOf, 'is a time of the clock in England, like 09:00.'),
    endTime: read('end_time', timeOf, 'is a time of the clock in England, like 17:00.'),
    day: read('day', dayOf, 'is a day of the week, like MO or Monday.'),
  }
  const [first] = faults
  return first === undefined ? wanted : refuse(first)
}

/** A place to search around: it is read, so that a slip is seen, and nothing of ours stands near any. */
export function refusalOfPlace(query: Query): Refusal | null {
  const postcode = (query['postcode'] ?? '').trim()
  const proximity = (query['proximity'] ?? '').trim()
  if (postcode !== '' && isRefusal(readPostcode(postcode))) return refuse('postcode is a full postcode, like NR1 3QU.')
  if (proximity !== '' && !/^\d{1,7}(?:\.\d{1,3})?$/.test(proximity))
    return refuse('proximity is a number of metres, like 5000.')
  if (proximity !== '' && postcode === '') return refuse('proximity is asked together with postcode.')
  return null
}

function wholeNumber(text: string | undefined, { usual, most }: { usual: number; most: number }): number | null {
  const plain = (text ?? '').trim()
  if (plain === '') return usual
  const number = /^\d{1,7}$/.test(plain) ? Number(plain) : 0
  return number >= 1 && number <= most ? number : null
}

/** Letters without their marks, so that “cafe” finds “café”. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function wordsOf(text: string): string[] | null {
  if (text.length > MOST_LETTERS) return null
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function idOf(text: string): string | null {
  return isIdentifier(text) ? text.toLowerCase() : null
}

function ageOf(text: string): number | null {
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(text) && Number(text) <= 150 ? Number(text) : null
}

function timeOf(text: string): string | null {
  return /^((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?$/.exec(text)?.[1] ?? null
}

function dayOf(text: string): string | null {
  const plain = text.toLowerCase()
  return WEEKDAYS[DAYS.indexOf(plain)] ?? WEEKDAYS.find((day) => day.toLowerCase() === plain) ?? null
}
