import { nameOf, SafeContactPanel, type Summary } from '#modules/young-people'
import { labelOf } from '#platform/organisation.ts'
import { ageAt, plainDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { isOutOfDate } from '../../rules/judgement.ts'
import { day, Level, OFFERS, STATES } from '../pieces.tsx'
import { Warnings } from '../warnings.tsx'
import { Aside } from './aside.page.tsx'
import type { Given } from './given.ts'
import { Timeline } from './timeline.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  session: 'The session is saved.',
  contact: 'The contact is saved.',
  action: 'Marked as done. It can be undone on the page of its session.',
  changed: 'Your change is saved, and the version before is kept.',
  allocated: 'The case has been given to its worker.',
  judgement: 'Your judgement is saved.',
  reopened: 'Support begins again. The case waits for a worker.',
}

export function CasePage(given: Given) {
  const { episode, person, today, organisation } = given
  const saved = DONE[given.done]
  return (
    <>
      {saved && <NotificationBanner type="success" titleText="Done" text={saved} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {episode.reference} · {OFFERS[episode.offer]} · {STATES[episode.state]}
        </span>
        {nameOf(person)}
      </h1>
      <p class="govuk-body">
        <Level level={episode.level} reviewOn={episode.reviewOn} today={today} levels={organisation.levels} />{' '}
        {age(person, today)} ·{' '}
        {person.district ? labelOf(organisation.districts, person.district) : 'district not known'} ·{' '}
        {episode.workerName ?? 'no worker yet'} · look again by {day(episode.reviewOn)}
      </p>
      {isOutOfDate(episode.reviewOn, today) && episode.state === 'open' && (
        <WarningText
          text={`The level was to be looked at again by ${day(episode.reviewOn)}. Treat it as out of date.`}
          iconFallbackText="Warning"
        />
      )}
      {person.restricted && (
        <p class="govuk-body">This record is restricted: only the people named on it can find it.</p>
      )}
      <Warnings warnings={given.warnings} />
      <SafeContactPanel safe={person.safeContact} />
      <Deeds {...given} />
      <div class="rose-columns">
        <div class="rose-columns__main">
          <h2 class="govuk-heading-m">Timeline</h2>
          <Timeline
            entries={given.entries}
            next={given.next}
            earlier={given.earlier}
            caseId={episode.id}
            levels={organisation.levels}
          />
        </div>
        <aside class="rose-columns__side" aria-label="About this young person">
          <Aside {...given} />
        </aside>
      </div>
    </>
  )
}

function age(person: Summary, today: string): string {
  return person.dateOfBirth === null
    ? 'Age not known'
    : `${ageAt(plainDate(person.dateOfBirth), plainDate(today))} years old`
}

/** What can be done next: the two quick ones first, because they are done standing up. */
function Deeds({ episode, manager }: Given) {
  if (episode.state === 'closed')
    return (
      <p class="govuk-body">
        Closed on {day(episode.closedOn)}.{' '}
        <Link href={urls.caseDeed(episode.id, 'reopening')}>Support begins again</Link>
      </p>
    )
  return (
    <>
      <div class="govuk-button-group">
        <Button href={urls.newSession(episode.id)} text="Record a session" />
        <Button href={urls.quickContact(episode.id)} text="Call or message" classes="govuk-button--secondary" />
      </div>
      <nav class="rose-filters" aria-label="More for this case">
        <a href={urls.caseDeed(episode.id, 'judgement')}>Our judgement</a>
        {manager && (
          <a href={urls.caseDeed(episode.id, 'allocation')}>
            {episode.workerId ? 'Change worker' : 'Give to a worker'}
          </a>
        )}
        <a href={urls.caseDeed(episode.id, 'closure')}>Close the case</a>
      </nav>
    </>
  )
}
