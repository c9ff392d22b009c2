import { londonWallTime } from './london-clock.ts'
import { type Refusal, refuse } from './result.ts'

declare const plainDateBrand: unique symbol
/** A day of the calendar with no time and no zone, always written `YYYY-MM-DD`. Compares correctly as text. */
export type PlainDate = string & { readonly [plainDateBrand]: true }

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'].concat([
  'October',
  'November',
  'December',
])
const dayLength = 86_400_000

/** Takes a date that is known to be good (from the database, from code). Throws when it is not. */
export function plainDate(text: string): PlainDate {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  const date = found && fromNumbers(Number(found[1]), Number(found[2]), Number(found[3]))
  if (!date) throw new Error('Not a plain date written YYYY-MM-DD')
  return date
}

/**
 * Reads the three fields of a date question. The month may be a number or a name. `label` begins each sentence:
 * "Date of birth must include a year".
 */
export function readDateFields(
  fields: { readonly day: string; readonly month: string; readonly year: string },
  label = 'The date',
): PlainDate | Refusal {
  const parts = { day: fields.day.trim(), month: fields.month.trim(), year: fields.year.trim() }
  const missing = (['day', 'month', 'year'] as const).filter((part) => parts[part] === '')
  if (missing.length === 3) return refuse(`${label} must have a day, a month and a year.`)
  if (missing.length > 0) return refuse(`${label} must include a ${missing.join(' and a ')}.`)
  if (/^\d{1,2}$/.test(parts.year)) return refuse(shortYear(label))
  const month = /^\d{1,2}$/.test(parts.month) ? Number(parts.month) : monthNumber(parts.month, 3)
  if (!/^\d{1,2}$/.test(parts.day) || month === 0 || !/^\d{4}$/.test(parts.year)) return refuse(notReal(label))
  return realDate([Number(parts.year), month, Number(parts.day)], label)
}

/**
 * Reads a date written in one of three ways: `2020-03-05`, `5 March 2020` or `05/03/2020` (day first, always).
 * A two-digit year, part of a date, a day that does not exist and any other writing are refused; `label` begins each
 * sentence and the sentence does not repeat the date, because it may be a young person's birthday.
 */
export function readWrittenDate(text: string, label = 'The date'): PlainDate | Refusal {
  const written = text.trim().replace(/\s+/g, ' ')
  if (written === '') return refuse(`${label} is missing.`)
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written)
  if (iso) return realDate([Number(iso[1]), Number(iso[2]), Number(iso[3])], label)
  const named = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(written)
  if (named && monthNumber(named[2] ?? '', 9) > 0) {
    return realDate([Number(named[3]), monthNumber(named[2] ?? '', 9), Number(named[1])], label)
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written)
  if (slashed) return realDate([Number(slashed[3]), Number(slashed[2]), Number(slashed[1])], label)
  return refuse(whyNotRead(written, label))
}

function whyNotRead(written: string, label: string): string {
  if (/^\d{1,2}([/.-])\d{1,2}\1\d{2}$|^\d{1,2} \p{L}+ '?\d{2}$/u.test(written)) return shortYear(label)
  const named = written.split(' ').some((word) => monthNumber(word, 9) > 0)
  const partial = named ? /^(\d{1,2} )?\p{L}+( \d{2,4})?$/u : /^\d{4}([-/]\d{1,2})?$|^\d{1,2}\/\d{2,4}$|[?_]|^x+\//i
  if (partial.test(written)) return `${label} is only part of a date: write the day, the month and the whole year.`
  return `${label} must be written like 2020-03-05, 5 March 2020 or 05/03/2020 (day first).`
}

/** Whole years lived on a day. Someone born on 29 February has a birthday on 1 March in other years, as law counts it. */
export function ageAt(birth: PlainDate, on: PlainDate): number {
  const hadBirthday = on.slice(5) >= birth.slice(5)
  return yearOf(on) - yearOf(birth) - (hadBirthday ? 0 : 1)
}

/** The date so many whole days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(utcMidnight(date) + days * dayLength).toISOString().slice(0, 10) as PlainDate
}

/** Whole days from one date to another, negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / dayLength)
}

/** The date as people read it: `5 March 2020`. */
export function formatDate(date: PlainDate): string {
  return `${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}

/** A day as the database gives it (`YYYY-MM-DD`), as people read it. */
export function formatDay(day: string): string {
  return formatDate(plainDate(day))
}

/** The calendar year of a date. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** The calendar quarter of a date, 1 (January to March) to 4, with its year. */
export function quarterOf(date: PlainDate): { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 } {
  return { year: yearOf(date), quarter: Math.ceil(Number(date.slice(5, 7)) / 3) as 1 | 2 | 3 | 4 }
}

/** The financial year of a date, 1 April to 31 March: the year it starts in, and its label `2020-21`. */
export function financialYearOf(date: PlainDate): { readonly starts: number; readonly label: string } {
  const starts = yearOf(date) - (date.slice(5) < '04-01' ? 1 : 0)
  return { starts, label: `${starts}-${String((starts + 1) % 100).padStart(2, '0')}` }
}

/** The date on a London calendar at an instant, whatever the zone of the machine. */
export function londonDate(instant: Date): PlainDate {
  return new Date(londonWallTime(instant.getTime())).toISOString().slice(0, 10) as PlainDate
}

/** The wall time in London at an instant, `HH:MM`. */
export function londonTime(instant: Date): string {
  return new Date(londonWallTime(instant.getTime())).toISOString().slice(11, 16)
}

/** A moment as people read it, in London: `5 March 2020, 14:05`. */
export function formatMoment(instant: Date): string {
  return `${formatDate(londonDate(instant))}, ${londonTime(instant)}`
}

/**
 * The instant of a wall time (`HH:MM`, 24 hours) in London. In the hour that does not exist in spring the clock is
 * taken as not yet changed (01:30 is an hour after 00:30); of an hour that comes twice in autumn, the first is meant.
 * Throws when the time is not a time: forms check that before.
 */
export function londonInstant(date: PlainDate, time: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Error('Not a wall time written HH:MM')
  const wall = Date.parse(`${date}T${time}:00Z`)
  const before = londonOffset(wall - dayLength)
  const after = londonOffset(wall + dayLength)
  const earliestFirst = [wall - Math.max(before, after), wall - Math.min(before, after)]
  const found = earliestFirst.find((instant) => londonWallTime(instant) === wall)
  return new Date(found ?? wall - before)
}

function londonOffset(instant: number): number {
  return londonWallTime(instant) - instant
}

function realDate([year, month, day]: readonly [number, number, number], label: string): PlainDate | Refusal {
  const date = fromNumbers(year, month, day)
  if (date === null) return refuse(notReal(label))
  // Everyone in this work was born, and everything happened, after 1900: an earlier year is a slip of the keys.
  return year < 1900 ? refuse(`${label} must have a year after 1900.`) : date
}

function fromNumbers(year: number, month: number, day: number): PlainDate | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate
}

function monthNumber(name: string, shortest: number): number {
  const typed = name.toLowerCase()
  return (
    monthNames.findIndex((month) => {
      const whole = month.toLowerCase()
      return whole === typed || (typed.length >= shortest && whole.startsWith(typed))
    }) + 1
  )
}

function notReal(label: string): string {
  return `${label} is not a real date: check the day, the month and the year.`
}

function shortYear(label: string): string {
  return `${label} must have all four figures of the year.`
}

function utcMidnight(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}
