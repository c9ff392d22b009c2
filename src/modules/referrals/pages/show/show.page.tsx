import { SafeContactPanel, type Summary } from '#modules/young-people'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { safeContactOf } from '../../rules/handover.ts'
import type { Lists } from '../../rules/question.ts'
import { isUndecided, STATE_NAMES } from '../../rules/referral.ts'
import { summaryOf } from '../../rules/summary.ts'
import { type Clocks, waitingOf } from '../../rules/waiting.ts'
import type { Screening } from '../../staff-setting.ts'
import type { History } from '../../store/history.ts'
import type { Referral } from '../../store/referrals.ts'
import { Answer } from '../check/answer.page.tsx'
import { Aside } from './aside.page.tsx'
import { NextSteps } from './next-steps.page.tsx'

export type Given = {
  referral: Referral
  history: History
  person: Summary | null
  screening: Screening
  decides: boolean
  organisation: Organisation
  lists: Lists
  clocks: Clocks
  now: Date
  saved: string | undefined
}

export function ReferralPage(given: Given) {
  const { referral, organisation, saved, clocks, now } = given
  const waiting = waitingOf(referral, clocks, londonDate(now))
  const { emergency, front_door } = organisation
  return (
    <>
      {saved && <NotificationBanner type="success" text={saved} />}
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
        text={`In danger now: ${emergency.number}. A child at risk: telephone ${front_door.short}, ${front_door.professionals}.`}
      />
      <SafeContactPanel safe={given.person?.safeContact ?? safeContactOf(referral.answers)} />
      <NextSteps {...given} />
      <div class="rose-columns">
        <div class="rose-columns__main">
          <AsSent {...given} />
        </div>
        <aside class="rose-columns__side" aria-label="What was done">
          <Aside {...given} />
        </aside>
      </div>
    </>
  )
}

/** The answers in the parts and the words of the form, so that the referrer and we speak of the same page. */
function AsSent({ referral, lists, history }: Given) {
  const changed = new Set(history.changes.map(({ question }) => question))
  return (
    <>
      <h2 class="govuk-heading-m">What the referrer wrote</h2>
      {referral.takenBy && <p class="govuk-body">Taken by telephone by {referral.takenBy}.</p>}
      {summaryOf(referral.answers, lists)
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <SummaryList
            card={{ title: { text: title, headingLevel: 3 } }}
            rows={rows.map((row) => ({
              key: { text: row.words },
              value: {
                children: (
                  <>
                    <Answer row={row} />
                    {changed.has(row.name) && <span class="govuk-hint">Changed since it was sent</span>}
                  </>
                ),
              },
              ...(isUndecided(referral.state)
                ? {
                    actions: {
                      items: [
                        {
                          href: urls.referralChange(referral.id, row.page),
                          text: 'Change',
                          visuallyHiddenText: row.words,
                        },
                      ],
                    },
                  }
                : {}),
            }))}
          />
        ))}
      {isUndecided(referral.state) && (
        <p class="govuk-body">
          <Link href={urls.referralDeed(referral.id, 'change')}>Add or change another answer</Link>
        </p>
      )}
    </>
  )
}
