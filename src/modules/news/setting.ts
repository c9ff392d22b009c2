import type { VNode } from 'preact'
import type { Asking } from '#platform/lately.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { Latest } from './latest.ts'

/** Words in Markdown as the site draws them at a moment; or what speaks against drawing them. */
export type DrawWords = (
  words: string,
  now: Date,
) => { readonly body: VNode; readonly links: readonly string[] } | { readonly faults: readonly string[] }

/**
 * What can be said of an item's words before anybody reads them: for beside the box, and what has to be looked at once more
 * before they go on the site. Handed in by the roof: the site's own pages are measured in the same way.
 */
export type Measure = (
  item: { readonly title: string; readonly summary: string; readonly words: string },
  now: Date,
) => {
  readonly beside: VNode
  /** The same for beside the boxes, where the script follows what is typed (client/page-words.ts). */
  readonly following: VNode
  readonly doubts: readonly string[]
}

export type Setting = Asking & {
  readonly organisation: Organisation
  /** The public address of this Rose. */
  readonly url: string
  /** It is handed in by the roof: words of the site are drawn in one way. */
  readonly drawWords: DrawWords
  readonly measure: Measure
  /** Every public page that a link may lead to. */
  readonly pages: readonly string[]
  readonly demo: boolean
  /** The front door's numbers stand in them, which may stand in news. */
  readonly lines: Pick<LinesNow, 'turn'>
  /** What the pages that are drawn ahead show. */
  readonly latest: Latest
}
