import { labelOf } from '#platform/organisation.ts'
import { formatMoment } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { FormErrors } from '#ui/field.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { HELD_WORDS } from '../../rules/flood.ts'
import type { EventKind, Request, RequestEvent } from '../../rules/records.ts'
import { OUTCOMES, standingOf } from '../../rules/standing.ts'
import { Deeds } from './deeds.page.tsx'
import type { RequestGiven } from './given.ts'
import { HowItIsSafe } from './safe.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  have: 'You have this. Read first how it is safe.',
  'gave-back': 'It waits for the next person, who is told.',
  noted: 'It is written down.',
}

export function RequestPage(given: RequestGiven) {
  const { request, entry, done, mine } = given
  const standing = standingOf(request)
  return (
    <>
      <BackLink href={urls.callRequests} text="Back to those who asked to be called" />
      {DONE[done] && (done !== 'have' || mine) && (
        <NotificationBanner type="success" titleText="Done" text={DONE[done]} />
      )}
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Asked to be called on {formatMoment(request.askedAt)}</span>
        {request.nickname}
      </h1>
      {standing === 'held' && <Held request={request} />}
      {standing === 'ended' && <Ended request={request} />}
      <HowItIsSafe {...given} />
      <Deeds {...given} />
      <Wishes {...given} />
      <Events events={given.events} />
    </>
  )
}

function Held({ request }: { request: Request }) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        This is held for review, so nobody calls yet.{' '}
        <Link href={urls.heldCallRequests}>Let it through or set it aside</Link>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {request.heldBecause.map((code) => (
          <li>{HELD_WORDS[code] ?? code}</li>
        ))}
      </ul>
    </div>
  )
}

function Ended({
  request: { outcome, reason, endedBy, endedAt, referralId, youngPersonId, concernId },
}: {
  request: Request
}) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{labelOf(OUTCOMES, outcome)}</strong>
        {reason === '' ? '' : `: ${reason}`}
      </p>
      <p class="govuk-body">
        {endedBy}, {endedAt && formatMoment(endedAt)}
      </p>
      <ul class="govuk-list">
        {referralId && (
          <li>
            <Link href={urls.referralUrl(referralId)}>The referral</Link>
          </li>
        )}
        {youngPersonId && (
          <li>
            <Link href={urls.youngPersonUrl(youngPersonId)}>The young person’s record</Link>
          </li>
        )}
        {concernId && (
          <li>
            <Link href={urls.concernUrl(concernId)}>The concern</Link>
          </li>
        )}
      </ul>
    </div>
  )
}

function Wishes({ request, organisation }: RequestGiven) {
  const { topics } = organisation.call_requests
  return (
    <>
      <h2 class="govuk-heading-m">What it is about</h2>
      <p class="govuk-body">
        {request.topic === null
          ? 'They left this out. Do not ask on the telephone who did what.'
          : labelOf(topics, request.topic)}
      </p>
      <WarningText
        text="If you hear that a child is not safe, raise a concern at once, and say to them first that you must."
        iconFallbackText="Warning"
      />
      <p class="govuk-body">
        <Link href={urls.newConcern}>Raise a concern</Link>
      </p>
    </>
  )
}

const EVENTS: Readonly<Record<EventKind, string>> = {
  'let-through': 'let it through',
  took: 'has this',
  'gave-back': 'gave it back',
  rules: 'read how it is safe and saw the number',
  tried: 'tried; nobody answered',
  'somebody-else': 'tried; somebody else answered',
  reached: 'reached them',
  agreed: 'agreed a time',
  ended: 'ended it',
}

function Events({ events }: { events: readonly RequestEvent[] }) {
  if (events.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was done</h2>
      <ul class="govuk-list">
        {events.map(({ kind, by, at, note, forAt }) => (
          <li>
            <time dateTime={at.toISOString()}>{formatMoment(at)}</time> {by} {EVENTS[kind]}
            {forAt && `: ${formatMoment(forAt)}`}
            {note !== '' && <span class="rose-typed"> · {note}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
