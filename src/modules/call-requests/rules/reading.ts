import { addDays, londonDate, londonInstant, type PlainDate, plainDate } from '../../../platform/pure/dates.ts'
import { type BankHolidays, type Hours, type Range, rangesOn } from '../../../platform/pure/opening-hours.ts'

/** `replyBy`: the day by whose end somebody tries to reach whoever sent it; null: the rota is not known so far. */
type Reply = { readonly replyBy: PlainDate | null }

/** When somebody reads what is sent now: this minute, later, or nobody knows. */
export type Reading =
  | ({ readonly is: 'now'; readonly until: Date } & Reply)
  | ({ readonly is: 'later'; readonly from: Date } & Reply)
  | { readonly is: 'nobody' }

type Clockwork = { readonly now: Date; readonly hours: Hours; readonly holidays: BankHolidays }

type Asked = Clockwork & {
  /** The days on which somebody is on the rota, as `YYYY-MM-DD`. */
  readonly duty: readonly string[]
  /** How many days ahead are looked at; 0: today alone. */
  readonly days: number
  /** The day of reading and so many more days with somebody on the rota: by then somebody has tried. */
  readonly replyDays: number
}

const MIDNIGHT = 1440
const WHOLE_DAY: readonly Range[] = [{ from: 0, to: MIDNIGHT }]

/** The rota says on which days, the hours from when until when. Everything is by the clocks on the wall. */
export function readingAt(asked: Asked): Reading {
  const { now, hours, holidays, duty, days } = asked
  const today = londonDate(now)
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const date = addDays(today, ahead)
    if (!duty.includes(date)) continue
    for (const range of rangesOf(hours, date, holidays)) {
      const until = wallInstant(date, range.to)
      const from = wallInstant(date, range.from)
      if (until <= now) continue
      const replyBy = replyDay(date, asked)
      return from <= now ? { is: 'now', until, replyBy } : { is: 'later', from, replyBy }
    }
  }
  return { is: 'nobody' }
}

/** Counted from the day on which it is read, over days on which somebody is here: what is said is what can be kept. */
function replyDay(read: PlainDate, { hours, holidays, duty, replyDays }: Asked): PlainDate | null {
  const days = [...new Set(duty)].sort().map(plainDate)
  const later = days.filter((day) => day > read && rangesOf(hours, day, holidays).length > 0)
  return replyDays === 0 ? read : (later[replyDays - 1] ?? null)
}

/** Longer than any closing over holidays. */
const LOOKS_BACK = 14

/**
 * When reading last began, whoever was there: what nobody has read then is told anew. A day that is missing on the rota is no
 * reason to be silent about it. Null: not for a fortnight.
 */
export function lastOpening({ now, hours, holidays }: Clockwork): Date | null {
  const today = londonDate(now)
  for (let back = 0; back <= LOOKS_BACK; back += 1) {
    const date = addDays(today, -back)
    const began = rangesOf(hours, date, holidays).map(({ from }) => wallInstant(date, from))
    const last = began.findLast((from) => from <= now)
    if (last) return last
  }
  return null
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

/** From when the clock of a request runs that is sent now. */
export function readFrom(reading: Reading, now: Date): Date {
  return reading.is === 'later' ? reading.from : now
}
