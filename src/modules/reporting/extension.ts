import type { Tx } from '#platform/tx.ts'
import type { Measure } from './rules/figures.ts'

export { countRows, dayWithin, type Measure } from './rules/figures.ts'
export { idAfter, onePage } from './rules/rows-page.ts'

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
  /** The slug of the figure. */
  readonly measure: string
  /** Both ends included, 'YYYY-MM-DD'. */
  readonly from: string
  readonly to: string
  /** The `next` of the page before; null for the first page. */
  readonly after: string | null
  readonly most: number
}

/**
 * Reads the rows behind a figure as the viewer of `tx`, through row security, newest first. `seen` is how many such rows
 * this viewer may see in all: the page says how many more there are.
 */
export type RowsBehind = (
  tx: Tx,
  wish: RowsWish,
) => Promise<{ readonly rows: readonly BehindRow[]; readonly next: string | null; readonly seen: number }>

/**
 * A figure that a module adds to the reports. `rank` orders the figures on the page, the lowest first. `rows` opens it onto
 * the records that it counted; without it the figure opens onto nothing.
 */
export type Figure = Measure & { readonly rank: number; readonly rows?: RowsBehind }
