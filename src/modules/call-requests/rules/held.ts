import { type ClockStep, dueSteps, latest } from './clocks.ts'

/** One that is held. `run`: the last round in which it was rung for, with the steps that were taken; null: it was in none. */
export type Held = { readonly id: string; readonly readFrom: Date; readonly run: Run | null }
type Run = { readonly since: Date; readonly steps: readonly number[] }

export type HeldStep = { readonly id: string; readonly since: Date; readonly step: number }

type Moment = {
  readonly steps: readonly ClockStep[]
  /** When reading last began; null: long ago. */
  readonly openedAt: Date | null
  /** When a round last began. */
  readonly lastBegan: Date | null
  readonly now: Date
}

/** A flood rings no oftener, and whoever came in it waits no longer. */
const PAUSE_MS = 3_600_000

/**
 * All that are held are rung for in rounds, so that a flood tells nobody a thousand times and none of them lies unread. A
 * round takes in all that wait and were not rung for since reading began, and is counted from the oldest of them; the next
 * begins an hour later at the earliest, for what came meanwhile. Answers what is due of every round.
 */
export function dueOfHeld(held: readonly Held[], { steps, openedAt, lastBegan, now }: Moment): HeldStep[] {
  const readable = held.filter(({ readFrom }) => readFrom <= now)
  const running = readable.map((one) => ({ one, run: runOf(one, openedAt) }))
  const fresh = running.filter(({ run }) => run === null).map(({ one }) => latest([one.readFrom, openedAt]).getTime())
  const begins = mayBegin(lastBegan, now) && fresh.length > 0 ? new Date(Math.min(...fresh)) : null
  return running.flatMap(({ one, run }) => {
    const { since, steps: taken } = run ?? { since: begins, steps: [] }
    if (since === null) return []
    return dueSteps(steps, { since, taken, now }).map(({ step }) => ({ id: one.id, since, step }))
  })
}

/** The round that it is in since reading last began; null: in none. */
function runOf({ run }: Held, openedAt: Date | null): Run | null {
  return run !== null && (openedAt === null || run.since >= openedAt) ? run : null
}

/** A clock that was put back does not make anybody wait until it is where it was. */
function mayBegin(lastBegan: Date | null, now: Date): boolean {
  return lastBegan === null || Math.abs(now.getTime() - lastBegan.getTime()) >= PAUSE_MS
}
