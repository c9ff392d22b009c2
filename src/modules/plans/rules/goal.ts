export const MOST_OPEN = 3

export const ENDINGS = [
  { code: 'reached', label: 'They say it is reached' },
  { code: 'no-longer-mine', label: 'They say it is no longer theirs' },
] as const
export type Ending = (typeof ENDINGS)[number]['code']

/** How near a goal feels on a day 'YYYY-MM-DD', 0 to 10, as the young person says it. */
export type Rating = {
  readonly goalId: string
  readonly rating: number
  readonly words: string
  readonly ratedOn: string
  readonly writtenBy: string
}

export type EarlierEnding = {
  readonly ending: Ending
  readonly words: string
  readonly endedOn: string
  readonly endedBy: string
}

/** Something the young person wants, in their own words. Ratings stand in the order of their days. */
export type Goal = {
  readonly id: string
  readonly youngPersonId: string
  readonly words: string
  readonly setOn: string
  readonly madeBy: string
  readonly ending: Ending | null
  readonly endingWords: string
  readonly endedOn: string | null
  readonly endedBy: string | null
  readonly version: number
  /** How it was closed before that was put right, the oldest first. */
  readonly earlierEndings: readonly EarlierEnding[]
  readonly ratings: readonly Rating[]
}

export function endingLabel(ending: Ending): string {
  return ending === 'reached' ? 'Reached' : 'No longer theirs'
}

/** A point of the line for each rating: across by its day, up by its figure, each from 0 to 1. */
export function linePoints(ratings: readonly Rating[]): { across: number; up: number }[] {
  const days = ratings.map((one) => Date.parse(`${one.ratedOn}T00:00:00Z`))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  return ratings.map((one, i) => ({
    // Ratings of one day alone stand beside each other in the order in which they were said.
    across: last > first ? ((days[i] ?? first) - first) / (last - first) : (i + 1) / (ratings.length + 1),
    up: one.rating / 10,
  }))
}
