import { labelOf, type Organisation } from '#platform/organisation.ts'
import { ageAt, formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import { type Cursor, writeCursor } from '../../rules/cursor.ts'
import type { QueueRow, Show } from '../../rules/queue.ts'
import { STATE_NAMES } from '../../rules/referral.ts'
import { type Clocks, waitingOf } from '../../rules/waiting.ts'

type Given = {
  show: Show
  rows: readonly QueueRow[]
  next: Cursor | null
  counts: { waiting: number; late: number }
  clocks: Clocks
  organisation: Organisation
  now: Date
  later: boolean
}

const FILTERS: readonly { show: Show; text: string }[] = [
  { show: 'waiting', text: 'Waiting' },
  { show: 'decided', text: 'Decided' },
  { show: 'all', text: 'All' },
]

export function ListPage(given: Given) {
  const { show, rows, next, counts, later } = given
  return (
    <>
      <h1 class="govuk-heading-l">Referrals</h1>
      <p class="govuk-body">
        {counts.waiting === 1 ? '1 waits' : `${counts.waiting} wait`} for a decision
        {counts.late > 0 && (
          <>
            {', '}
            <strong>{counts.late} of them late</strong>
          </>
        )}
        . <Link href={urls.takeReferral}>Take a referral by telephone</Link>
      </p>
      <nav class="rose-filters" aria-label="Which referrals">
        {FILTERS.map((one) => (
          <a href={`${urls.referrals}?show=${one.show}`} aria-current={one.show === show ? 'page' : undefined}>
            {one.text}
          </a>
        ))}
      </nav>
      {rows.length === 0 && <p class="govuk-body">There is none here.</p>}
      <ul class="rose-list">
        {rows.map((row) => (
          <Row row={row} {...given} />
        ))}
      </ul>
      {(next || later) && (
        <Pagination
          landmarkLabel="Pages of referrals"
          {...(later ? { previous: { href: `${urls.referrals}?show=${show}`, text: 'From the beginning' } } : {})}
          {...(next
            ? { next: { href: `${urls.referrals}?show=${show}&after=${writeCursor(next)}`, text: 'More' } }
            : {})}
        />
      )}
    </>
  )
}

function Row({ row, clocks, organisation, now }: Given & { row: QueueRow }) {
  const waiting = waitingOf(row, clocks, londonDate(now))
  return (
    <li class={waiting?.late ? 'rose-row rose-list__urgent' : 'rose-row'}>
      <span class="rose-row__name">
        <Link href={urls.referralUrl(row.id)}>
          {row.givenName} {row.familyName}
        </Link>
      </span>
      {waiting && <Waits late={waiting.late} words={waiting.words} />}
      <Tag text={STATE_NAMES[row.state]} />
      {row.restricted && <Tag text="Restricted" />}
      <span class="rose-row__facts">
        {labelOf(organisation.urgencies, row.urgency)} · from {row.agency} · {age(row, now)} ·{' '}
        {row.district ? labelOf(organisation.districts, row.district) : 'district not known'} · came{' '}
        {formatDate(londonDate(row.receivedAt))} · {row.reference}
      </span>
    </li>
  )
}

/** Late ones are told by a word, a shape and a weight; the colour of the row only repeats it. */
function Waits({ late, words }: { late: boolean; words: string }) {
  if (!late) return <span>{words}</span>
  return (
    <strong>
      <svg viewBox="0 0 12 11" width="12" height="11" aria-hidden="true" focusable="false">
        <path fill="currentColor" d="M6 0l6 11H0z" />
      </svg>{' '}
      {words}
    </strong>
  )
}

function age({ dateOfBirth }: QueueRow, now: Date): string {
  return dateOfBirth === null ? 'age not known' : `${ageAt(plainDate(dateOfBirth), londonDate(now))} years old`
}
