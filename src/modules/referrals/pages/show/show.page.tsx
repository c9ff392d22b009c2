import { SafeContactPanel, toldAnew } from '#modules/young-people'
import { labelOf } from '#platform/organisation.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { safeContactOf } from '../../rules/handover.ts'
import { findPage } from '../../rules/questions.ts'
import { isUndecided, STATE_NAMES } from '../../rules/referral.ts'
import { type SummaryRow, summaryOf } from '../../rules/summary.ts'
import { waitingOf } from '../../rules/waiting.ts'
import { Answer } from '../check/answer.page.tsx'
import { Aside } from './aside.page.tsx'
import { NextSteps } from './next-steps.page.tsx'
import type { Shown } from './shown.ts'

export function ReferralPage(given: Shown) {
  const { referral, organisation, saved, clocks, now } = given
  const waiting = waitingOf(referral, clocks, londonDate(now))
  const { emergency, front_door } = organisation
  return (
    <>
      {saved && <NotificationBanner type="success" titleText="Done" text={saved} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          Referral {referral.reference} · came {formatDate(londonDate(referral.receivedAt))}
        </span>
        {referral.givenName} {referral.familyName}
      </h1>
      <p class="govuk-body">
        <Tag text={STATE_NAMES[referral.state]} /> {referral.restricted && <Tag text="Restricted" />}{' '}
        {labelOf(organisation.urgencies, referral.urgency)}
        {waiting && (
          <>
            {' · '}
            {waiting.late ? <strong>{waiting.words}</strong> : waiting.words}
          </>
        )}
      </p>
      {referral.restricted && (
        <p class="govuk-body">Only the people named on this referral can find it. Speak of it to nobody else.</p>
      )}
      <WarningText
        iconFallbackText="Warning"
        text={`In danger now: ${emergency.number}. A child at risk: telephone ${front_door.short}, ${front_door.number('professionals')}.`}
      />
      <SafeContactPanel safe={safeContact(given)} />
      <NextSteps {...given} />
      <p class="govuk-body">
        <a class="govuk-link" href="#done">
          What was done so far
        </a>
      </p>
      <div class="rose-columns">
        <div class="rose-columns__main">
          <AsSent {...given} />
        </div>
        <aside class="rose-columns__side" id="done" aria-label="What was done">
          <Aside {...given} />
        </aside>
      </div>
    </>
  )
}

/** Until it is decided, what the referral says is news to the record; afterwards the record is the one that is kept right. */
function safeContact({ referral, person }: Shown) {
  const told = safeContactOf(referral.answers)
  const known = person?.safeContact ?? null
  return known === null || isUndecided(referral.state) ? toldAnew(known, told) : known
}

/** The answers in the parts and the words of the form, so that the referrer and we speak of the same page. */
function AsSent({ referral, lists, history }: Shown) {
  const changed = new Set(history.changes.map(({ question }) => question))
  const open = isUndecided(referral.state)
  return (
    <>
      <h2 class="govuk-heading-m">What the referrer wrote</h2>
      {referral.takenBy && <p class="govuk-body">Taken by telephone by {referral.takenBy}.</p>}
      {summaryOf(referral.answers, lists)
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <SummaryList
            card={{
              title: { text: title, headingLevel: 3 },
              ...(open ? { actions: { items: changesOf(referral.id, rows) } } : {}),
            }}
            rows={rows.map((row) => ({ key: { text: row.words }, value: { children: answer(row, changed) } }))}
          />
        ))}
      {open && (
        <p class="govuk-body">
          <Link href={urls.referralDeed(referral.id, 'change')}>Add an answer that is missing</Link>
        </p>
      )}
    </>
  )
}

function answer(row: SummaryRow, changed: ReadonlySet<string>) {
  return (
    <>
      <Answer row={row} />
      {changed.has(row.name) && <span class="govuk-hint">Changed since it was sent</span>}
    </>
  )
}

/** One link for each page of the form that this part is made of. */
function changesOf(id: string, rows: readonly { page: string }[]) {
  const pages = [...new Set(rows.map(({ page }) => page))]
  return pages.map((page) => {
    const title = findPage(page)?.title ?? ''
    const href = urls.referralChange(id, page)
    return pages.length === 1 ? { href, text: 'Change', visuallyHiddenText: title } : { href, text: `Change: ${title}` }
  })
}
