import { addDays, type PlainDate } from '../../../platform/pure/dates.ts'
import type { Written } from './item.ts'

/** So many days ahead somebody is told. */
export const DAYS_AHEAD = 30

/** What visitors see is read again now and then; one for which nobody has set a day, at once. */
export function isDue({ shownSince, reviewBy }: Pick<Written, 'shownSince' | 'reviewBy'>, today: PlainDate): boolean {
  return shownSince !== null && (reviewBy === null || reviewBy <= addDays(today, DAYS_AHEAD))
}
