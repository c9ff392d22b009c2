import { formatMoment } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Written } from '../../rules/item.ts'
import { NewsNav } from '../news-nav.page.tsx'
import { byWords, standingWords } from '../standing.page.tsx'

export function ManagePage({ items, now }: { items: readonly Written[]; now: Date }) {
  return (
    <>
      <h1 class="govuk-heading-l">News</h1>
      <NewsNav current={urls.manageNews} />
      <Button href={urls.newNews} text="Write news" />
      {items.length === 0 ? (
        <p class="govuk-body rose-quiet">Nothing has been written yet.</p>
      ) : (
        <ul class="rose-list">
          {items.map((item) => (
            <li>
              <div class="rose-row">
                <span class="rose-row__name">
                  <Link href={urls.manageItem(item.slug)}>{item.title}</Link>
                </span>
                <span class="rose-row__facts">
                  {standingWords(item.publishAt, now)} · changed {formatMoment(item.changedAt)} by{' '}
                  {byWords(item.changedBy)}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
