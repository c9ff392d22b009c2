import type { VNode } from 'preact'
import type { Feeds } from '#platform/feeds-setting.ts'
import { lastBegun } from '#platform/last-begun.ts'
import type { Tx } from '#platform/tx.ts'
import { LatestBlock } from './pages/latest.page.tsx'
import type { ShownPost } from './rules/feed.ts'
import type { Published } from './rules/item.ts'
import { newestPosts } from './store/feeds.ts'
import { itemsOnSite } from './store/items.ts'

/** So many items stand on one page of the list. */
export const A_PAGE = 10
/** And so many in a block on another page. */
const MOST_ITEMS = 3
const MOST_POSTS = 2
const DAY_MS = 86_400_000

/** The posts from outside that are fit to be shown at this moment. */
export async function latestFrom(tx: Tx, now: Date, feeds: Feeds): Promise<ShownPost[]> {
  if (feeds.sources.length === 0) return []
  const codes = feeds.sources.map(({ code }) => code)
  return newestPosts(tx, { feeds: codes, after: staleBefore(now, feeds), until: now, most: feeds.most_shown })
}

function staleBefore(now: Date, { stale_days: days }: Feeds): Date {
  return new Date(now.getTime() - days * DAY_MS)
}

type First = { readonly items: readonly Published[]; readonly all: number; readonly posts: readonly ShownPost[] }

/**
 * What is new, for pages that are drawn ahead and ask nothing when somebody visits. It is looked up by whoever saves, so
 * that they find it where they look next, and every other second: should their save come to nothing, it is not there for
 * long. What was looked up grows stale by itself.
 */
export type Latest = {
  readonly look: (tx: Tx, now: Date) => Promise<void>
  /** The first page of the news. */
  readonly first: (now: Date) => First
  /** For other pages for adults. Null: there is nothing good, and so no block. */
  readonly block: (now: Date) => VNode | null
  /** Changes when the page or the block does. */
  readonly asOf: (now: Date) => string
  readonly turn: () => number
}

export function latestPosts(feeds: Feeds): Latest {
  let seen: First = { items: [], all: 0, posts: [] }
  let said = ''
  let turns = 0
  const begin = lastBegun()
  const first = (now: Date): First => ({
    ...seen,
    items: seen.items.filter(({ publishAt }) => publishAt <= now),
    posts: seen.posts.filter(({ saidAt }) => saidAt > staleBefore(now, feeds) && saidAt <= now),
  })
  const asOf = (now: Date): string => {
    const { items, all, posts } = first(now)
    return JSON.stringify([items.map(({ id, version }) => [id, version]), all, posts])
  }
  return {
    first,
    asOf,
    turn: () => turns,
    look: async (tx, now) => {
      const isNewest = begin()
      const { items, all } = await itemsOnSite(tx, now, { page: 1, most: A_PAGE })
      const posts = await latestFrom(tx, now, feeds)
      if (!isNewest()) return
      seen = { items, all, posts }
      const before = said
      said = asOf(now)
      if (said !== before) turns++
    },
    block: (now) => {
      const { items, posts } = first(now)
      const shown = { items: items.slice(0, MOST_ITEMS), posts: posts.slice(0, MOST_POSTS) }
      return items.length + posts.length === 0 ? null : LatestBlock({ ...shown, sources: feeds.sources })
    },
  }
}
