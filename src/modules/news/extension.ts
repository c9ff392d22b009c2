import type { VNode } from 'preact'
import type { Tx } from '#platform/tx.ts'
import type { ShownPost } from './rules/feed.ts'
import type { Listed, Words } from './rules/item.ts'

/** Words in Markdown as the site draws them at a moment; or what speaks against drawing them. */
export type DrawWords = (
  words: string,
  now: Date,
) => { readonly body: VNode; readonly links: readonly string[] } | { readonly faults: readonly string[] }

/**
 * What can be said of an item's words before anybody reads them: for beside the box, and what has to be looked at once more
 * before they go on the site. The site's own pages are measured in the same way.
 */
export type MeasureWords = (
  item: { readonly title: string; readonly summary: string; readonly words: string },
  now: Date,
) => {
  readonly beside: VNode
  /** The same for beside the boxes, where the script follows what is typed (client/page-words.ts). */
  readonly following: VNode
  readonly doubts: readonly string[]
}

/** One page of the news. `posts`: on the first. `all`: how many items there are on every page together. */
export type NewsPage = {
  readonly items: readonly Listed[]
  readonly all: number
  readonly posts: readonly ShownPost[]
}

/**
 * What is new, for pages that are drawn ahead and ask nothing when somebody visits. It is looked up by whoever saves, so
 * that they find it where they look next, and every other second: should their save come to nothing, it is not there for
 * long. What was looked up grows stale by itself.
 */
export type Latest = {
  readonly look: (tx: Tx, now: Date) => Promise<void>
  /** The newest of our own, so many at most. */
  readonly items: (now: Date, most: number) => readonly Listed[]
  /** What is to be said of those of these links that lead to news which is not on the site at that moment. */
  readonly doubtsOf: (links: readonly string[], now: Date) => string[]
  /** A page of the news, the first being 1. */
  readonly page: (now: Date, number: number) => NewsPage
  /** How many of them there are. */
  readonly pages: () => number
  /** For other pages for adults. Null: there is nothing good, and so no block. */
  readonly block: (now: Date) => VNode | null
  /** Changes when the first page or the block does. */
  readonly asOf: (now: Date) => string
  readonly turn: () => number
}

/** An item that comes with Rose. */
export type StartingItem = {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly words: string
  /** `YYYY-MM-DD`: from this day on it is on the site. */
  readonly day: string
} & Pick<Words, 'sources' | 'toVerify' | 'reviewBy'>

/** The news that comes with Rose, as it is before anybody changes it. */
export type StartingNews = () => readonly StartingItem[]
