import { addDays, londonDate, londonInstant } from '../../../platform/pure/dates.ts'

const MINUTE = 60_000
const LONGEST_HOURS = 12

/**
 * The moment meant by a time of the clock written when somebody goes out: the next such time. Null when that is too far
 * away to be meant: a time that has just passed.
 */
export function nextTime(now: Date, time: string): Date | null {
  const today = londonInstant(londonDate(now), time)
  const next = today > now ? today : londonInstant(addDays(londonDate(now), 1), time)
  return next.getTime() - now.getTime() > LONGEST_HOURS * 60 * MINUTE ? null : next
}

/** More minutes count from when they are asked for, or from a deadline still to come. */
export function laterBy(dueAt: Date, minutes: number, now: Date): Date {
  return new Date(Math.max(dueAt.getTime(), now.getTime()) + minutes * MINUTE)
}

/** What must be seen at once about somebody who is out, in words; null when all is as it should be. */
export function troubleOf(visit: Trouble, now: Date): string | null {
  if (visit.endedAt !== null) return null
  if (visit.helpAt !== null) return 'Asked for help'
  return isLate(visit, now) ? 'Late' : null
}

type Trouble = { readonly dueAt: Date; readonly endedAt: Date | null; readonly helpAt: Date | null }

/** Who sees to somebody who is late or asked for help. */
export function dealtWithBy({ helpAt, helpAnsweredBy, answeredBy }: Dealing): string | null {
  return helpAt === null ? answeredBy : helpAnsweredBy
}

type Dealing = {
  readonly helpAt: Date | null
  readonly helpAnsweredBy: string | null
  readonly answeredBy: string | null
}

export function isLate({ dueAt, endedAt }: { dueAt: Date; endedAt: Date | null }, now: Date): boolean {
  return endedAt === null && dueAt <= now
}
