import { addDays, londonDate, londonInstant, londonTime, type PlainDate } from '../../../platform/pure/dates.ts'
import { type BankHolidays, type Hours, type Range, rangesOn } from '../../../platform/pure/opening-hours.ts'

/** When somebody reads what is sent now: this minute, later, or nobody knows. */
export type Reading =
  | { readonly is: 'now'; readonly until: Date }
  | { readonly is: 'later'; readonly from: Date }
  | { readonly is: 'nobody' }

type Asked = {
  readonly now: Date
  readonly hours: Hours
  readonly holidays: BankHolidays
  /** The days on which somebody is on the rota, as `YYYY-MM-DD`. */
  readonly duty: readonly string[]
  /** How many days ahead are looked at; 0: today alone. */
  readonly days: number
}

const MIDNIGHT = 1440
const WHOLE_DAY: readonly Range[] = [{ from: 0, to: MIDNIGHT }]

/** The rota says on which days, the hours from when until when. Everything is by the clocks on the wall. */
export function readingAt({ now, hours, holidays, duty, days }: Asked): Reading {
  const today = londonDate(now)
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const date = addDays(today, ahead)
    if (!duty.includes(date)) continue
    for (const range of rangesOf(hours, date, holidays)) {
      const until = wallInstant(date, range.to)
      const from = wallInstant(date, range.from)
      if (until <= now) continue
      return from <= now ? { is: 'now', until } : { is: 'later', from }
    }
  }
  return { is: 'nobody' }
}

/** In a year whose bank holidays nobody has written down yet, whoever put somebody on the rota knew the day. */
function rangesOf(hours: Hours, date: PlainDate, holidays: BankHolidays): readonly Range[] {
  if (hours === 'always') return WHOLE_DAY
  return rangesOn(hours, date, holidays) ?? hours.days[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? []
}

function wallInstant(date: PlainDate, minute: number): Date {
  if (minute === MIDNIGHT) return londonInstant(addDays(date, 1), '00:00')
  const two = (n: number) => String(n).padStart(2, '0')
  return londonInstant(date, `${two(Math.floor(minute / 60))}:${two(minute % 60)}`)
}

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long' })

/** `today from 9am`, `tomorrow, Wednesday 18 March, from 9am`. */
export function momentWords(from: Date, now: Date): string {
  const ahead = [0, 1].find((days) => addDays(londonDate(now), days) === londonDate(from))
  const day = `${weekday.format(from)} ${dayAndMonth.format(from)}`
  const said = ahead === 0 ? 'today' : ahead === 1 ? `tomorrow, ${day},` : `on ${day}`
  return `${said} from ${clockWords(from)}`
}

/** `9am`, `5.30pm`, `midday`, `midnight`. */
export function clockWords(at: Date): string {
  const [hour = 0, minute = 0] = londonTime(at).split(':').map(Number)
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  const past = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`
}

/** From when the clock of a request runs that is sent now. */
export function readFrom(reading: Reading, now: Date): Date {
  return reading.is === 'later' ? reading.from : now
}
