import type { Transactions } from '#platform/tx.ts'
import type { Offered, ShownNow } from './shown.ts'

/** A page that may have recordings, and what it says today. */
export type PageNow = {
  readonly path: string
  readonly url: string
  readonly title: string
  readonly reviewedOn: string
  /** SHA-256 in hex of all that somebody would read aloud. */
  readonly words: string
}

export type Setting = {
  readonly pages: (now: Date) => readonly PageNow[]
  readonly shown: ShownNow
  /** By how many bytes the page would be too heavy with these on it to arrive at once; 0: it is not. */
  readonly tooHeavyWith: (path: string, offered: { recordings: readonly Offered[]; now: Date }) => number
  readonly transactions: Transactions
}
