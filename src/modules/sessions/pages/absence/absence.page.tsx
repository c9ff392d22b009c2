import type { Address } from '#modules/people'
import { LeadNumber, SafeContactPanel, type Summary } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { BothVersions, differing } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Prompt, Session } from '../../rules/records.ts'
import { attendanceLabel } from '../../rules/session.ts'
import { Answer } from './answered.page.tsx'

type Given = {
  session: Session
  prompt: Prompt
  person: Summary
  name: string
  leads: readonly Address[]
  /** Whoever is looking: a lead who calls has told themselves. */
  me: string
  frontDoor: Organisation['front_door']
  today: string
  inARow: number
  entry: Entry
  csrf: string
  /** Somebody wrote here while the page was open: what they wrote stands above what was typed. */
  meanwhile: boolean
}

/** One call, today: with safe contact on top, the number, and room for curiosity. */
export function AbsencePage(given: Given) {
  const { session, prompt, person, name, entry, csrf, today } = given
  const late = londonDate(prompt.raisedAt) < today
  return (
    <>
      <BackLink href={urls.caseUrl(session.episodeId)} text="Back to the case" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{name}</span>
        {late ? 'A call that was due ' : 'Call today: '}
        {late ? formatDate(londonDate(prompt.raisedAt)) : attendanceLabel(session.attendance).toLowerCase()}
      </h1>
      <SafeContactPanel safe={person.safeContact} />
      <p class="govuk-body">
        {formatDate(plainDate(session.date))}: {attendanceLabel(session.attendance).toLowerCase()}.{' '}
        {prompt.rule === 'in-a-row'
          ? `At least ${given.inARow} planned sessions in a row.`
          : 'At this level we call after one.'}{' '}
        Two people need to know today. The case stays open.
      </p>
      <WhomToCall {...given} />
      <InsetText>
        <p>
          <strong>What might be in the way?</strong> A lift that fell through, a place that no longer feels safe,
          somebody who stops them, worry about what we wrote, a day that was simply too much. It is for adults to find
          out, and to make it easier to come. Nobody is in trouble.
        </p>
      </InsetText>
      <Form action={urls.sessionAbsence(session.id)} csrf={csrf}>
        {given.meanwhile && <Meanwhile {...given} />}
        <Hidden name="version" value={prompt.version} />
        <Call {...given} />
        <Field
          entry={entry}
          name="wondering"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="What might be in the way, and what will we change?"
          hint="A guess is enough. Write about what adults can do."
        />
        <Field
          entry={entry}
          name="tries"
          as="textarea"
          writtenBy="us"
          rows={2}
          label="What else we tried"
          hint="Calls that nobody answered, messages, a visit."
        />
        <div class="rose-savebar">
          <Button text="Save the call" preventDoubleClick={true} />
          <Button text="Not reached yet" name="later" value="yes" classes="govuk-button--secondary" />
        </div>
      </Form>
    </>
  )
}

function WhomToCall({ person, leads, frontDoor, me }: Given) {
  const professionals = person.connections.filter((one) => one.professional)
  const others = leads.filter((lead) => lead.id !== me)
  return (
    <ul class="govuk-list">
      {professionals.map((one) => (
        <li>
          <strong>{one.name}</strong>, {one.relationship}, lead professional: <LeadNumber one={one} />
        </li>
      ))}
      {professionals.length === 0 && (
        <li>
          Nobody is written down as lead professional. <Link href={urls.connectionsUrl(person.id)}>Add them</Link>, or
          call {frontDoor.name}: <Telephone number={frontDoor.number('professionals')} />
        </li>
      )}
      <li>
        Safeguarding lead{others.length > 1 && ' or deputy'}: {others.map((lead) => lead.name).join(', ') || 'you'}
      </li>
    </ul>
  )
}

function Telephone({ number }: { number: string }) {
  const plain = number.replaceAll(/[^\d+]/g, '')
  if (!/^\+?\d{3,15}$/.test(plain)) return <span>{number || 'no number is written down'}</span>
  return <Link href={`tel:${plain}`}>{number}</Link>
}

function Call({ entry, leads, me }: Given) {
  return (
    <>
      <Field
        entry={entry}
        name="called_who"
        label="Who did you speak to?"
        hint="The lead professional, or who stood in."
      />
      <Field entry={entry} name="called_on" as="date" label="Day of the call" />
      <Field
        entry={entry}
        name="called_at"
        label="Time of the call"
        classes="govuk-input--width-5"
        autocomplete="off"
      />
      <Field entry={entry} name="called_said" as="textarea" writtenBy="us" rows={3} label="What did they say?" />
      <Field
        entry={entry}
        name="told_lead"
        as="radios"
        classes="govuk-radios--small"
        label="Which safeguarding lead did you tell?"
        items={leads.map((lead) => ({ value: lead.id, text: lead.id === me ? `${lead.name} (you)` : lead.name }))}
      />
    </>
  )
}

/** Somebody else was first. What they wrote is kept; what was typed stands in the form below. */
function Meanwhile({ prompt, session, entry }: Given) {
  if (!prompt.answeredAt && !prompt.withdrawnAt) {
    const mine = String(entry.values['tries'] ?? '')
    const tries = {
      name: 'tries',
      label: 'What else we tried',
      theirs: prompt.tries,
      mine,
      fields: { tries: prompt.tries },
    }
    return <BothVersions said="Somebody wrote here while you were writing." rows={differing([tries])} />
  }
  return (
    <InsetText>
      <p>
        <strong>
          {prompt.answeredAt
            ? 'Somebody wrote down a call while you were writing.'
            : 'The session was corrected while you were writing: no call is due any more.'}
        </strong>{' '}
        Nothing of yours is lost: it is below.{' '}
        <Link href={urls.quickContact(session.episodeId)}>Keep it as a contact</Link> if it says something new.
      </p>
      {prompt.answeredAt && <Answer prompt={prompt} />}
    </InsetText>
  )
}
