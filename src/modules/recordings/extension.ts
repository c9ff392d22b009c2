import type { Tx } from '#platform/tx.ts'
import type { Kind, Recording } from './rules/recording.ts'

/** A recording as a page offers it. */
export type Offered = { readonly kind: Kind; readonly number: number; readonly size: string; readonly language: string }

/**
 * What is on the site, for pages that are drawn ahead and ask nothing when somebody visits. It is looked up by whoever
 * changes it and every other second, as news is.
 */
export type ShownNow = {
  readonly look: (tx: Tx) => Promise<void>
  readonly all: () => readonly Recording[]
  /** Of a page, by its file of words. */
  readonly of: (page: string) => readonly Offered[]
  readonly find: (kind: Kind, number: string) => Recording | null
  readonly turn: () => number
}

/**
 * By how many bytes the page would be too heavy with these recordings on it to arrive at once; 0: it is not. `path`: its file
 * of words.
 */
export type TooHeavyWith = (path: string, offered: { recordings: readonly Offered[]; now: Date }) => number
