import { formatMoment } from '#platform/pure/dates.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { StartedAt } from '../../page-at.ts'
import { versionWords } from '../standing.page.tsx'

/**
 * Which words one goes on writing, where visitors see others: whoever mends something in a hurry must not put a draft on
 * the site with it, nor lose a plan unseen. Nothing where the newest words are on the site.
 */
export function BegunWith({ at, shown }: { at: StartedAt; shown: number }) {
  const { start, standing, address } = at
  const { waiting } = standing
  if (start !== null)
    return (
      <InsetText>{`You begin with ${versionWords(start)}${start === shown ? ', which visitors see now' : ''}. ${putAsideWords(waiting)}`}</InsetText>
    )
  if (waiting === null) return null
  const is = waiting.publishAt ? `planned for ${formatMoment(waiting.publishAt)}` : 'a draft'
  return (
    <InsetText>
      {`These words are ${is}. Visitors see ${versionWords(shown)}. `}
      <Link href={urls.managePageChangeFrom(address.path, shown)}>Change what visitors see now</Link>
    </InsetText>
  )
}

function putAsideWords(waiting: StartedAt['standing']['waiting']): string {
  if (waiting === null) return ''
  const kept = `It is kept as version ${waiting.version}, and you can begin a change with it.`
  return waiting.publishAt
    ? `If you save, what is planned for ${formatMoment(waiting.publishAt)} does not come by itself any more. ${kept}`
    : `If you save, the draft waits no more. ${kept}`
}
