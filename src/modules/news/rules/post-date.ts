import { londonDate } from '../../../platform/pure/dates.ts'

/** A clock that runs a little ahead of ours is no lie. */
const SLACK_MS = 15 * 60_000
/** Before this there were hardly any feeds: an earlier date is a zero or a slip, such as 1 January 1970. */
const FIRST_YEAR = 2000
const DAY_MS = 86_400_000

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** Minutes ahead of UTC. Names of other zones are not guessed. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  bst: 60,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}

/**
 * When something was said, as its feed writes it: RFC 3339 (also a day alone), or RFC 822 with a whole year. Null: that
 * cannot be read, or not believed. 'ahead': it would still be to come. Today, without an hour, is by now at the latest.
 */
export function readPostDate(written: string, now: Date): Date | 'ahead' | null {
  const text = written.slice(0, 80).replaceAll(/\s+/g, ' ').trim()
  const found = readStandard(text) ?? readMail(text)
  if (found === null || found.getUTCFullYear() < FIRST_YEAR) return null
  if (found.getTime() <= now.getTime() + SLACK_MS) return found
  return text === londonDate(now) ? now : 'ahead'
}

function readStandard(text: string): Date | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  // A day alone: its noon is the same day in London.
  if (day) return instant({ date: [Number(day[1]), Number(day[2]), Number(day[3])], time: [12, 0, 0], ahead: 0 })
  const found = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?([^\d.,].*)?$/.exec(text)
  if (!found) return null
  const [, year, month, ofMonth, hour, minute, second = '0', zone = ''] = found
  return instant({
    date: [Number(year), Number(month), Number(ofMonth)],
    time: [Number(hour), Number(minute), Number(second)],
    ahead: zoneOf(zone),
  })
}

function readMail(text: string): Date | null {
  const found = /^(?:([a-z]+)\.?, ?)?(\d{1,2}) ([a-z]+)\.? (\d{4}) (\d{1,2}):(\d\d)(?::(\d\d))?(.*)$/i.exec(text)
  if (!found) return null
  const [, weekday, ofMonth, month = '', year, hour, minute, second = '0', zone = ''] = found
  const read = instant({
    date: [Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(ofMonth)],
    time: [Number(hour), Number(minute), Number(second)],
    ahead: zoneOf(zone),
  })
  const isDay = weekday === undefined || isWeekday(weekday, { year, month, ofMonth })
  return isDay ? read : null
}

/** A date that contradicts its own weekday is wrong in one of the two. */
function isWeekday(
  name: string,
  on: { year?: string | undefined; month: string; ofMonth?: string | undefined },
): boolean {
  const month = MONTHS.indexOf(on.month.slice(0, 3).toLowerCase())
  return (
    new Date(Date.UTC(Number(on.year), month, Number(on.ofMonth))).getUTCDay() ===
    WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase())
  )
}

function zoneOf(text: string): number | null {
  const zone = text.trim().toLowerCase()
  const numbers = /^([+-])(\d\d):?(\d\d)$/.exec(zone)
  if (!numbers) return Object.hasOwn(ZONES, zone) ? (ZONES[zone] ?? null) : null
  const minutes = Number(numbers[2]) * 60 + Number(numbers[3])
  return minutes > 14 * 60 ? null : numbers[1] === '-' ? -minutes : minutes
}

type Parts = {
  readonly date: readonly [number, number, number]
  readonly time: readonly [number, number, number]
  /** Minutes; null: nobody says where this was the time. */
  readonly ahead: number | null
}

function instant({ date: [year, month, ofMonth], time: [hour, minute, second], ahead }: Parts): Date | null {
  if (ahead === null || hour > 23 || minute > 59 || second > 60) return null
  const midnight = new Date(Date.UTC(year, month - 1, ofMonth))
  const isReal = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === ofMonth
  const within = (hour * 3_600 + minute * 60 + second) * 1_000 - ahead * 60_000
  return isReal && Math.abs(within) < 2 * DAY_MS ? new Date(midnight.getTime() + within) : null
}
