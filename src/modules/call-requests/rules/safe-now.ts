import { londonDate, londonTime } from '../../../platform/pure/dates.ts'
import type { Day } from './records.ts'

export type SafeTime = { readonly code: string; readonly label: string; readonly from: string; readonly to: string }

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** Whether this moment is one of those that a young person called safe. Nothing chosen is nothing safe. */
export function isSafeNow(
  { days, times }: { readonly days: readonly Day[]; readonly times: readonly string[] },
  known: readonly SafeTime[],
  now: Date,
): boolean {
  const today = WEEK[new Date(`${londonDate(now)}T12:00:00Z`).getUTCDay()] ?? 'sunday'
  if (!days.includes('any-day') && !days.includes(today)) return false
  const clock = londonTime(now)
  return known.some(({ code, from, to }) => times.includes(code) && from <= clock && clock < to)
}
