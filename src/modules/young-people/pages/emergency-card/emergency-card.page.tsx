import { labelOf, type Organisation } from '#platform/organisation.ts'
import { ageAt, formatDay as day, londonDate, londonTime, plainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { CardFacts, CardPerson } from '../../rules/card.ts'
import { nameOf } from '../../rules/person.ts'
import { LeadNumber } from '../lead-number.page.tsx'
import { CardContact, NoContact } from './card-contact.page.tsx'
import { Telephone } from './telephone.page.tsx'

/** Before it is opened, and when its hour is over. */
export function ClosedCardPage({ id, csrf }: { id: string; csrf: string }) {
  return (
    <>
      <BackLink href={urls.search} text="Back to search" />
      <h1 class="govuk-heading-l">Emergency card</h1>
      <p class="govuk-body">
        The card shows for one hour how it is safe to reach this young person, what to watch for, and who to ring. It is
        written down that you opened it, and their worker is told.
      </p>
      <Form action={urls.emergencyCard(id)} csrf={csrf}>
        <Button text="Emergency card" preventDoubleClick={true} />
      </Form>
    </>
  )
}

type Given = { person: CardPerson; facts: CardFacts; organisation: Organisation; today: string }

/** One page, to be read at arm's length in the sun and printed on one sheet: what must not be done first. */
export function CardPage({ person, facts, organisation, today }: Given) {
  return (
    <article class="rose-emergency">
      <h1>
        <span class="rose-emergency__label">Emergency card</span>
        {nameOf(person)}
      </h1>
      <p class="rose-emergency__who">{bornWords(person, today)}</p>
      {person.diedOn !== null && (
        <p class="rose-emergency__who">
          {person.preferredName || person.givenName} died on {day(person.diedOn)}.
        </p>
      )}
      {person.diedOn === null && <Now facts={facts} organisation={organisation} today={today} />}
      {person.diedOn === null ? <CardContact safe={person.safeContact} /> : <NoContact safe={person.safeContact} />}
      <section>
        <h2>Who to ring</h2>
        <p>
          In danger now: <Telephone number={organisation.emergency.number} />
        </p>
        {person.leads.map((lead) => (
          <p>
            <strong>{lead.name}</strong>, {lead.relationship} (lead professional)
            <br />
            <LeadNumber one={lead} classes="rose-emergency__number" />
          </p>
        ))}
        {person.leads.length === 0 && <p>No lead professional is written down.</p>}
        <p>
          {organisation.front_door.short}: <Telephone number={organisation.front_door.number('professionals')} />
        </p>
        <p>
          Our worker: <strong>{facts.case?.workerName ?? 'none yet'}</strong>,{' '}
          <Telephone number={organisation.organisation.telephone} />
        </p>
      </section>
      {person.diedOn === null && <Plan plan={facts.plan} today={today} />}
      <p class="rose-emergency__foot">
        Open for you until {londonTime(person.until)}. It is written down that you opened it. Keep paper with you, and
        destroy it afterwards.
      </p>
    </article>
  )
}

function Now({ facts, organisation, today }: Pick<Given, 'facts' | 'organisation' | 'today'>) {
  const { missing, dangers } = facts
  return (
    <section class="rose-emergency__now">
      <h2>Now</h2>
      {missing ? (
        <p>
          <strong>Missing</strong> since {day(londonDate(missing.since))}, {londonTime(missing.since)}
          {missing.policeReference && ` · police reference ${missing.policeReference}`}
        </p>
      ) : (
        <p>Not missing, as far as we know.</p>
      )}
      {dangers && <Dangers dangers={dangers} />}
      <p>{levelWords(facts, organisation, today)}</p>
    </section>
  )
}

function Dangers({ dangers }: { dangers: NonNullable<CardFacts['dangers']> }) {
  return (
    <>
      {dangers.liveInvestigation && (
        <p>
          <strong>Live investigation:</strong> do not ask about what happened. Listen, and write down the exact words.
        </p>
      )}
      {dangers.openConcern ? (
        <p>
          <strong>A safeguarding concern is open.</strong> Speak to the safeguarding lead before you act.
        </p>
      ) : (
        <p>No safeguarding concern is open.</p>
      )}
    </>
  )
}

function Plan({ plan, today }: { plan: CardFacts['plan']; today: string }) {
  if (plan === null)
    return (
      <section>
        <h2>Safety plan</h2>
        <p>None is written yet.</p>
      </section>
    )
  return (
    <section class="rose-emergency__plan">
      <h2>Safety plan, in their words</h2>
      <p>
        Made {day(plan.madeOn)}
        {plan.reviewOn < today && `: it was to be looked at again by ${day(plan.reviewOn)}`}
      </p>
      {plan.parts.map(({ title, lines }) => (
        <>
          <h3>{title}</h3>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </>
      ))}
    </section>
  )
}

function levelWords({ case: one }: CardFacts, { levels }: Organisation, today: string): string {
  if (!one || one.level === null) return 'Level of harm towards them: none recorded.'
  const said = `Level of harm towards them: ${labelOf(levels, one.level)}`
  const since = one.levelOn ? `, chosen on ${day(one.levelOn)}` : ''
  const late = one.reviewOn !== null && one.reviewOn < today
  return `${said}${since}${late ? `. Out of date: to be looked at again by ${day(one.reviewOn ?? '')}` : ''}.`
}

function bornWords({ dateOfBirth, givenName, preferredName, diedOn }: CardPerson, today: string): string {
  const called = preferredName !== '' && preferredName !== givenName ? `${givenName} · ` : ''
  if (dateOfBirth === null) return `${called}date of birth not known`
  if (diedOn !== null) return `${called}born ${day(dateOfBirth)}`
  return `${called}${ageAt(plainDate(dateOfBirth), plainDate(today))} years old, born ${day(dateOfBirth)}`
}
