import {
  type BankHolidays,
  type Hours,
  isFreshlyVerified,
  type Opening,
  openingAt,
  type Range,
  type Week,
} from '../../../platform/pure/opening-hours.ts'

export const AUDIENCES = ['young-people', 'adults', 'professionals'] as const
export type Audience = (typeof AUDIENCES)[number]

/** A line of config/organisation.yml. */
export type HelpLine = {
  readonly code: string
  readonly name: string
  readonly for: readonly Audience[]
  readonly about: string
  readonly telephone?: string | undefined
  readonly text?: string | undefined
  readonly email?: string | undefined
  readonly web?: string | undefined
  readonly hours: Hours | null
  readonly cost: string
  readonly languages: readonly string[]
  readonly verified_on: string | null
  readonly shown: boolean
}

/** `now` and `hours`: null where nobody has asked for six months, or where nobody can know. */
export type Shown = { readonly line: HelpLine; readonly isOpen: boolean | null; readonly now: string | null } & {
  readonly hours: string | null
}

/** The lines for these readers in the order of the settings, those last where nobody answers now. */
export function helpFor(
  lines: readonly HelpLine[],
  audience: Audience,
  at: { readonly now: Date; readonly holidays: BankHolidays },
): Shown[] {
  const shown = lines
    .filter((line) => line.shown && line.for.includes(audience))
    .map((line) => ({ line, ...standing(line, at) }))
  return [...shown.filter(({ isOpen }) => isOpen !== false), ...shown.filter(({ isOpen }) => isOpen === false)]
}

function standing(
  { hours, verified_on: verifiedOn }: HelpLine,
  { now, holidays }: { readonly now: Date; readonly holidays: BankHolidays },
): Omit<Shown, 'line'> {
  if (hours === null || !isFreshlyVerified(verifiedOn, now)) return { isOpen: null, now: null, hours: null }
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

/** `9am`, `5.30pm`, `midday`, `midnight`. */
export function clockWords(minute: number): string {
  if (minute % 1440 === 0) return 'midnight'
  if (minute === 720) return 'midday'
  const hour = Math.floor(minute / 60)
  const past = minute % 60 === 0 ? '' : `.${String(minute % 60).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`
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

function rangesWords(ranges: readonly Range[]): string {
  return ranges.map(({ from, to }) => `${clockWords(from)} to ${clockWords(to)}`).join(' and ')
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
