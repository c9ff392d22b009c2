import type { Viewer } from './viewer.ts'

declare const opaque: unique symbol

/**
 * An open transaction that looks through one viewer. It is opaque on purpose: a handler can pass it on, but only a
 * `store/` (through `db/sql.ts`) can put a question to the database with it.
 */
export type Tx = { readonly [opaque]: 'an open transaction' }

/** A question that a `store/` has prepared, to be put to the database together with others. Opaque for the same reason. */
export type Question = { readonly [opaque]: 'a prepared question' }

/** What was asked of the database so far: how many questions, and how long they took in milliseconds. */
export type Tally = { queries: number; milliseconds: number }

export function newTally(): Tally {
  return { queries: 0, milliseconds: 0 }
}

/** Opens transactions. `work` commits when it returns and leaves no trace when it throws. `tally` is added to. */
export type Transactions = {
  readonly run: <T>(as: Viewer, at: Date, work: (tx: Tx) => Promise<T>, tally?: Tally) => Promise<T>
  /** For one question that needs no viewer and changes nothing that matters half done: who is signed in. */
  readonly glance: <T>(work: (tx: Tx) => Promise<T>, tally?: Tally) => Promise<T>
  /** How often somebody other than a visitor may have changed something through here; counted before they are answered. */
  readonly turn: () => number
}
