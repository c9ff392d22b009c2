import { formatDay, formatMoment } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import { type Finding, isOverdue, type Opening, sentenceOf } from '../../rules/looking.ts'

type Given = {
  openings: readonly Opening[]
  findings: readonly Finding[]
  trustee: boolean
  now: Date
  reviewDays: number
  backDays: number
  done: string
}

export function ReviewsPage({ openings, findings, trustee, now, reviewDays, backDays, done }: Given) {
  return (
    <>
      <BackLink href={urls.today} text="Back to today" />
      {done === 'saved' && <NotificationBanner type="success" titleText="Done" text="Your review is saved." />}
      <h1 class="govuk-heading-l">Looks to review</h1>
      <p class="govuk-body">
        {trustee
          ? 'You review how the managers look at records. You see who, when, why and how much, and never who the young person is.'
          : 'You review how the team looks at records. How you look yourself is reviewed by a safeguarding trustee.'}
      </p>
      <h2 class="govuk-heading-m">Records opened for an hour</h2>
      {openings.length === 0 && (
        <p class="govuk-body">Nobody opened a record for an hour in the last {backDays} days.</p>
      )}
      <ul class="rose-list">
        {openings.map((one) => (
          <li class="rose-row">
            <span class="rose-row__name">
              <Link href={urls.glassReview(one.id)}>
                {one.name}, {formatMoment(one.at)}
              </Link>
            </span>
            <State review={one.review} overdue={isOverdue(one.at, now, reviewDays)} />
            <span class="rose-row__facts">
              {one.record === null ? pagesOf(one.pages) : `${one.record.name} · ${pagesOf(one.pages)}`}
            </span>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Unusual looking</h2>
      <p class="govuk-body">There may be a good reason. Ask before you think anything of it.</p>
      {findings.length === 0 && <p class="govuk-body">Nothing unusual in the last {backDays} days.</p>}
      <ul class="rose-list">
        {findings.map((one) => (
          <li class="rose-row">
            <span class="rose-row__name">
              <Link href={urls.unusualReview(one)}>
                {one.name}, {formatDay(one.onDate)}
              </Link>
            </span>
            <State review={one.review} overdue={false} />
            <span class="rose-row__facts">{sentenceOf(one)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function State({ review, overdue }: { review: Opening['review']; overdue: boolean }) {
  if (review !== null) return <Tag text="Reviewed" classes="govuk-tag--grey" />
  return overdue ? <Tag text="Overdue" classes="govuk-tag--red" /> : <Tag text="Waiting" />
}

export function pagesOf(pages: number): string {
  if (pages === 0) return 'opened no page'
  return pages === 1 ? 'looked at one page' : `looked at ${pages} pages`
}
