import type { VNode } from 'preact'
import type { Asking } from '#platform/lately.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { Latest } from './latest.ts'

/** Words in Markdown as the site draws them; or what speaks against drawing them. */
export type DrawWords = (
  words: string,
) => { readonly body: VNode; readonly links: readonly string[] } | { readonly faults: readonly string[] }

export type Setting = Asking & {
  readonly organisation: Organisation
  /** The public address of this Rose. */
  readonly url: string
  /** It is handed in by the roof: words of the site are drawn in one way. */
  readonly drawWords: DrawWords
  /** Every public page that a link may lead to. */
  readonly pages: readonly string[]
  readonly demo: boolean
  /** What the pages that are drawn ahead show. */
  readonly latest: Latest
}
