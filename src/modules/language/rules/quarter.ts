import { type PlainDate, plainDate, quarterOf } from '../../../platform/pure/dates.ts'

const NAMES = ['January to March', 'April to June', 'July to September', 'October to December'] as const

/** The first day of the quarter that a day lies in: 2026-03-17 is in that of 2026-01-01. */
export function quarterStart(day: PlainDate): PlainDate {
  const { year, quarter } = quarterOf(day)
  return plainDate(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`)
}

/** A quarter by its first day, as people say it: January to March 2026. */
export function quarterName(start: PlainDate): string {
  const { year, quarter } = quarterOf(start)
  return `${NAMES[quarter - 1]} ${year}`
}
