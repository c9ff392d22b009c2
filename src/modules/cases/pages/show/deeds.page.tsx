import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { EpisodeRow } from '../../rules/records.ts'
import { day } from '../pieces.tsx'
import type { Given } from './given.ts'

type Deed = readonly [href: string, text: string]

/** What can be done next: the two quick ones first, because they are done standing up; then the rest in two groups. */
export function Deeds(given: Given) {
  const { episode } = given
  if (episode.state === 'closed') return <AfterClosing {...given} />
  if (given.person.diedOn !== null) return <AfterDeath {...given} />
  return (
    <>
      <div class="rose-quick">
        <Button href={urls.newSession(episode.id)} text="Record a session" />
        <Button href={urls.caseCall(episode.id)} text="Call" classes="govuk-button--secondary" />
        <Button href={urls.caseMessage(episode.id)} text="Message" classes="govuk-button--secondary" />
        <Button href={urls.newVisitTo(episode.id)} text="Going out" classes="govuk-button--secondary" />
      </div>
      <Form action={urls.emergencyCard(given.person.id)} csrf={given.csrf} classes="rose-links">
        <button class="rose-link-button" type="submit">
          Emergency card
        </button>
      </Form>
      <Group title="With the young person" deeds={withThem(given)} />
      <Group title="With others" deeds={withOthers(given)} />
    </>
  )
}

/** Who agreed to hold the young person's safety when we ended. Older endings know a name alone. */
function leadWords({ exitLead, exitLeadRole, exitLeadAgreedOn }: EpisodeRow): string {
  const agreed = exitLeadAgreedOn === null ? '' : `agreed on ${day(exitLeadAgreedOn)}`
  return [exitLead, exitLeadRole, agreed].filter(Boolean).join(', ')
}

/** Nothing is done any more; what was done and planned can be read, and support can begin again. */
function AfterClosing({ episode, person }: Given) {
  const deeds: Deed[] = [...planned(person.id), [urls.sharing(episode.id), 'Sharing and requests for notes']]
  return (
    <>
      <p class="govuk-body">
        Closed on {day(episode.closedOn)}. {episode.exitLead && `Their safety is held by ${leadWords(episode)}.`}{' '}
        {person.diedOn === null && <Link href={urls.caseDeed(episode.id, 'reopening')}>Support begins again</Link>}
      </p>
      <Group title="To read" deeds={deeds} />
    </>
  )
}

/** Nothing is asked any more. What was done before can still be written down, and the case closed. */
function AfterDeath({ episode, person }: Given) {
  const { id } = episode
  const deeds: Deed[] = [
    [urls.newSession(id), 'Record a session'],
    ...planned(person.id),
    [urls.newConcernOf(id), 'Raise a concern'],
    [urls.sharing(id), 'Sharing'],
    [urls.caseSupervision(id), 'Supervision'],
    [urls.caseDeed(id, 'closure'), 'Close the case'],
  ]
  return <Group title="For this case" deeds={deeds} />
}

function Group({ title, deeds }: { title: string; deeds: readonly Deed[] }) {
  const id = title.toLowerCase().replaceAll(' ', '-')
  return (
    <nav class="rose-links" aria-labelledby={id}>
      <h2 class="rose-links__title" id={id}>
        {title}
      </h2>
      <ul>
        {deeds.map(([href, text]) => (
          <li>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function planned(youngPersonId: string): Deed[] {
  return [
    [urls.safetyPlan(youngPersonId), 'Safety plan'],
    [urls.goals(youngPersonId), 'Goals'],
    [urls.promisesUrl(youngPersonId), 'Promises'],
  ]
}

function withThem({ episode, person }: Given): Deed[] {
  return [
    ...planned(person.id),
    [urls.caseDeed(episode.id, 'agreement'), 'Agreement'],
    [urls.caseLetters(episode.id), 'Letters'],
    [urls.therapyOf(person.id), 'Therapy'],
  ]
}

function withOthers({ episode, person, manager, warnings, staffId }: Given): Deed[] {
  const { id, workerId } = episode
  // Open for an hour alone: the database lets them read and add, and ends or decides nothing of a colleague's case.
  const theirs = workerId === staffId || !warnings.some(({ forAnHour }) => forAnHour)
  return [
    [urls.newConcernOf(id), 'Raise a concern'],
    [urls.investigation(id), 'Live investigation'],
    ...(theirs ? [[urls.personsOfConcernOf(person.id), 'Persons of concern'] as const] : []),
    [urls.missing(id), 'Missing'],
    [urls.meetings(id), 'Meetings'],
    [urls.sharing(id), 'Sharing'],
    [urls.caseDeed(id, 'judgement'), 'Our judgement'],
    [urls.caseDeed(id, 'cover'), 'Cover'],
    ...(manager ? [[urls.caseDeed(id, 'allocation'), workerId ? 'Change worker' : 'Give to a worker'] as const] : []),
    [urls.caseSupervision(id), 'Supervision'],
    ...(theirs ? [[urls.caseDeed(id, 'closure'), 'Close the case'] as const] : []),
  ]
}
