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

/** A clock that runs on a request. Its steps are counted from `since`; somebody waits since `waits`, which may be days before. */
export type Running = { readonly clock: 'unread' | 'unfinished'; readonly since: Date; readonly waits: Date }

/**
 * Which clock runs on a request by itself; those that are held have one together (held.ts). `openedAt`: when reading last
 * began. What nobody has is told anew from then, because whoever reads today is not whoever was told before. Null: none runs.
 */
export function clockOf(waiting: Waiting, openedAt: Date | null): Running | null {
  const standing: Standing = standingOf(waiting)
  if (standing === 'ended' || standing === 'held') return null
  if (standing === 'taken') {
    const since = latest([waiting.takenAt, waiting.lastAt, waiting.dueAt])
    return { clock: 'unfinished', since, waits: since }
  }
  // Let through or given back: it waits anew, but never from before somebody could read it.
  const waits = latest([waiting.readFrom, waiting.lastAt])
  return { clock: 'unread', since: latest([waits, openedAt]), waits }
}

export function latest(moments: readonly (Date | null)[]): Date {
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
