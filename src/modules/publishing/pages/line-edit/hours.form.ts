import type { Reading } from '#platform/http/reading.ts'
import { rangesWords, readTimes } from '#platform/pure/clock-words.ts'
import type { Hours, Range } from '#platform/pure/opening-hours.ts'

/** Monday first, as people say a week; `day`: as computers count it. */
export const WEEKDAYS = [
  { name: 'monday', label: 'Monday', day: 1 },
  { name: 'tuesday', label: 'Tuesday', day: 2 },
  { name: 'wednesday', label: 'Wednesday', day: 3 },
  { name: 'thursday', label: 'Thursday', day: 4 },
  { name: 'friday', label: 'Friday', day: 5 },
  { name: 'saturday', label: 'Saturday', day: 6 },
  { name: 'sunday', label: 'Sunday', day: 0 },
] as const

export const HOURS = [
  { value: 'always', text: 'Day and night, every day' },
  { value: 'week', text: 'At the times below' },
  { value: 'unknown', text: 'Not known, or it has none' },
] as const

export const HOLIDAYS = [
  { value: 'same', text: 'The same times as on other days' },
  { value: 'closed', text: 'Closed' },
  { value: 'other', text: 'At other times' },
] as const

const OVER_MIDNIGHT = 'go over midnight. Write what comes after midnight on the next day.'

/** Hours as they were typed. Null: they are not known, or there is a fault. */
export function readHours(r: Reading): Hours | null {
  const kind = r.choice('hours', valuesOf(HOURS), 'Choose when somebody answers.')
  const isWeek = kind === 'week'
  const named = WEEKDAYS.map(({ name, label, day }) => ({ day, ranges: timesOf(r, { name, label, isAsked: isWeek }) }))
  const days = named.toSorted((a, b) => a.day - b.day).map(({ ranges }) => ranges)
  const holidays = isWeek ? r.choice('holidays', valuesOf(HOLIDAYS), 'Choose what holds on bank holidays.') : 'same'
  const other = timesOf(r, { name: 'bank-holidays', label: 'bank holidays', isAsked: holidays === 'other' })
  if (kind === 'always') return 'always'
  if (!isWeek) return null
  if (r.isGood && days.every((ranges) => ranges.length === 0))
    r.fault('hours', 'Write the times of one day at least, or choose that the hours are not known.')
  if (r.isGood && holidays === 'other' && other.length === 0)
    r.fault('bank-holidays', 'Write the times on bank holidays, or choose “Closed”.')
  return { days, bankHolidays: holidays === 'same' ? 'same' : holidays === 'other' ? other : [] }
}

type Day = { readonly name: string; readonly label: string; readonly isAsked: boolean }

function timesOf(r: Reading, { name, label, isAsked }: Day): Range[] {
  const read = readTimes(r.text(name, { most: 80 }))
  if (typeof read !== 'string') return read
  if (isAsked)
    r.fault(
      name,
      read === 'over-midnight'
        ? `The times on ${label} ${OVER_MIDNIGHT}`
        : `Write the times on ${label} like 9am to 5pm, or closed.`,
    )
  return []
}

const valuesOf = <Value extends string>(items: readonly { readonly value: Value }[]) => items.map(({ value }) => value)

/** Hours as the form shows them. */
export function hoursFields(hours: Hours | null): Record<string, string> {
  const empty = Object.fromEntries(WEEKDAYS.map(({ name }) => [name, '']))
  if (hours === null || hours === 'always')
    return { ...empty, hours: hours === null ? 'unknown' : 'always', holidays: '', 'bank-holidays': '' }
  const days = WEEKDAYS.map(({ name, day }) => [name, rangesWords(hours.days[day] ?? []) || 'closed'])
  const { bankHolidays } = hours
  return {
    ...Object.fromEntries(days),
    hours: 'week',
    holidays: bankHolidays === 'same' ? 'same' : bankHolidays.length === 0 ? 'closed' : 'other',
    'bank-holidays': bankHolidays === 'same' ? '' : rangesWords(bankHolidays),
  }
}
