import type { Transactions } from '#platform/tx.ts'
import type { ShownNow, TooHeavyWith } from './extension.ts'

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
  readonly tooHeavyWith: TooHeavyWith
  readonly transactions: Transactions
}
