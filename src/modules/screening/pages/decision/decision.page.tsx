import type { Screening } from '#extension/referrals'
import { after, type Referral } from '#modules/referrals'
import { nameOf, type Summary } from '#modules/young-people'
import { inUse, type Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { BothVersions, differing } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { deedOf, OUTCOME_NAMES, OUTCOMES, type Outcome } from '../../rules/decision.ts'
import { Heading } from '../heading.page.tsx'
import { type Late, TooLate } from '../late.page.tsx'
import { Results } from '../screening/screening.page.tsx'
import { reasonField } from './decision.form.ts'

type Given = {
  referral: Referral
  person: Summary | null
  results: Screening['results']
  decision: Screening['decision']
  episodes: readonly { id: string; reference: string; state: string; openedOn: string }[]
  entry: Entry
  csrf: string
  organisation: Organisation
  today: string
  /** Somebody decided or changed the referral while this was being written. */
  late: Late | null
}

const HINTS: Readonly<Record<Outcome, string>> = {
  'accept-one-to-one': 'For a young person screened as medium or high. Otherwise write below why.',
  'accept-early-intervention': 'For a young person screened as standard. Otherwise write below why.',
  decline: 'The referrer is told to telephone. Somebody holds the child’s safety meanwhile: you have their name.',
  redirect: 'To the front door or to another service. Tell them by telephone; nothing is sent from here.',
}

export function DecisionPage(given: Given) {
  const { referral, decision, entry, late, csrf } = given
  const end = after(referral.state, 'decline')
  const next = <WhatNext decision={decision} />
  return (
    <>
      <Heading referral={referral} title="Decide" entry={entry} />
      {decision && <Decided decision={decision} />}
      {!decision && !isRefusal(end) && <Ready {...given} />}
      {!decision && isRefusal(end) && !late && <InsetText text={end.refused} />}
      {isRefusal(end) && !late && (
        <>
          {next}
          <p class="govuk-body">
            <Link href={urls.referralDeed(referral.id, 'addition')}>Add what you know to the referral</Link>
          </p>
        </>
      )}
      {isRefusal(end) && late && (
        <TooLate title="Decision" referral={referral} late={late} csrf={csrf}>
          {next}
        </TooLate>
      )}
    </>
  )
}

/** A decision is made once. Whoever sees it differently speaks, and what is new has a place of its own. */
function WhatNext({ decision }: { decision: Given['decision'] }) {
  return (
    <p class="govuk-body">
      {decision
        ? `It stands as it was decided. If you see it differently, speak to ${decision.by} today. `
        : 'Nothing is decided about it any more. '}
      {decision?.episodeId ? (
        <>
          What you know belongs on <Link href={urls.caseUrl(decision.episodeId)}>the case</Link> as well.
        </>
      ) : (
        <>
          A worry that comes back is <Link href={urls.takeReferral}>a new referral</Link>.
        </>
      )}
    </p>
  )
}

function Decided({ decision }: { decision: NonNullable<Given['decision']> }) {
  return (
    <InsetText>
      {decision.by} decided on {formatDate(londonDate(decision.at))}: <strong>{OUTCOME_NAMES[decision.outcome]}</strong>
      . {decision.episodeId && <Link href={urls.caseUrl(decision.episodeId)}>The case</Link>}
    </InsetText>
  )
}

/** What must be true first, what the partnership said, and the form. */
function Ready(given: Given) {
  const { referral, person, results, organisation } = given
  return (
    <>
      {!referral.spokenTo && (
        <InsetText>
          Nobody has written down a conversation with the referrer.{' '}
          <Link href={urls.referralDeed(referral.id, 'conversation')}>Speak to the referrer first</Link>
        </InsetText>
      )}
      {person === null ? (
        <InsetText>
          It is not said yet whose record this is, so it cannot be accepted.{' '}
          <Link href={urls.referralDeed(referral.id, 'young-person')}>Say who this is</Link>
        </InsetText>
      ) : (
        <p class="govuk-body">
          Record: <Link href={urls.youngPersonUrl(person.id)}>{`${nameOf(person)}, ${person.reference}`}</Link>
        </p>
      )}
      <Episodes {...given} />
      <h2 class="govuk-heading-m">The partnership’s screening</h2>
      <Results results={results} organisation={organisation} />
      <DecisionForm {...given} />
    </>
  )
}

function Episodes({ episodes }: Given) {
  if (episodes.length === 0) return null
  return (
    <InsetText>
      There is support already or there was:{' '}
      {episodes.map(({ id, reference, state, openedOn }, at) => (
        <>
          {at > 0 && ', '}
          <Link href={urls.caseUrl(id)}>{reference}</Link> ({state}, from {formatDate(plainDate(openedOn))})
        </>
      ))}
      . Accepting opens a new case.
    </InsetText>
  )
}

function DecisionForm(given: Given) {
  const { referral, entry, csrf, late } = given
  return (
    <Form action={urls.referralDeed(referral.id, 'decision')} csrf={csrf}>
      {late && <BothVersions said={late.said} rows={differing(late.rows)} />}
      <Hidden name="version" value={referral.version} />
      <Field
        entry={entry}
        name="outcome"
        as="radios"
        label="What do you decide?"
        items={OUTCOMES.map((outcome) => ({
          value: outcome,
          text: OUTCOME_NAMES[outcome],
          hint: { text: HINTS[outcome] },
          conditional: { html: <Reason outcome={outcome} {...given} /> },
        }))}
      />
      <Field
        entry={entry}
        name="note"
        as="textarea"
        writtenBy="us"
        rows={4}
        label="Why, in your words"
        hint={{ text: 'Needed when support is offered that the screening does not stand for.' }}
      />
      <Button text="Save the decision" preventDoubleClick={true} />
    </Form>
  )
}

/** Each outcome has a list of reasons of its own; without script all four are seen, and only the chosen one counts. */
function Reason({ outcome, entry, organisation, today }: Given & { outcome: Outcome }) {
  const reasons = inUse(organisation.decision_reasons[deedOf(outcome)], today)
  return (
    <>
      <Field
        entry={entry}
        name={reasonField(outcome)}
        as="select"
        label={`Reason to ${OUTCOME_NAMES[outcome].toLowerCase()}`}
        items={[
          { value: '', text: 'Choose a reason' },
          ...reasons.map(({ code, label }) => ({ value: code, text: label })),
        ]}
      />
      {outcome === 'redirect' && <Field entry={entry} name="redirected_to" label="Which service?" />}
    </>
  )
}
