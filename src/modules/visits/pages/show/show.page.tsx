import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatMoment, londonTime } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { dealtWithBy, isLate } from '../../rules/back.ts'
import type { EventKind, Visit, VisitEvent } from '../../rules/records.ts'
import { OwnButtons, WatcherButtons } from '../buttons.tsx'

type Given = {
  visit: Visit
  own: boolean
  /** '' where there is nothing to press. */
  pageKey: string
  /** Whom the visit is to, as far as whoever looks may know. */
  name: string | null
  events: readonly VisitEvent[]
  organisation: Organisation
  now: Date
  done: string
  csrf: string
}

const DONE: Readonly<Record<string, string>> = {
  began: 'The timer runs. Come back safely.',
  extended: 'You have more time.',
  ended: 'Good to have you back. The timer has stopped.',
  help: 'They have been told, and they will ring you.',
  nobody: 'Nobody else is here to be told. Call 999 if anybody is in danger.',
  answered: 'It is written down that you see to it. Nobody else is told for now.',
}

export function VisitPage(given: Given) {
  const { visit, own, pageKey, organisation, now, done, csrf } = given
  return (
    <>
      <BackLink href={urls.visits} text="Back to visits" />
      {DONE[done] && (
        <NotificationBanner
          type="success"
          titleText="Done"
          text={own || done !== 'ended' ? DONE[done] : 'It is written down that they are back.'}
        />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{labelOf(organisation.visit_kinds, visit.kind)}</span>
        {headline(given)}
      </h1>
      <State {...given} />
      {visit.endedAt === null && own && (
        <>
          <OwnButtons visit={visit} pageKey={pageKey} csrf={csrf} more={organisation.visit_more_minutes} />
          <p class="govuk-body">
            In danger? Call {organisation.emergency.number} first. {organisation.emergency.silent} Leave this page open:
            its buttons work until you are back, also when Rose has signed you out.
          </p>
        </>
      )}
      {visit.endedAt === null && !own && <WatcherButtons visit={visit} csrf={csrf} />}
      {visit.endedAt === null && !own && (isLate(visit, now) || visit.helpAt) && <Advice {...given} />}
      <Facts {...given} />
      <Events events={given.events} />
    </>
  )
}

function headline({ visit, own, now }: Given): string {
  const who = own ? 'You' : visit.personName
  const time = londonTime(visit.dueAt)
  if (visit.endedAt) return own ? 'You are back' : `${who} is back`
  if (isLate(visit, now)) return own ? `You meant to be back by ${time}` : `${who} meant to be back by ${time}`
  return own ? `You are out until ${time}` : `${who} is out until ${time}`
}

/** What must be seen at once, in words. */
function State({ visit, own, now }: Given) {
  if (visit.endedAt !== null) return null
  const dealing = dealtWithBy(visit)
  return (
    <>
      {visit.helpAt && (
        <WarningText
          text={
            own
              ? `You asked for help at ${londonTime(visit.helpAt)}. The manager and the others on the list were told at once.`
              : `${visit.personName} asked for help at ${londonTime(visit.helpAt)}.`
          }
          iconFallbackText="Warning"
        />
      )}
      {isLate(visit, now) && own && (
        <WarningText text="Please say that you are safe, or take more time." iconFallbackText="Warning" />
      )}
      {dealing && <p class="govuk-inset-text">{dealing} is dealing with it.</p>}
    </>
  )
}

function Advice({ organisation, visit }: Given) {
  return (
    <section aria-label="What to do">
      <h2 class="govuk-heading-m">What to do</h2>
      <p class="govuk-body">
        <Link href={`tel:${visit.telephone.replaceAll(/[^\d+]/g, '')}`}>
          Ring {visit.personName}: {visit.telephone}
        </Link>
      </p>
      <ol class="govuk-list govuk-list--number">
        {organisation.visit_advice.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
    </section>
  )
}

function Facts({ visit, name }: Given) {
  return (
    <dl class="rose-pairs">
      <dt>Where</dt>
      <dd class="rose-typed">{visit.place}</dd>
      {name !== null && (
        <>
          <dt>To see</dt>
          <dd>{visit.episodeId ? <Link href={urls.caseUrl(visit.episodeId)}>{name}</Link> : name}</dd>
        </>
      )}
      {visit.withWhom !== '' && (
        <>
          <dt>With</dt>
          <dd>{visit.withWhom}</dd>
        </>
      )}
      <dt>Left at</dt>
      <dd>{formatMoment(visit.beganAt)}</dd>
      <dt>Back by</dt>
      <dd>{formatMoment(visit.dueAt)}</dd>
      <dt>Telephone</dt>
      <dd>
        <Link href={`tel:${visit.telephone.replaceAll(/[^\d+]/g, '')}`}>{visit.telephone}</Link>
      </dd>
    </dl>
  )
}

const EVENTS: Readonly<Record<EventKind, string>> = {
  began: 'went out',
  extended: 'took more time',
  help: 'asked for help',
  reached: 'reached them',
  dealing: 'is dealing with it',
  ended: 'said that they are back safely',
}

function Events({ events }: { events: readonly VisitEvent[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">What happened</h2>
      <ul class="govuk-list">
        {events.map(({ kind, by, at, byPage }) => (
          <li>
            <time dateTime={at.toISOString()}>{londonTime(at)}</time> {by} {EVENTS[kind]}
            {byPage && ' (on the page left open, without signing in)'}
          </li>
        ))}
      </ul>
    </>
  )
}
