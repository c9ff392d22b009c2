import type { Feeds } from '#platform/feeds-setting.ts'
import { Link } from '#ui/link.tsx'

/** Where we are as well: plain links, on pages for adults alone. Nothing of those sites is loaded. */
export function Follow({ feeds: { follow } }: { feeds: Feeds }) {
  if (follow.length === 0) return null
  return (
    <p class="rose-quiet">
      We are also on{' '}
      {follow.map(({ name, url }, i) => (
        <>
          {i > 0 && (i === follow.length - 1 ? ' and ' : ', ')}
          <Link href={url} rel="noreferrer nofollow external">
            {name}
          </Link>
        </>
      ))}
      . They can see that you visit them there.
    </p>
  )
}
