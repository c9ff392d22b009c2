import { addDays, londonDate, londonTime, type PlainDate } from './dates.ts'

/** From and to as minutes of a day by the clocks of London; `to` is at most 1440, midnight. */
export type Range = { readonly from: number; readonly to: number }
/** `days`: Sunday first, as the calendar of computers has it. */
export type Week = { readonly days: readonly (readonly Range[])[]; readonly bankHolidays: 'same' | readonly Range[] }
export type Hours = 'always' | Week
/** The bank holidays of the years that are known. */
export type BankHolidays = ReadonlyMap<number, readonly string[]>

/** `day`: days from today. `unknown`: nobody can say, so nothing is said. */
export type Opening =
  | { readonly is: 'unknown' }
  | { readonly is: 'always' }
  | { readonly is: 'never' }
  | { readonly is: 'open'; readonly until: { readonly day: number; readonly minute: number } }
  | { readonly is: 'closed'; readonly opens: { readonly day: number; readonly minute: number } }

const MIDNIGHT = 1440
/** Longer than any closing over holidays. Also: open for so many days on end is open always. */
const DAYS_AHEAD = 14

/**
 * Whether somebody answers at this moment, and until or from when. Everything is by the clocks on the wall: what opens at
 * 9 opens at 9 on the day after they change, too.
 */
export function openingAt(hours: Hours, now: Date, holidays: BankHolidays): Opening {
  if (hours === 'always') return { is: 'always' }
  const today = londonDate(now)
  const minute = minutesOf(londonTime(now))
  const stretch: { day: number; range: Range }[] = []
  for (let day = 0; day <= DAYS_AHEAD; day += 1) {
    const ranges = rangesOn(hours, addDays(today, day), holidays)
    if (ranges === null) return openSoFar(stretch, minute) ?? { is: 'unknown' }
    stretch.push(...ranges.map((range) => ({ day, range })))
    const opening = openSoFar(stretch, minute) ?? closedSoFar(stretch, minute)
    if (opening && opening.is !== 'unknown' && !mayGoOn(opening, day)) return opening
  }
  return openSoFar(stretch, minute) ? { is: 'always' } : { is: 'never' }
}

/** A stretch that reaches the last midnight that was looked at may go on after it. */
function mayGoOn(opening: Opening, day: number): boolean {
  return opening.is === 'open' && opening.until.day === day && opening.until.minute === MIDNIGHT
}

type Stretch = readonly { readonly day: number; readonly range: Range }[]

function openSoFar(stretch: Stretch, minute: number): Opening | null {
  let until: { day: number; minute: number } | null = null
  for (const { day, range } of stretch) {
    if (until === null) {
      if (day === 0 && range.from <= minute && minute < range.to) until = { day, minute: range.to }
    } else if (follows(until, day, range.from)) until = { day, minute: range.to }
  }
  return until && { is: 'open', until }
}

function follows(until: { day: number; minute: number }, day: number, from: number): boolean {
  return day * MIDNIGHT + from === until.day * MIDNIGHT + until.minute
}

function closedSoFar(stretch: Stretch, minute: number): Opening | null {
  const next = stretch.find(({ day, range }) => day > 0 || range.from > minute)
  return next ? { is: 'closed', opens: { day: next.day, minute: next.range.from } } : null
}

/** Null: it could be a bank holiday, on which other hours hold, and the list of that year is not there. */
export function rangesOn(week: Week, date: PlainDate, holidays: BankHolidays): readonly Range[] | null {
  const usual = week.days[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? []
  if (week.bankHolidays === 'same') return usual
  const ofYear = holidays.get(Number(date.slice(0, 4)))
  if (ofYear === undefined) return null
  return ofYear.includes(date) ? week.bankHolidays : usual
}

/** `09:00-12:30, 13:00-24:00`, in order; null when it is not written so. */
export function readRanges(text: string): Range[] | null {
  if (text === 'closed') return []
  const ranges = text.split(',').map((part) => /^\s*(\d\d:[0-5]\d)-(\d\d:[0-5]\d)\s*$/.exec(part))
  const read = ranges.map((found) => found && { from: minutesOf(found[1] ?? ''), to: minutesOf(found[2] ?? '') })
  const inOrder = read.every((range, i) => range && (read[i - 1]?.to ?? 0) <= range.from && range.from < range.to)
  return inOrder && (read.at(-1)?.to ?? 0) <= MIDNIGHT ? (read as Range[]) : null
}

/** Somebody asked within the last six months. A day that is still to come is a slip, and counts for nothing. */
export function isFreshlyVerified(verifiedOn: string | null, now: Date): boolean {
  if (verifiedOn === null) return false
  const today = londonDate(now)
  return verifiedOn <= today && today <= monthsAfter(verifiedOn, 6)
}

/** The same day of a later month, or its last day: six months after 31 August is 28 February. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month + months - 1, Math.min(day, last))).toISOString().slice(0, 10)
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
