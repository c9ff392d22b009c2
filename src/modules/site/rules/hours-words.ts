import { clockWords, rangesWords } from '../../../platform/pure/clock-words.ts'
import type { Hours, Opening, Range, Week } from '../../../platform/pure/opening-hours.ts'

/** `Open now, until 5pm`; `Closed now. Opens on Monday at 9am`. */
export function openingWords(opening: Opening, now: Date): string | null {
  if (opening.is === 'unknown') return null
  if (opening.is === 'always') return 'Open now, day and night'
  if (opening.is === 'never') return 'Closed now'
  if (opening.is === 'open')
    return `Open now, until ${clockWords(opening.until.minute)}${later(opening.until.day, now)}`
  return `Closed now. Opens${later(opening.opens.day, now) || ' today'} at ${clockWords(opening.opens.minute)}`
}

export const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
export type DayName = (typeof DAY_NAMES)[number]
const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' })

function later(day: number, now: Date): string {
  if (day === 0) return ''
  if (day === 1) return ' tomorrow'
  return day < 7 ? ` on ${weekdayAfter(day, now)}` : ` in ${day} days`
}

/** The day of the week so many days from now, by the clocks of London. */
export function weekdayAfter(days: number, now: Date): DayName {
  const today = DAY_NAMES.findIndex((name) => name === london.format(now))
  return DAY_NAMES[(today + days) % 7] ?? 'Sunday'
}

/** `9am to 5pm, Monday to Friday. Closed on bank holidays`. */
export function hoursWords(hours: Hours): string {
  if (hours === 'always') return 'Day and night, every day'
  const groups = daysAlike(hours).map(({ days, ranges }) => `${rangesWords(ranges)}, ${daysWords(days)}`)
  const week = groups.join('; ')
  return [week.slice(0, 1).toUpperCase() + week.slice(1), holidayWords(hours)].filter((part) => part !== '').join('. ')
}

type Alike = { readonly days: readonly DayName[]; readonly ranges: readonly Range[] }

/** Monday first, as people say a week; days of the same hours that follow each other are one group. */
export function daysAlike({ days }: Week): Alike[] {
  const groups: { days: DayName[]; ranges: readonly Range[] }[] = []
  for (const day of [1, 2, 3, 4, 5, 6, 0]) {
    const [name, ranges] = [DAY_NAMES[day] ?? 'Sunday', days[day] ?? []]
    const last = groups.at(-1)
    if (last && rangesWords(last.ranges) === rangesWords(ranges)) last.days.push(name)
    else groups.push({ days: [name], ranges })
  }
  return groups.filter(({ ranges }) => ranges.length > 0)
}

function daysWords(days: readonly DayName[]): string {
  if (days.length === 7) return 'every day'
  const [first, last] = [days[0], days.at(-1)]
  if (days.length === 1) return `${first}`
  return days.length === 2 ? `${first} and ${last}` : `${first} to ${last}`
}

function holidayWords({ bankHolidays }: Week): string {
  if (bankHolidays === 'same') return ''
  return bankHolidays.length === 0 ? 'Closed on bank holidays' : `On bank holidays ${rangesWords(bankHolidays)}`
}
