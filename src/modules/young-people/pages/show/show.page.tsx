import { labelOf, type Organisation } from '#platform/organisation.ts'
import { ageAt, formatDay as day, londonDate, plainDate } from '#platform/pure/dates.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { EpisodeLine, RecordWarning } from '../../extension.ts'
import type { Merge } from '../../rules/joining.ts'
import { nameOf, type Summary } from '../../rules/person.ts'
import { Connections } from '../connections/connections.page.tsx'
import { DiedLine } from '../died.page.tsx'
import { Doors } from './doors.page.tsx'
import { SafeContactPanel } from './safe-contact-panel.page.tsx'

type Given = {
  person: Summary
  episodes: readonly EpisodeLine[]
  merges: readonly Merge[]
  manager: boolean
  today: string
  organisation: Organisation
  warnings: readonly RecordWarning[]
  saved: string | undefined
  csrf: string
}

export function PersonPage(given: Given) {
  const { person, saved, warnings } = given
  return (
    <>
      {saved && <NotificationBanner type="success" titleText="Done" text={saved} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{person.reference}</span>
        {nameOf(person)}
      </h1>
      {person.restricted && (
        <p class="govuk-body">This record is restricted: only the people named on it can find it.</p>
      )}
      {warnings.map(({ text, href }) => (
        <InsetText>{href ? <Link href={href}>{text}</Link> : text}</InsetText>
      ))}
      <DiedLine person={person} />
      <Doors {...given} />
      {person.diedOn === null && <Safe person={person} />}
      <h2 class="govuk-heading-m">Who this is</h2>
      <Identity {...given} />
      <p class="govuk-body">
        <Link href={urls.identityUrl(person.id)}>Put the name or date of birth right</Link>
        {person.diedOn === null && (
          <>
            {' · '}
            <Link href={urls.deathUrl(person.id)}>They have died</Link>
          </>
        )}
      </p>
      <h2 class="govuk-heading-m">Who is in their life</h2>
      <Connections connections={person.connections} />
      <p class="govuk-body">
        <Link href={urls.connectionsUrl(person.id)}>Add or change who is in their life</Link>
      </p>
      <h2 class="govuk-heading-m">Support from us</h2>
      <Episodes episodes={given.episodes} />
      <h2 class="govuk-heading-m">Who may look</h2>
      <WhoMayLook {...given} />
      {given.manager && <Joins {...given} />}
    </>
  )
}

function Safe({ person }: { person: Summary }) {
  return (
    <>
      <SafeContactPanel safe={person.safeContact} />
      <p class="govuk-body">
        <Link href={urls.safeContactUrl(person.id)}>
          {person.safeContact ? 'Change the safe contact' : 'Write down the safe contact'}
        </Link>
        {person.safeContact?.checkedOn && ` · last checked ${day(person.safeContact.checkedOn)}`}
      </p>
    </>
  )
}

function Identity({ person, today, organisation }: Given) {
  const born = person.dateOfBirth
  const details = Object.entries(person.details).map(([name, { value, source }]) => ({
    key: { text: wordsOf(name) },
    value: { text: source ? `${value} (${source})` : value },
  }))
  return (
    <SummaryList
      rows={[
        { key: { text: 'Legal name' }, value: { text: `${person.givenName} ${person.familyName}` } },
        person.preferredName !== '' && { key: { text: 'Likes to be called' }, value: { text: person.preferredName } },
        {
          key: { text: 'Date of birth' },
          value: {
            text: born
              ? `${day(born)} (${ageAt(plainDate(born), plainDate(person.diedOn ?? today))} years old)`
              : 'Not known',
          },
        },
        {
          key: { text: 'District' },
          value: { text: person.district ? labelOf(organisation.districts, person.district) : 'Not known' },
        },
        ...details,
      ]}
    />
  )
}

function Episodes({ episodes }: { episodes: readonly EpisodeLine[] }) {
  if (episodes.length === 0) return <p class="govuk-body">There is no case yet.</p>
  return (
    <ul class="rose-list">
      {episodes.map((one) => (
        <li class="rose-row">
          <span class="rose-row__name">
            <Link href={urls.caseUrl(one.id)}>Case {one.reference}</Link>
          </span>
          <span class="rose-row__facts">
            From {day(one.openedOn)}
            {one.closedOn ? ` to ${day(one.closedOn)}` : ''} · {EPISODE_STATES[one.state]}
            {one.workerName ? ` · ${one.workerName}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

const EPISODE_STATES = { waiting: 'waiting for a worker', open: 'open', closed: 'closed' } as const

function WhoMayLook({ person, manager }: Given) {
  return (
    <p class="govuk-body">
      <Link href={urls.acquaintance(person.id)}>I may know them</Link>
      {manager && (
        <>
          {' · '}
          <Link href={urls.looks(person.id)}>Who has looked at this record</Link>
          {' · '}
          <Link href={urls.restriction(person.id)}>
            {person.restricted ? 'The restriction' : 'Restrict this record'}
          </Link>
        </>
      )}
    </p>
  )
}

/** Joins of this record with others, undone or not: both histories stay readable. */
function Joins({ person, merges }: Given) {
  return (
    <>
      <h2 class="govuk-heading-m">Joined records</h2>
      {merges.length === 0 && <p class="govuk-body">No other record was joined to this one.</p>}
      <ul class="rose-list">
        {merges.map((merge) => (
          <li>
            <strong>
              {merge.name}, {merge.reference}
            </strong>
            <p class="govuk-body-s">
              Joined by {merge.by} on {day(londonDate(merge.at))}: {merge.because}
            </p>
            {merge.undoneAt ? (
              <p class="govuk-body-s">
                Parted again by {merge.undoneBy} on {day(londonDate(merge.undoneAt))}: {merge.undoneBecause}
              </p>
            ) : (
              <Link href={urls.mergeReversal(person.id, merge.id)}>Part these two records again</Link>
            )}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Link href={urls.mergeUrl(person.id)}>Join another record to this one</Link>
      </p>
    </>
  )
}

/** 'first_language' is shown as "First language". */
function wordsOf(name: string): string {
  const words = name.replace(/_/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
