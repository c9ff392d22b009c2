import type { Source } from '#platform/feeds-setting.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { ShownPost } from '../rules/feed.ts'
import type { Listed } from '../rules/item.ts'
import { Posts } from './posts.page.tsx'

type Given = { items: readonly Listed[]; posts: readonly ShownPost[]; sources: readonly Source[] }

/** What is new, on other pages for adults; not there at all where there is nothing. */
export function LatestBlock({ items, posts, sources }: Given) {
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">Latest</h2>
      {items.length > 0 && (
        <ul>
          {items.map(({ slug, title, publishAt }) => (
            <li>
              <Link href={urls.newsItem(slug)}>{title}</Link>
              <span class="rose-quiet">, {formatDate(londonDate(publishAt))}</span>
            </li>
          ))}
        </ul>
      )}
      {posts.length > 0 && <Posts posts={posts} sources={sources} />}
      <p>
        <Link href={urls.news}>All news</Link>
      </p>
    </section>
  )
}
