import { nameOf, SafeContactPanel, type Summary } from '#modules/young-people'
import { labelOf } from '#platform/organisation.ts'
import { ageAt, plainDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { isOutOfDate } from '../../rules/judgement.ts'
import { day, Level, OFFERS, STATES } from '../pieces.tsx'
import { Warnings } from '../warnings.tsx'
import { Aside } from './aside.page.tsx'
import { Deeds } from './deeds.page.tsx'
import type { Given } from './given.ts'
import { Standing } from './standing.page.tsx'
import { Timeline } from './timeline.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  session: 'The session is saved.',
  contact: 'The contact is saved.',
  'contact-unsafe':
    'The contact is saved. A text is not known to be safe here: tell your manager today that one has gone, and ask them about it when you next meet.',
  called: 'The call is written down, and the case stays open.',
  kept: 'Marked as kept. It can be undone in the list of all promises.',
  changed: 'Your change is saved, and the version before is kept.',
  allocated: 'The case has been given to its worker.',
  judgement: 'Your judgement is saved.',
  cover: 'The cover is arranged, and both have been told.',
  agreement: 'What was agreed is saved.',
  investigation: 'Every page of this case now says that an investigation is live.',
  'investigation-ended': 'It is written down that the investigation is over.',
  reopened: 'Support begins again. The case waits for a worker.',
}

export function CasePage(given: Given) {
  const { episode, person, today, organisation } = given
  const saved = DONE[given.done]
  return (
    <>
      {saved && (
        <NotificationBanner type="success" titleText="Done">
          <p class="govuk-notification-banner__heading">{saved}</p>
          {given.savedSession && (
            <p class="govuk-body">
              <Link href={urls.sessionTogether(given.savedSession)}>Read it together</Link>, if they are still here.
            </p>
          )}
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {episode.reference} · {OFFERS[episode.offer]} · {STATES[episode.state]}
        </span>
        {nameOf(person)}
      </h1>
      {person.diedOn === null && <Facts {...given} />}
      {isOutOfDate(episode.reviewOn, today) && episode.state === 'open' && person.diedOn === null && (
        <WarningText
          text={`The level was to be looked at again by ${day(episode.reviewOn)}. Treat it as out of date.`}
          iconFallbackText="Warning"
        />
      )}
      {person.restricted && (
        <p class="govuk-body">This record is restricted: only the people named on it can find it.</p>
      )}
      <Standing {...given} />
      <Warnings warnings={given.warnings} />
      {person.diedOn === null && <SafeContactPanel safe={person.safeContact} />}
      <Deeds {...given} />
      <OnThisPage />
      <div class="rose-columns">
        <div class="rose-columns__main">
          <h2 class="govuk-heading-m" id="timeline">
            Timeline
          </h2>
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

/** On a phone everything stands under the timeline; a tap leads past it. */
function OnThisPage() {
  return (
    <nav class="rose-links rose-links--phone" aria-label="On this page">
      <ul>
        <li>
          <a href="#timeline">Timeline</a>
        </li>
        <li>
          <a href="#life">In their life</a>
        </li>
        <li>
          <a href="#promises">What adults said they will do</a>
        </li>
      </ul>
    </nav>
  )
}

function Facts({ episode, person, today, organisation }: Given) {
  return (
    <p class="govuk-body">
      <Level level={episode.level} reviewOn={episode.reviewOn} today={today} levels={organisation.levels} />{' '}
      {age(person, today)} · {person.district ? labelOf(organisation.districts, person.district) : 'district not known'}{' '}
      · {episode.workerName ?? 'no worker yet'} · look again by {day(episode.reviewOn)}
    </p>
  )
}

function age(person: Summary, today: string): string {
  return person.dateOfBirth === null
    ? 'Age not known'
    : `${ageAt(plainDate(person.dateOfBirth), plainDate(today))} years old`
}
