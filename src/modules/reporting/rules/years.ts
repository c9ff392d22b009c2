import { publicYear } from './suppress-small-numbers.ts'

export type CountedYear = { readonly year: number; readonly youngPeople: number; readonly sessions: number }

export type PublicYear = {
  readonly year: number
  readonly youngPeople: number | null
  readonly sessions: number | null
  /** The year has not ended, so its figures can still grow. */
  readonly partial: boolean
}

/**
 * Every year from the first with a counted session to the current one, ascending, with nought for a year between
 * without any. A session dated after this year is a slip of the keys and waits for its year.
 */
export function publicYears(counted: readonly CountedYear[], currentYear: number): PublicYear[] {
  const found = new Map(counted.map((y) => [y.year, y]))
  const first = Math.min(...found.keys())
  if (first > currentYear) return []
  return Array.from({ length: currentYear - first + 1 }, (_, i) => {
    const year = first + i
    const { youngPeople, sessions } = publicYear(found.get(year) ?? { year, youngPeople: 0, sessions: 0 })
    return { year, youngPeople, sessions, partial: year === currentYear }
  })
}

/** The year in one sentence. */
export function yearSentence({ year, youngPeople, sessions, partial }: PublicYear): string {
  const when = partial ? `So far in ${year}` : `In ${year}`
  const had = partial ? 'have received' : 'received'
  if (youngPeople === 0) return `${when}, no support sessions ${partial ? 'have been' : 'were'} recorded.`
  const who = youngPeople === null ? 'fewer than five' : youngPeople.toLocaleString('en-GB')
  const what = sessions === null ? 'a few' : sessions.toLocaleString('en-GB')
  return `${when}, ${who} children and young people ${had} ${what} support sessions.`
}

/** Sessions per young person, rounded to one decimal, half upwards; null (no figure) when there is nobody. */
export function perPerson(sessions: number, people: number): number | null {
  if (people === 0) return null
  return Math.floor((sessions * 20 + people) / (2 * people)) / 10
}
