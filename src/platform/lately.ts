import { setTimeout as pause } from 'node:timers/promises'
import { stopwatch } from './clock.ts'
import { lastBegun } from './last-begun.ts'
import type { Transactions, Tx } from './tx.ts'
import { PUBLIC } from './viewer.ts'

/** `holds`: milliseconds for which an answer serves everybody who comes; with 0 each visit asks. */
export type Asking = { readonly transactions: Transactions; readonly holds: number }

type Question<Known> = {
  /** Asked as a visitor. */
  readonly ask: (tx: Tx, now: Date) => Promise<Known>
  /**
   * Milliseconds that a visitor waits before what was last known is said again, where the database is away or stands still.
   * Null: never; somebody would be promised what cannot be kept.
   */
  readonly patience: number | null
}

/** What a page that is kept in memory stands on, and the database alone knows. */
export type Lately<Known> = {
  /** Null: what is known is as good as asked now. Else it is being asked. */
  readonly learn: (now: Date) => Promise<void> | null
  /** Only after `learn`. */
  readonly known: () => Known
  /** How often another answer came. */
  readonly turn: () => number
}

type Moment = { readonly turn: number; readonly minute: number; readonly at: number }

const MINUTE = 60_000

/**
 * One question to the database for everybody who comes within a moment. It is asked anew when the moment is over, with
 * each minute of the clock, and for the first visit after anything was done here: whoever changes something sees it.
 */
export function lately<Known>({ transactions, holds }: Asking, { ask, patience }: Question<Known>): Lately<Known> {
  let held: (Moment & { readonly value: Known; readonly said: string }) | null = null
  let asked: (Moment & { readonly done: Promise<void> }) | null = null
  let turns = 0
  const begin = lastBegun()
  const take = async (now: Date, moment: Moment): Promise<void> => {
    const isNewest = begin()
    const value = await transactions.run(PUBLIC, now, (tx) => ask(tx, now))
    if (!isNewest()) return
    const said = JSON.stringify(value)
    if (held?.said !== said) turns++
    held = { ...moment, value, said }
  }
  const putQuestion = (now: Date, moment: Moment): Promise<void> => {
    const mine = { ...moment, done: Promise.resolve() }
    const answered = take(now, moment)
      .catch((fault: unknown) => {
        // The database is away. It is not asked again for every visit, each of which would wait for it.
        if (held === null || patience === null) throw fault
        held = { ...held, ...moment, at: stopwatch() }
      })
      .finally(() => {
        if (asked === mine) asked = null
      })
    const isKept = held !== null && patience !== null
    mine.done = isKept ? Promise.race([answered, pause(patience, undefined, { ref: false })]) : answered
    asked = mine
    return mine.done
  }
  const learn = (now: Date): Promise<void> | null => {
    const moment = { turn: transactions.turn(), minute: Math.floor(now.getTime() / MINUTE), at: stopwatch() }
    if (isOfNow(held, moment) && moment.at - held.at < holds) return null
    if (!isOfNow(asked, moment)) return putQuestion(now, moment)
    const isOverdue = held !== null && patience !== null && moment.at - asked.at > patience
    return isOverdue ? null : asked.done
  }
  return {
    learn,
    turn: () => turns,
    known: () => {
      if (held === null) throw new Error('It is not known yet')
      return held.value
    },
  }
}

function isOfNow<One extends Moment>(one: One | null, now: Moment): one is One {
  return one !== null && one.turn === now.turn && one.minute === now.minute
}
