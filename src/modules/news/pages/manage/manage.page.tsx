import { formatDay, formatMoment, londonDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { isDue } from '../../rules/due.ts'
import type { Written } from '../../rules/item.ts'
import { NewsNav } from '../news-nav.page.tsx'
import { byWords, standingWords } from '../standing.page.tsx'

export function ManagePage({ items, now }: { items: readonly Written[]; now: Date }) {
  const today = londonDate(now)
  const due = items.filter((item) => isDue(item, today)).toSorted(byReview)
  return (
    <>
      <h1 class="govuk-heading-l">News</h1>
      <NewsNav current={urls.manageNews} />
      <Button href={urls.newNews} text="Write news" />
      {due.length > 0 && (
        <>
          <h2 class="govuk-heading-m">To be read again</h2>
          <Items items={due} now={now} />
          <h2 class="govuk-heading-m">All news</h2>
        </>
      )}
      {items.length === 0 ? (
        <p class="govuk-body rose-quiet">Nothing has been written yet.</p>
      ) : (
        <Items items={items} now={now} />
      )}
    </>
  )
}

const byReview = (a: Written, b: Written) => (a.reviewBy ?? '').localeCompare(b.reviewBy ?? '')

function Items({ items, now }: { items: readonly Written[]; now: Date }) {
  return (
    <ul class="rose-list">
      {items.map((item) => (
        <li>
          <div class="rose-row">
            <span class="rose-row__name">
              <Link href={urls.manageItem(item.slug)}>{item.title}</Link>
            </span>
            <span class="rose-row__facts">{factsOf(item, now).join(' · ')}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function factsOf(item: Written, now: Date): string[] {
  const { reviewBy, toVerify, changedAt, changedBy } = item
  const was = reviewBy !== null && reviewBy < londonDate(now) ? 'was to be read' : 'to be read'
  return [
    standingWords(item, now),
    `changed ${formatMoment(changedAt)} by ${byWords(changedBy)}`,
    ...(item.shownSince === null
      ? []
      : [reviewBy === null ? 'no day for its review' : `${was} again by ${formatDay(reviewBy)}`]),
    ...(toVerify.length === 0
      ? []
      : [toVerify.length === 1 ? '1 fact to verify' : `${toVerify.length} facts to verify`]),
  ]
}
