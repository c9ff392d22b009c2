import type { Feeds } from '#platform/feeds-setting.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import { Pagination } from '#ui/pagination.tsx'
import * as urls from '#urls'
import type { ShownPost } from '../../rules/feed.ts'
import type { Listed } from '../../rules/item.ts'
import { Posts } from '../posts.page.tsx'

type Given = {
  items: readonly Listed[]
  posts: readonly ShownPost[]
  feeds: Feeds
  number: number
  last: number
}

/** Where there is nothing good from outside, nothing is said of it. */
export function ListPage({ items, posts, feeds, number, last }: Given) {
  return (
    <>
      <h1>News</h1>
      {items.length === 0 && <p>There is no news yet.</p>}
      {items.map((item) => (
        <Entry item={item} />
      ))}
      {last > 1 && <Pages number={number} last={last} />}
      {posts.length > 0 && (
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">From elsewhere</h2>
          <Posts posts={posts} sources={feeds.sources} />
        </section>
      )}
      <p class="rose-quiet">
        <Link href={urls.newsFeed}>Our news as a feed</Link> (Atom), for programs that read news.
      </p>
    </>
  )
}

function Entry({ item: { slug, title, summary, publishAt } }: { item: Listed }) {
  return (
    <article>
      <h2>
        <Link href={urls.newsItem(slug)}>{title}</Link>
      </h2>
      <p class="rose-quiet">{formatDate(londonDate(publishAt))}</p>
      <p>{summary}</p>
    </article>
  )
}

function Pages({ number, last }: { number: number; last: number }) {
  return (
    <Pagination
      landmarkLabel="Pages of news"
      {...(number > 1 ? { previous: { href: urls.newsPage(number - 1), text: 'Newer' } } : {})}
      {...(number < last ? { next: { href: urls.newsPage(number + 1), text: 'Older' } } : {})}
    />
  )
}
