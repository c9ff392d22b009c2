import { addDays, londonDate, type PlainDate, plainDate } from '../../../platform/pure/dates.ts'
import { type Fact, factsOfLine, type HelpLine } from '../../../platform/pure/help-line.ts'
import { type BankHolidays, monthsAfter } from '../../../platform/pure/opening-hours.ts'
import { type Rightness, rightnessOf } from './right.ts'

/** What is to be asked or read of a line, and what becomes of it else. */
export type LineDue = {
  readonly line: HelpLine
  /** Facts that nobody has ever checked. */
  readonly never: readonly Fact[]
  /** Facts that nobody has checked for five months or longer. */
  readonly again: readonly Fact[]
  /** Hours: not shown to visitors; or shown no more from this day on. Null: there are none, or they are well known. */
  readonly hours: 'hidden' | PlainDate | null
}

/** Lines on the site of which something is to be checked, those first whose hours visitors do not see. */
export function linesDue(lines: readonly HelpLine[], now: Date): LineDue[] {
  const due = lines.filter(({ shown }) => shown).flatMap((line) => dueOf(line, now) ?? [])
  const urgency = ({ hours }: LineDue) => (hours === 'hidden' ? 0 : hours === null ? 2 : 1)
  return due.toSorted((a, b) => urgency(a) - urgency(b))
}

/** Null: everything about it was checked lately. */
export function dueOf(line: HelpLine, now: Date): LineDue | null {
  const facts = factsOfLine(line)
  const of = (...which: Rightness[]) => facts.filter((fact) => which.includes(rightnessOf(line, fact, now)))
  const [never, again] = [of('never'), of('soon', 'old')]
  if (never.length + again.length === 0) return null
  return { line, never, again, hours: hoursDue(line, now) }
}

function hoursDue(line: HelpLine, now: Date): LineDue['hours'] {
  if (line.hours === null) return null
  const rightness = rightnessOf(line, 'hours', now)
  if (rightness === 'checked') return null
  return rightness === 'soon' ? addDays(plainDate(monthsAfter(line.verified.hours ?? '', 6)), 1) : 'hidden'
}

/** So many days before the list of bank holidays ends, whoever looks after the lines is told. */
const TOLD_DAYS = 183

/** The last day of which it is known whether it is a bank holiday, when it is near or has passed; else null. */
export function holidaysEnd(holidays: BankHolidays, now: Date): PlainDate | null {
  const today = londonDate(now)
  let year = Number(today.slice(0, 4))
  while (holidays.has(year)) year += 1
  const end = plainDate(`${year - 1}-12-31`)
  return addDays(today, TOLD_DAYS) > end ? end : null
}
