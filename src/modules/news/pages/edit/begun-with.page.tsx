import { formatMoment } from '#platform/pure/dates.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Written } from '../../rules/item.ts'
import { standingOf } from '../../rules/when.ts'

type Given = {
  item: Written
  /** The version that the change begins with; null: the newest. */
  start: number | null
  now: Date
}

/**
 * Which words one goes on writing, where visitors see others: whoever mends something in a hurry must not put a draft on
 * the site with it, nor lose a plan unseen. Nothing where the newest words are on the site.
 */
export function BegunWith({ item, start, now }: Given) {
  const { slug, version, shownVersion, publishAt } = item
  const plan = standingOf(publishAt, now) === 'planned' && publishAt ? formatMoment(publishAt) : null
  if (start !== null) {
    const seen = start === shownVersion ? ', which visitors see now' : ''
    return <InsetText>{`You begin with version ${start}${seen}. ${putAsideWords(plan, item)}`}</InsetText>
  }
  if (shownVersion === null || shownVersion === version) return null
  return (
    <InsetText>
      {`These words are ${plan === null ? 'a draft' : `planned for ${plan}`}. Visitors see version ${shownVersion}. `}
      <Link href={urls.manageItemChangeFrom(slug, shownVersion)}>Change what visitors see now</Link>
    </InsetText>
  )
}

function putAsideWords(plan: string | null, { version, shownVersion }: Written): string {
  const kept = `It is kept as version ${version}, and you can begin a change with it.`
  if (plan !== null) return `If you save, what is planned for ${plan} does not come by itself any more. ${kept}`
  return version === shownVersion ? '' : `If you save, the draft waits no more. ${kept}`
}
