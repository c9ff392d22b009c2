import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate, londonTime, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { OpenAction, Session, Version } from '../../rules/records.ts'
import { attendanceLabel, countSentence, isDue, isLateEntry, kindLabel } from '../../rules/session.ts'

type Given = {
  session: Session
  name: string
  actions: readonly OpenAction[]
  versions: readonly Version[]
  organisation: Organisation
  today: PlainDate
  csrf: string
}

export function SessionPage({ session, name, actions, versions, organisation, today, csrf }: Given) {
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
      {session.words && <blockquote class="rose-voice">{session.words}</blockquote>}
      <SummaryList
        rows={rows.map(([key, value]) => ({ key: { text: key ?? '' }, value: { text: value ?? '' } }))}
        classes="rose-typed"
      />
      {actions.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What adults said they will do</h2>
          <ul class="govuk-list govuk-list--bullet">
            {actions.map((a) => (
              <li>
                {a.what}: <strong>{a.owner}</strong>
                {a.dueOn && `, by ${formatDate(plainDate(a.dueOn))}`}
                <ActionDone action={a} csrf={csrf} />
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
      <Earlier versions={versions} />
    </>
  )
}

/** A slip of the thumb on a phone can be taken back here. */
function ActionDone({ action, csrf }: { action: OpenAction; csrf: string }) {
  if (action.doneOn === null) return null
  return (
    <>
      {` (done ${formatDate(plainDate(action.doneOn))}) `}
      <Form action={urls.actionReopening(action.id)} csrf={csrf} classes="rose-inline-form">
        <button class="rose-link-button" type="submit">
          Not done after all<span class="govuk-visually-hidden">: {action.what}</span>
        </button>
      </Form>
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
