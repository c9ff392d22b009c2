import type { Tx } from '#platform/tx.ts'
import type { MeasureSlug } from './store/measures.ts'

/** One row that a figure counted. */
export type BehindRow = {
  /** 'YYYY-MM-DD', in London. */
  readonly date: string
  /** What it was, in words: "One-to-one, attended". */
  readonly what: string
  /** Where the record itself is. */
  readonly url: string
  readonly youngPerson: { readonly id: string; readonly name: string } | null
  readonly worker: string
}

export type RowsWish = {
  readonly measure: MeasureSlug
  /** Both ends included, 'YYYY-MM-DD'. */
  readonly from: string
  readonly to: string
  /** The `next` of the page before; null for the first page. */
  readonly after: string | null
  readonly most: number
}

/**
 * Reads the rows behind a figure as the viewer of `tx`, through row security, newest first. `seen` is how many such rows
 * this viewer may see in all: the page says how many more there are. Reporting is handed these by `modules.ts`.
 */
export type RowsBehind = (
  tx: Tx,
  wish: RowsWish,
) => Promise<{ readonly rows: readonly BehindRow[]; readonly next: string | null; readonly seen: number }>

/** For each measure that opens onto its rows, who reads them. */
export type Readers = Partial<Record<MeasureSlug, RowsBehind>>
