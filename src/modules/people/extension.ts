import type { Tx } from '#platform/tx.ts'

/** Something that waits for somebody, in words, and where it is. */
export type Waiting = { readonly text: string; readonly href: string | null }

/** One kind of work that a leaver would leave open, as the manager who asks may see it. `rank`: the lowest comes first. */
export type OpenWork = {
  readonly heading: string
  readonly rank: number
  readonly of: (tx: Tx, personId: string) => Promise<readonly Waiting[]>
}

/**
 * Ends what gave somebody records, when they leave or carry no cases any more: called in the order of the modules. Their
 * cases then wait for a new worker.
 */
export type OnLeaving = (tx: Tx, personId: string) => Promise<void>
