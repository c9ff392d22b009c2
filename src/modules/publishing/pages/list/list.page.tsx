import { formatDay, formatMoment } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import type { Review } from '../../rules/due.ts'
import type { VersionFacts } from '../../rules/on-the-site.ts'
import { SiteNav } from '../site-nav.page.tsx'

export type Line = {
  readonly path: string
  readonly url: string
  readonly title: string
  readonly reviewBy: string
  readonly review: Review
  /** How many facts nobody has verified yet. */
  readonly toVerify: number
  /** The version that visitors see; 0: the starting words. */
  readonly shown: number
  /** What should be on the site cannot be drawn any more. */
  readonly isWrong: boolean
  /** A newer release brought other starting words since somebody saved this page. */
  readonly hasNewStart: boolean
  readonly waiting: VersionFacts | null
}

export function ListPage({ pages }: { pages: readonly Line[] }) {
  const due = pages.filter(({ review }) => review !== 'later').toSorted((a, b) => a.reviewBy.localeCompare(b.reviewBy))
  return (
    <>
      <h1 class="govuk-heading-l">Pages of the site</h1>
      <SiteNav current={urls.managePages} />
      <h2 class="govuk-heading-m">Due for review</h2>
      {due.length === 0 ? (
        <p class="govuk-body rose-quiet">No page has to be read again in the next 30 days.</p>
      ) : (
        <Pages pages={due} />
      )}
      <h2 class="govuk-heading-m">All pages</h2>
      <Pages pages={pages} />
    </>
  )
}

function Pages({ pages }: { pages: readonly Line[] }) {
  return (
    <ul class="rose-list">
      {pages.map((one) => (
        <li>
          <div class="rose-row">
            <span class="rose-row__name">
              <Link href={urls.managePage(one.path)}>{one.title}</Link> <span class="rose-quiet">{one.url}</span>
            </span>
            <span class="rose-row__facts">
              {one.isWrong && <Tag text="Cannot be shown" classes="govuk-tag--red" />} {factsOf(one).join(' · ')}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function factsOf({ shown, waiting, review, reviewBy, toVerify, hasNewStart }: Line): string[] {
  const said = [shown === 0 ? 'Starting words' : `Version ${shown}`]
  if (waiting?.publishAt) said.push(`planned for ${formatMoment(waiting.publishAt)}`)
  else if (waiting) said.push('a draft waits')
  said.push(`${review === 'overdue' ? 'was to be read' : 'to be read'} again by ${formatDay(reviewBy)}`)
  if (toVerify > 0) said.push(toVerify === 1 ? '1 fact to verify' : `${toVerify} facts to verify`)
  if (hasNewStart) said.push('the starting words are newer')
  return said
}
