import { type Standing, standingOf } from './standing.ts'

export type Group = 'on-duty' | 'deputies' | 'managers' | 'safeguarding-trustees'
export type ClockStep = { readonly after_minutes: number; readonly tell: readonly Group[] }
export type Clock = 'unread' | 'unfinished' | 'held'

export type Waiting = {
  readonly readFrom: Date
  readonly heldBecause: readonly string[]
  readonly letThroughAt: Date | null
  readonly takenById: string | null
  readonly takenAt: Date | null
  readonly dueAt: Date | null
  readonly endedAt: Date | null
  /** When anything was last done. */
  readonly lastAt: Date | null
}

/** Which clock runs on a request, and since when. Null: none. */
export function clockOf(waiting: Waiting): { readonly clock: Clock; readonly since: Date } | null {
  const standing: Standing = standingOf(waiting)
  if (standing === 'ended') return null
  if (standing === 'held') return { clock: 'held', since: waiting.readFrom }
  // Let through or given back: it waits anew, but never from before somebody could read it.
  if (standing === 'waiting') return { clock: 'unread', since: latest([waiting.readFrom, waiting.lastAt]) }
  return { clock: 'unfinished', since: latest([waiting.takenAt, waiting.lastAt, waiting.dueAt]) }
}

function latest(moments: readonly (Date | null)[]): Date {
  return new Date(Math.max(...moments.map((one) => one?.getTime() ?? 0)))
}

/**
 * The steps that are due and were not taken, by their place in the list from 1. After hours switched off several are due at
 * once; a clock that was put back makes none due twice.
 */
export function dueSteps(
  steps: readonly ClockStep[],
  { since, taken, now }: { since: Date; taken: readonly number[]; now: Date },
): { readonly step: number; readonly tell: readonly Group[] }[] {
  const minutes = (now.getTime() - since.getTime()) / 60_000
  return steps.flatMap(({ after_minutes, tell }, i) =>
    minutes >= after_minutes && !taken.includes(i + 1) ? [{ step: i + 1, tell }] : [],
  )
}
