import { nameOf } from '#modules/young-people'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import { ABOUTS, aboutStaff, waited } from '../../rules/concern.ts'
import { whose } from '../find.ts'
import { day, InDanger, moment, Telephone, Typed } from '../pieces.tsx'
import type { Given } from './given.ts'
import { Moves } from './moves.page.tsx'
import { Accounts, Actions, Calls, Closed, Decisions, Reports } from './parts.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  have: 'You have this concern now. Everybody who was told can see that.',
  decision: 'Your decision is saved.',
  action: 'Saved, with the name and the day.',
  'front-door-call': 'The call is saved.',
  letter: 'The letter is noted.',
  'first-account': 'The first account is kept exactly as you wrote it.',
  'duty-to-report': 'Your report is written down.',
  'young-person': 'The concern stands on the young person’s record now.',
  closed: 'The concern is closed.',
  moved: 'The concern was moved. It has left the record where it stood before.',
}

export function ConcernPage(given: Given) {
  const { found, done } = given
  const { concern } = found
  const saved = DONE[done]
  return (
    <>
      <BackLink href={urls.concerns} text="Back to concerns" />
      {saved && <NotificationBanner type="success" titleText="Done" text={saved} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {concern.reference} · {ABOUTS.find((a) => a.code === concern.about)?.label}
        </span>
        {whose(found)}
      </h1>
      <State {...given} />
      {concern.reads ? <Deeds {...given} /> : <OwnDeeds {...given} />}
      {concern.reads && aboutStaff(concern.about) && concern.closedAt === null && <ForTrustee {...given} />}
      <h2 class="govuk-heading-m">What was written</h2>
      <Written {...given} />
      <Accounts {...given} />
      {concern.reads && (
        <>
          <Decisions {...given} />
          <Actions {...given} />
          <Calls {...given} />
        </>
      )}
      <Reports {...given} />
      <Closed {...given} />
      <Moves {...given} />
      {!concern.reads && <InDanger organisation={given.organisation} now={given.now} />}
    </>
  )
}

/** Where the concern stands, in one sentence; the button that stops the clock stands beside it. */
function State({ found: { concern }, decisions, now, csrf }: Given) {
  const raised = `Raised by ${concern.raisedByName} on ${moment(concern.raisedAt)}.`
  if (concern.closedAt !== null)
    return (
      <p class="govuk-body">
        {raised} Closed on {moment(concern.closedAt)}.
      </p>
    )
  const waits = `It has been open for ${waited(concern.raisedAt, now)}.`
  if (concern.answeredByName !== null)
    return (
      <p class="govuk-body">
        {raised} {waits} <strong>{concern.answeredByName} has it.</strong>
        {concern.reads && decisions.length === 0 && ' Nothing has been decided yet.'}
      </p>
    )
  return (
    <>
      <p class="govuk-body">
        {raised} {waits} <strong>Nobody has said yet that they have it.</strong>
      </p>
      {concern.decides && (
        <Form action={urls.concernDeed(concern.id, 'acknowledgement')} csrf={csrf}>
          <Button text="I have this" preventDoubleClick={true} />
        </Form>
      )}
    </>
  )
}

function Deeds({ found: { concern, person }, caseId }: Given) {
  const open = concern.closedAt === null
  const to = (deed: urls.ConcernDeed) => urls.concernDeed(concern.id, deed)
  return (
    <>
      {open && concern.decides && (
        <div class="govuk-button-group">
          <Button href={to('decision')} text="Write down a decision" />
        </div>
      )}
      <nav class="rose-filters" aria-label="More for this concern">
        <Link href={to('front-door-call')}>A call with the front door</Link>
        <Link href={to('first-account')}>First account</Link>
        <Link href={to('duty-to-report')}>Duty to report</Link>
        {open && <Link href={to('action')}>What an adult will do</Link>}
        {caseId && <Link href={urls.investigation(caseId)}>Live investigation</Link>}
        {open && concern.decides && concern.about === 'young-person' && concern.youngPersonId === null && (
          <Link href={to('young-person')}>Put it on a record</Link>
        )}
        {concern.decides && concern.youngPersonId !== null && (
          <Link href={to('young-person')}>It stands on the wrong record</Link>
        )}
        {open && concern.decides && <Link href={to('closing')}>Close the concern</Link>}
      </nav>
      {person && caseId && (
        <p class="govuk-body">
          <Link href={urls.caseUrl(caseId)}>The case of {nameOf(person)}</Link>
        </p>
      )}
    </>
  )
}

/** Somebody who does this once in some years is told the order of things. */
function ForTrustee({ organisation: { lado, front_door: door } }: Given) {
  return (
    <InsetText>
      <p class="govuk-body">
        Ring {lado.name} within one working day, through the front door:{' '}
        <Telephone number={door.number('professionals')} />. Speak to the person it is about, and to anybody else here,
        only as they advise. The manager cannot find this concern.
      </p>
    </InsetText>
  )
}

/** For somebody who raised it and sees nothing else of it. */
function OwnDeeds({ found: { concern } }: Given) {
  return (
    <>
      <InsetText>
        You see what you wrote yourself. What is decided stays with those who decide; they speak to you.
      </InsetText>
      <nav class="rose-filters" aria-label="More for this concern">
        <a href={urls.concernDeed(concern.id, 'told')}>Who has been told</a>
        <a href={urls.concernDeed(concern.id, 'first-account')}>First account</a>
        <a href={urls.concernDeed(concern.id, 'duty-to-report')}>Duty to report</a>
      </nav>
    </>
  )
}

function Written({ found: { concern } }: Given) {
  const when = [day(concern.happenedOn), concern.happened].filter((part) => part !== '').join(', ')
  const rows = [
    { key: 'Who', value: concern.who },
    { key: 'What happened, or what worries', value: concern.what },
    { key: 'When', value: when },
    { key: 'What had been done already', value: concern.doneAlready },
  ].filter((row) => row.value !== '')
  return (
    <>
      {concern.words !== '' && (
        <>
          <h3 class="govuk-heading-s">Exact words</h3>
          <blockquote class="rose-voice rose-verbatim">{concern.words}</blockquote>
        </>
      )}
      <SummaryList
        rows={rows.map((row) => ({ key: { text: row.key }, value: { children: <Typed text={row.value} /> } }))}
      />
    </>
  )
}
