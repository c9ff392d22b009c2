import { daysBetween, londonDate, londonTime, type PlainDate } from '../../../platform/pure/dates.ts'
import type { Reading } from './reading.ts'

type Read = Exclude<Reading, { is: 'nobody' }>

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long' })

/** `today from 9am`, `tomorrow, Wednesday 18 March, from 9am`. */
export function momentWords(from: Date, now: Date): string {
  const { day, ahead } = dayWords(londonDate(from), now)
  const said = ahead === 0 ? day : ahead === 1 ? `${day},` : `on ${day}`
  return `${said} from ${clockWords(from)}`
}

/** `now, until 5pm today`, `tomorrow, Wednesday 18 March, from 9am`. */
export function readingWords(reading: Read, now: Date): string {
  return reading.is === 'now' ? `now, until ${clockWords(reading.until)} today` : momentWords(reading.from, now)
}

/** Whoever can be reached safely only later is reached later. */
export function replyWords({ replyBy }: Pick<Read, 'replyBy'>, now: Date): string {
  if (replyBy === null) return 'we try to reach you at your next safe time after that'
  return `we try to reach you by the end of ${dayWords(replyBy, now).day}, or at your next safe time`
}

/** `today`, `tomorrow, Wednesday 18 March`, `Friday 20 March`. */
function dayWords(date: PlainDate, now: Date): { readonly day: string; readonly ahead: number } {
  const ahead = daysBetween(londonDate(now), date)
  const noon = new Date(`${date}T12:00:00Z`)
  const named = `${weekday.format(noon)} ${dayAndMonth.format(noon)}`
  return { day: ahead === 0 ? 'today' : ahead === 1 ? `tomorrow, ${named}` : named, ahead }
}

/** `9am`, `5.30pm`, `midday`, `midnight`. */
export function clockWords(at: Date): string {
  const [hour = 0, minute = 0] = londonTime(at).split(':').map(Number)
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  const past = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`
}
