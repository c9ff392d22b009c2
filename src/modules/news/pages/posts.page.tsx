import type { Source } from '#platform/feeds-setting.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import type { ShownPost } from '../rules/feed.ts'
import { placeOf } from '../rules/post-link.ts'

/** Posts of others: their words as plain text, and a link that tells their site nothing of ours. */
export function Posts({ posts, sources }: { posts: readonly ShownPost[]; sources: readonly Source[] }) {
  return (
    <ul>
      {posts.map(({ feed, title, words, link, saidAt }) => (
        <li>
          {title !== '' && (
            <>
              <strong>{title}</strong>
              <br />
            </>
          )}
          {words !== '' && (
            <>
              {words}
              <br />
            </>
          )}
          <span class="rose-quiet">
            {sources.find(({ code }) => code === feed)?.name ?? ''}, {formatDate(londonDate(saidAt))}
            {link !== null && (
              <>
                {'. '}
                <Link href={link} rel="noreferrer nofollow external">
                  Read it at {placeOf(link)}
                </Link>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
