import type { Viewer } from './viewer.ts'

declare const opaque: unique symbol

/**
 * An open transaction that looks through one viewer. It is opaque on purpose: a handler can pass it on, but only a
 * `store/` (through `db/sql.ts`) can put a question to the database with it.
 */
export type Tx = { readonly [opaque]: 'an open transaction' }

/** What ran in a transaction: how many queries and how long they took, in milliseconds. */
export type Tally = { queries: number; overhead: number; milliseconds: number }

/** Opens transactions. `work` commits when it returns and leaves no trace when it throws. */
export type Transactions = {
  readonly run: <T>(as: Viewer, at: Date, work: (tx: Tx) => Promise<T>) => Promise<T>
}
