import type { Feeds } from '#platform/feeds-setting.ts'
import { lastBegun } from '#platform/last-begun.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import type { Latest, NewsPage } from './extension.ts'
import { LatestBlock } from './pages/latest.page.tsx'
import type { ShownPost } from './rules/feed.ts'
import type { Listed } from './rules/item.ts'
import { newestPosts } from './store/feeds.ts'
import { itemsOnSite } from './store/on-site.ts'

/** So many items stand on one page of the list. */
export const A_PAGE = 10
/** What is older stands in no list any more. */
const MOST_LISTED = 500
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

type Seen = { readonly items: readonly Listed[]; readonly posts: readonly ShownPost[] }

export function latestPosts(feeds: Feeds): Latest {
  let seen: Seen = { items: [], posts: [] }
  let said = JSON.stringify(seen)
  let turns = 0
  const begin = lastBegun()
  const page = (now: Date, number: number): NewsPage => {
    const items = seen.items.filter(({ publishAt }) => publishAt <= now)
    const posts = seen.posts.filter(({ saidAt }) => saidAt > staleBefore(now, feeds) && saidAt <= now)
    const from = (number - 1) * A_PAGE
    return { items: items.slice(from, from + A_PAGE), all: items.length, posts: number === 1 ? posts : [] }
  }
  return {
    page,
    items: (now, most) => seen.items.filter(({ publishAt }) => publishAt <= now).slice(0, most),
    doubtsOf: (links, now) => {
      const shown = new Set(
        seen.items.filter(({ publishAt }) => publishAt <= now).map(({ slug }) => urls.newsItem(slug)),
      )
      const away = links.filter((href) => href.startsWith('/news/') && !shown.has(href))
      return away.map((href) => `A link leads to ${href}, where no news is on the site now.`)
    },
    pages: () => Math.ceil(seen.items.length / A_PAGE),
    asOf: (now) => JSON.stringify(page(now, 1)),
    turn: () => turns,
    look: async (tx, now) => {
      const isNewest = begin()
      const items = await itemsOnSite(tx, now, MOST_LISTED)
      const posts = await latestFrom(tx, now, feeds)
      if (!isNewest()) return
      seen = { items, posts }
      const before = said
      said = JSON.stringify(seen)
      if (said !== before) turns++
    },
    block: (now) => {
      const { items, posts } = page(now, 1)
      const shown = { items: items.slice(0, MOST_ITEMS), posts: posts.slice(0, MOST_POSTS) }
      return items.length + posts.length === 0 ? null : LatestBlock({ ...shown, sources: feeds.sources })
    },
  }
}
