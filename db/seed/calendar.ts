import { addDays, londonInstant, type PlainDate, plainDate } from '#platform/pure/dates.ts'

/** The day on which the county's records begin. */
export const FIRST_DAY = plainDate('2019-01-02')

const noons = new Map<string, number>()

/** An instant in London by day and wall time. Quick for working hours, when the clock never changes within the day. */
export function at(date: PlainDate, time: string): Date {
  const hour = Number(time.slice(0, 2))
  if (hour < 4 || hour > 22) return londonInstant(date, time)
  let noon = noons.get(date)
  if (noon === undefined) {
    noon = londonInstant(date, '12:00').getTime()
    noons.set(date, noon)
  }
  return new Date(noon + ((hour - 12) * 60 + Number(time.slice(3, 5))) * 60_000)
}

export function minutesLater(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}

export function daysBefore(now: Date, days: number, minutes = 0): Date {
  return new Date(now.getTime() - days * 86_400_000 - minutes * 60_000)
}

/** Monday to Friday. */
export function isWorkingDay(date: PlainDate): boolean {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  return day !== 0 && day !== 6
}

export function workingDayFrom(date: PlainDate): PlainDate {
  return isWorkingDay(date) ? date : workingDayFrom(addDays(date, 1))
}

/** All working days from `from` to `to`, both included. */
export function workingDays(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}
