import { addDays, daysBetween, formatDate, type PlainDate, plainDate } from '../../../platform/pure/dates.ts'

export type Span = { readonly from: PlainDate; readonly to: PlainDate }

/** More than this at once is a slip of the keys. */
export const MOST_DAYS = 92

export type Fault = { readonly at: 'from' | 'to'; readonly message: string }

/** What is wrong with the days of a duty or of days off; null: nothing. */
export function faultOfSpan({ from, to }: Span, today: PlainDate): Fault | null {
  if (from < today) return { at: 'from', message: 'The first day is over. Choose today or a day to come.' }
  if (to < from) return { at: 'to', message: 'The last day cannot be before the first.' }
  if (daysBetween(from, to) >= MOST_DAYS)
    return { at: 'to', message: `Choose ${MOST_DAYS} days at most. Check the last day.` }
  return null
}

/** Every day of a span; without `weekends` Monday to Friday alone. */
export function daysIn({ from, to }: Span, { weekends }: { weekends: boolean }): PlainDate[] {
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n))
  return all.filter((day) => weekends || !isWeekend(day))
}

export function isWeekend(day: PlainDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** Why somebody cannot be on duty on one of these days; null: they can. */
export function faultOfDuty(
  days: readonly PlainDate[],
  who: { readonly name: string; readonly leftOn: string | null; readonly daysOff: readonly string[] },
): string | null {
  const away = days.find((day) => who.daysOff.includes(day))
  if (away) return `${who.name} is away on ${formatDate(away)}. Choose other days, or somebody else.`
  const { leftOn } = who
  if (leftOn !== null && days.some((day) => day > leftOn))
    return `${who.name} works here until ${formatDate(plainDate(leftOn))}. Choose an earlier last day.`
  return days.length === 0 ? 'There is no working day between these days.' : null
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A day as a rota is read: `Tuesday 17 March 2026`. */
export function rotaDay(day: PlainDate): string {
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${formatDate(day)}`
}
