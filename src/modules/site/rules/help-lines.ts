import { clockWords, rangesWords } from '../../../platform/pure/clock-words.ts'
import { type Audience, type HelpLine, knownHours, type LinesNow } from '../../../platform/pure/help-line.ts'
import {
  type BankHolidays,
  type Hours,
  type Opening,
  openingAt,
  type Week,
} from '../../../platform/pure/opening-hours.ts'

/** `now` and `hours`: null where nobody has asked for six months, or where nobody can know. */
export type Shown = { readonly line: HelpLine; readonly isOpen: boolean | null; readonly now: string | null } & {
  readonly hours: string | null
}

/** The lines for these readers in their order, those last where nobody answers now. */
export function helpFor({ all, holidays }: Pick<LinesNow, 'all' | 'holidays'>, audience: Audience, now: Date): Shown[] {
  const shown = all()
    .filter((line) => line.shown && line.for.includes(audience))
    .map((line) => ({ line, ...standingOfLine(line, holidays, now) }))
  return [...shown.filter(({ isOpen }) => isOpen !== false), ...shown.filter(({ isOpen }) => isOpen === false)]
}

export function standingOfLine(line: HelpLine, holidays: BankHolidays, now: Date): Omit<Shown, 'line'> {
  const hours = knownHours(line, now)
  if (hours === null) return { isOpen: null, now: null, hours: null }
  const opening = openingAt(hours, now, holidays)
  const isOpen = opening.is === 'unknown' ? null : opening.is === 'open' || opening.is === 'always'
  return { isOpen, now: openingWords(opening, now), hours: hoursWords(hours) }
}

/** `Open now, until 5pm`; `Closed now. Opens on Monday at 9am`. */
export function openingWords(opening: Opening, now: Date): string | null {
  if (opening.is === 'unknown') return null
  if (opening.is === 'always') return 'Open now, day and night'
  if (opening.is === 'never') return 'Closed now'
  if (opening.is === 'open')
    return `Open now, until ${clockWords(opening.until.minute)}${later(opening.until.day, now)}`
  return `Closed now. Opens${later(opening.opens.day, now) || ' today'} at ${clockWords(opening.opens.minute)}`
}

const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' })

function later(day: number, now: Date): string {
  if (day === 0) return ''
  if (day === 1) return ' tomorrow'
  const today = DAY_NAMES.indexOf(london.format(now))
  return day < 7 ? ` on ${DAY_NAMES[(today + day) % 7]}` : ` in ${day} days`
}

/** `9am to 5pm, Monday to Friday. Closed on bank holidays`. */
export function hoursWords(hours: Hours): string {
  if (hours === 'always') return 'Day and night, every day'
  const groups = groupsOf(hours).map(({ days, said }) => `${said}, ${daysWords(days)}`)
  return [groups.join('; '), holidayWords(hours)].filter((part) => part !== '').join('. ')
}

/** Monday first, as people say a week; days of the same hours that follow each other are one group. */
function groupsOf({ days }: Week): { days: number[]; said: string }[] {
  const groups: { days: number[]; said: string }[] = []
  for (const day of [1, 2, 3, 4, 5, 6, 0]) {
    const said = rangesWords(days[day] ?? [])
    const last = groups.at(-1)
    if (last?.said === said) last.days.push(day)
    else groups.push({ days: [day], said })
  }
  return groups.filter(({ said }) => said !== '')
}

function daysWords(days: readonly number[]): string {
  if (days.length === 7) return 'every day'
  const [first, last] = [DAY_NAMES[days[0] ?? 0], DAY_NAMES[days.at(-1) ?? 0]]
  if (days.length === 1) return `${first}`
  return days.length === 2 ? `${first} and ${last}` : `${first} to ${last}`
}

function holidayWords({ bankHolidays }: Week): string {
  if (bankHolidays === 'same') return ''
  return bankHolidays.length === 0 ? 'Closed on bank holidays' : `On bank holidays ${rangesWords(bankHolidays)}`
}
