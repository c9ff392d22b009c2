import { formatDate, formatMoment, plainDate } from '#platform/pure/dates.ts'
import type { Staff } from '#platform/viewer.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { Change, Colleague, OpenSession } from '../../rules/colleague.ts'
import { hasWayIn, NOT_BY_MANAGERS, waysInWords } from '../../rules/staff.ts'
import { Standing, titleOf } from '../list/list.page.tsx'
import { changeWords } from './change-words.ts'

type Given = {
  one: Colleague
  staff: Staff
  manages: boolean
  sessions: readonly OpenSession[]
  changes: readonly Change[]
  now: Date
  csrf: string
  done: string
}

const DONE: Readonly<Record<string, string>> = {
  invited: 'The invitation is on its way to them. Its link works once, for 48 hours.',
  'not-invited': 'Nothing was sent: they can come in already. Take their way in away first.',
  'invitation-ended': 'The invitation has ended. Its link does not work any more.',
  'sessions-ended': 'They are signed out there.',
  role: 'That is changed. They are signed out everywhere, and told.',
  'second-factor': 'Their way in is taken away, they are signed out everywhere, and a new invitation is on its way.',
  'shut-out': 'They are shut out. What waits for somebody else stands on Today.',
  leaving: 'Their last day is set. They are shut out the day after.',
  stays: 'They stay: no last day is set any more.',
}

export function PersonPage({ one, staff, manages, sessions, changes, now, csrf, done }: Given) {
  const said = DONE[done]
  const isSelf = one.id === staff.id
  const isTrustee = one.role === 'safeguarding-trustee'
  return (
    <>
      <BackLink href={urls.people} text="Who works here" />
      {said && done === 'not-invited' && <NotificationBanner text={said} />}
      {said && done !== 'not-invited' && <NotificationBanner type="success" titleText="Done" text={said} />}
      <h1 class="govuk-heading-l">{one.name}</h1>
      {(one.onDuty || one.away) && (
        <p class="govuk-body">
          <Standing one={one} now={now} />
        </p>
      )}
      <Facts one={one} now={now} />
      {manages && isSelf && (
        <p class="govuk-body">Another manager changes what you may do here. Nobody does it for themselves.</p>
      )}
      {manages && !isSelf && isTrustee && <p class="govuk-body">{NOT_BY_MANAGERS}</p>}
      {manages && !isSelf && !isTrustee && <Deeds one={one} csrf={csrf} />}
      {manages && <Sessions {...{ one, sessions, csrf, isSelf }} />}
      <h2 class="govuk-heading-m">What was changed</h2>
      {changes.length === 0 && <p class="govuk-body rose-quiet">Nothing since they began.</p>}
      <ul class="rose-list">
        {changes.map((change) => (
          <li>
            {changeWords(change)}
            <p class="govuk-body-s rose-quiet">
              {change.byName ?? 'By themselves'}, {formatMoment(change.at)}
              {change.because !== '' && ` · ${change.because}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Facts({ one, now }: { one: Colleague; now: Date }) {
  const { invitedUntil: until, leftOn } = one
  const invitation = until && (until > now ? `Open until ${formatMoment(until)}` : `Ran out on ${formatMoment(until)}`)
  const rows = [
    { key: { text: 'Works as' }, value: { text: titleOf(one) } },
    { key: { text: 'E-mail' }, value: { text: one.email } },
    { key: { text: 'First day' }, value: { text: formatDate(plainDate(one.joinedOn)) } },
    leftOn !== null && { key: { text: 'Last day' }, value: { text: formatDate(plainDate(leftOn)) } },
    one.shutOutAt !== null && { key: { text: 'Shut out' }, value: { text: formatMoment(one.shutOutAt) } },
    one.isHere && { key: { text: 'Signing in' }, value: { text: waysInWords(one) } },
    invitation !== null && { key: { text: 'Invitation' }, value: { text: invitation } },
    {
      key: { text: 'Last signed in' },
      value: { text: one.lastIn === null ? 'Not in the last 90 days' : formatMoment(one.lastIn) },
    },
  ]
  return <SummaryList rows={rows.filter((row) => row !== false)} />
}

function Deeds({ one, csrf }: { one: Colleague; csrf: string }) {
  const mayInvite = !hasWayIn(one)
  return (
    <>
      <ul class="govuk-list">
        <li>
          <Link href={urls.personDeed(one.id, 'role')}>Change what they do here</Link>
        </li>
        <li>
          <Link href={urls.personDeed(one.id, 'leaving')}>Set when they leave</Link>
        </li>
        {!mayInvite && (
          <li>
            <Link href={urls.personDeed(one.id, 'second-factor')}>They lost what they sign in with</Link>
          </li>
        )}
        {mayInvite && (
          <li>
            <Form action={urls.personDeed(one.id, 'invitation')} csrf={csrf} classes="rose-inline-form">
              <button class="rose-link-button" type="submit">
                {one.invitedUntil === null ? 'Send an invitation' : 'Send a new invitation'}
              </button>
            </Form>
          </li>
        )}
        {one.invitedUntil !== null && (
          <li>
            <Form action={urls.personDeed(one.id, 'invitation/ending')} csrf={csrf} classes="rose-inline-form">
              <button class="rose-link-button" type="submit">
                End the invitation
              </button>
            </Form>
          </li>
        )}
      </ul>
    </>
  )
}

type SessionsGiven = { one: Colleague; sessions: readonly OpenSession[]; csrf: string; isSelf: boolean }

function Sessions({ one, sessions, csrf, isSelf }: SessionsGiven) {
  const action = urls.personDeed(one.id, 'sessions/ending')
  return (
    <>
      <h2 class="govuk-heading-m">Signed in now</h2>
      {sessions.length === 0 && <p class="govuk-body rose-quiet">Nowhere.</p>}
      <ul class="rose-list">
        {sessions.map((session) => (
          <li>
            {session.device === '' ? 'A browser' : session.device}, by {session.how}
            <p class="govuk-body-s rose-quiet">
              since {formatMoment(session.startedAt)}, last seen {formatMoment(session.seenAt)}
            </p>
            {!isSelf && (
              <Form action={action} csrf={csrf}>
                <input type="hidden" name="session" value={session.id} />
                <button class="rose-link-button" type="submit">
                  End this session
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {!isSelf && sessions.length > 1 && (
        <Form action={action} csrf={csrf}>
          <button class="rose-link-button" type="submit">
            End all of them
          </button>
        </Form>
      )}
    </>
  )
}
