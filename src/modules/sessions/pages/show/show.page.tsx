import { type Promised, PromiseSettling } from '#modules/promises'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate, londonTime, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { Prompt, Reading, Session, Version } from '../../rules/records.ts'
import { attendanceLabel, countSentence, isDue, isLateEntry, kindLabel } from '../../rules/session.ts'
import { Readings } from './readings.page.tsx'

type Given = {
  session: Session
  name: string
  promises: readonly Promised[]
  versions: readonly Version[]
  /** The call that this session prompted. */
  call: Prompt | null
  readings: readonly Reading[]
  organisation: Organisation
  today: PlainDate
  csrf: string
  hasDied: boolean
}

export function SessionPage(given: Given) {
  const { session, name, promises, versions, call, readings, organisation, today, csrf } = given
  const date = plainDate(session.date)
  const written = londonDate(session.writtenAt)
  const rows = [
    ['What happened', `${attendanceLabel(session.attendance)}. ${countSentence(session.kind, session.attendance)}`],
    ['How long', session.minutes === null ? '' : `${session.minutes} minutes`],
    ['Where', labelOf(organisation.places, session.place)],
    ['About', session.topics.map((t) => labelOf(organisation.topics, t)).join(', ')],
    ['What you had agreed to do', session.purpose],
    ['What we did', session.did],
    ['What the worker noticed', session.observed],
    ['Who else was there', session.othersPresent],
    ['Other worker', session.jointWith],
    ['We meet again on', session.nextOn === null ? '' : formatDate(plainDate(session.nextOn))],
  ].filter(([, words]) => words !== '')
  return (
    <>
      <BackLink href={urls.caseUrl(session.episodeId)} text="Back to the case" />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{name}</span>
        {kindLabel(session.kind)}, {formatDate(date)}
        {session.timeKnown && `, ${londonTime(session.startsAt)}`}
      </h1>
      <p class="govuk-body">
        {session.workerName}, written {formatDate(written)}
        {isLateEntry(date, written) && ' (late entry)'}
        {session.imported && ' (brought over from an older system)'}
        {!session.finished && <strong class="govuk-tag govuk-tag--yellow">Not finished</strong>}
      </p>
      {call && !call.withdrawnAt && (
        <p class="govuk-body">
          <Link href={urls.sessionAbsence(session.id)}>
            {call.answeredAt ? 'A call was made because of this' : 'A call is due because of this'}
          </Link>
        </p>
      )}
      {session.words && <blockquote class="rose-voice">{session.words}</blockquote>}
      <SummaryList
        rows={rows.map(([key, value]) => ({ key: { text: key ?? '' }, value: { text: value ?? '' } }))}
        classes="rose-typed"
      />
      {promises.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What adults said they will do</h2>
          <ul class="govuk-list govuk-list--bullet">
            {promises.map((one) => (
              <li>
                {one.what}: <strong>{one.owner}</strong>
                {one.dueOn && `, by ${formatDate(plainDate(one.dueOn))}`}
                {one.state === 'kept' && ` (kept ${formatDate(plainDate(one.settledOn ?? ''))})`}
                {one.state === 'broken' && ` (not kept: ${one.reason})`}{' '}
                <PromiseSettling promise={one} csrf={csrf} back={urls.sessionUrl(session.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {isDue({ ...session, date }, today) ? (
        <Button href={urls.sessionChange(session.id)} text="Record this session" />
      ) : (
        <Button
          href={urls.sessionChange(session.id)}
          text={session.finished ? 'Change' : 'Finish this note'}
          classes="govuk-button--secondary"
        />
      )}
      <Readings session={session} readings={readings} hasDied={given.hasDied} />
      <Earlier versions={versions} />
    </>
  )
}

function Earlier({ versions }: { versions: readonly Version[] }) {
  if (versions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Earlier versions</h2>
      {versions.map((v) => (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              Until {formatDate(londonDate(v.at))}, {londonTime(v.at)}: {v.reason} ({v.byName})
            </span>
          </summary>
          <div class="govuk-details__text rose-typed">
            {text(v.was, 'kind', kindLabel)} {text(v.was, 'attendance', attendanceLabel)} {text(v.was, 'session_date')}
            <p>{text(v.was, 'did')}</p>
            {text(v.was, 'words') && <blockquote class="rose-voice">{text(v.was, 'words')}</blockquote>}
          </div>
        </details>
      ))}
    </>
  )
}

function text(was: Readonly<Record<string, unknown>>, key: string, word: (code: string) => string = (c) => c): string {
  const value = was[key]
  return typeof value === 'string' ? word(value) : ''
}
