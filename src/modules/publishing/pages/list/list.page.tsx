import { formatDay, formatMoment } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Review } from '../../rules/due.ts'
import type { Standing, VersionFacts } from '../../rules/on-the-site.ts'
import { SiteNav } from '../site-nav.page.tsx'

type Line = {
  readonly url: string
  readonly title: string
  readonly reviewBy: string
  readonly review: Review
  /** How many facts nobody has verified yet. */
  readonly toVerify: number
  readonly standing: Standing<VersionFacts>
}

export function ListPage({ pages }: { pages: readonly Line[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Pages of the site</h1>
      <SiteNav current={urls.managePages} />
      <ul class="rose-list">
        {pages.map((one) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">
                <Link href={one.url}>{one.title}</Link>
              </span>
              <span class="rose-row__facts">{factsOf(one)}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function factsOf({ standing: { onSite, waiting }, review, reviewBy, toVerify }: Line): string {
  const said = [onSite ? `Version ${onSite.version}` : 'Starting words']
  if (waiting?.publishAt) said.push(`planned for ${formatMoment(waiting.publishAt)}`)
  else if (waiting) said.push('a draft waits')
  said.push(`${review === 'overdue' ? 'was to be read' : 'to be read'} again by ${formatDay(reviewBy)}`)
  if (toVerify > 0) said.push(toVerify === 1 ? '1 fact to verify' : `${toVerify} facts to verify`)
  return said.join(' · ')
}
