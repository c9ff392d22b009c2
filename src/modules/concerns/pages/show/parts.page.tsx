import type { Word } from '#platform/organisation.ts'
import { labelOf } from '#platform/organisation.ts'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { LEARNT, OUTCOMES, REPORTED_HOW, REPORTED_TO } from '../../rules/duty-to-report.ts'
import type { DutyReport } from '../../rules/records.ts'
import { day, moment } from '../pieces.tsx'
import type { Given } from './given.ts'

/** Decisions in the order they were made; none is ever changed. */
export function Decisions({ decisions, organisation }: Given) {
  return (
    <>
      <h2 class="govuk-heading-m">Decisions</h2>
      {decisions.length === 0 && <p class="govuk-body">Nothing has been decided yet.</p>}
      <ol class="rose-timeline">
        {decisions.map((one) => (
          <li>
            <p class="rose-timeline__when">
              <time dateTime={one.at.toISOString()}>{moment(one.at)}</time> · {one.byName}
            </p>
            <p class="rose-timeline__what">
              {one.steps.map((step) => labelOf(organisation.concern_decisions, step)).join(' · ')}
            </p>
            <p class="rose-timeline__text">{one.reasons}</p>
          </li>
        ))}
      </ol>
    </>
  )
}

const SETTLED = { open: '', kept: ', done', broken: ', could not be kept' } as const

/** What adults will do: promises where it stands on a young person's record, the concern's own list where it does not. */
export function Actions({ found: { concern }, actions, promises, csrf }: Given) {
  if (actions.length + promises.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What adults will do</h2>
      <ul class="govuk-list">
        {promises.map((one) => (
          <li>
            {one.what}: <strong>{one.owner}</strong>
            {one.dueOn && `, by ${day(one.dueOn)}`}
            {SETTLED[one.state]}
          </li>
        ))}
        {actions.map((one) => (
          <li>
            {one.what}: <strong>{one.owner}</strong>
            {one.dueOn && `, by ${day(one.dueOn)}`}
            {one.doneAt ? (
              `, done on ${moment(one.doneAt)}`
            ) : (
              <Form action={urls.concernActionCompletion(concern.id, one.id)} csrf={csrf}>
                <button class="rose-link-button" type="submit">
                  Mark as done<span class="govuk-visually-hidden">: {one.what}</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

export function Calls({ found: { concern }, calls }: Given) {
  if (calls.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Calls with the front door</h2>
      <ol class="rose-timeline">
        {calls.map((one) => (
          <li>
            <p class="rose-timeline__when">
              <time dateTime={one.calledAt.toISOString()}>{moment(one.calledAt)}</time> · {one.byName}
            </p>
            <p class="rose-timeline__what">Spoke to {one.spokenTo}</p>
            <p class="rose-timeline__text">{one.advice}</p>
            {one.followUp && <p class="rose-timeline__text">Next: {one.followUp}</p>}
            <p class="govuk-body-s">
              {one.letterReceivedOn ? (
                `Their letter came on ${day(one.letterReceivedOn)}.`
              ) : (
                <>
                  Their letter has not come yet.{' '}
                  <Link href={urls.frontDoorLetter(concern.id, one.id)}>It has come</Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Verbatim, every space of it. */
export function Accounts({ accounts }: Given) {
  if (accounts.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">First account</h2>
      {accounts.map((one) => (
        <article>
          <blockquote class="rose-voice rose-verbatim">{one.words}</blockquote>
          {one.asked && (
            <p class="govuk-body">
              What had been asked: <span class="rose-verbatim">{one.asked}</span>
            </p>
          )}
          <p class="govuk-body-s">
            {['Said on ' + day(one.saidOn), one.saidAt, one.place, one.present && `there: ${one.present}`]
              .filter((part) => part !== '')
              .join(' · ')}
            . Written by {one.byName} on {moment(one.writtenAt)}; never changed.
          </p>
        </article>
      ))}
    </>
  )
}

export function Reports({ reports }: Given) {
  if (reports.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Duty to report</h2>
      <ul class="govuk-list">
        {reports.map((one) => (
          <li class="rose-typed">
            {sentence(one)} Written by {one.byName} on {moment(one.writtenAt)}.
          </li>
        ))}
      </ul>
    </>
  )
}

function sentence(one: DutyReport): string {
  const word = (list: readonly Word[], code: string | null) => labelOf(list, code)
  const parts = [
    `${word(LEARNT, one.learnt)}, on ${day(one.learntOn)}`,
    word(OUTCOMES, one.outcome).toLowerCase().replace(/^i /, 'I '),
    word(REPORTED_TO, one.reportedTo).toLowerCase(),
    word(REPORTED_HOW, one.reportedHow).toLowerCase(),
    one.reportedOn && `on ${day(one.reportedOn)}`,
    one.reportedBy && `by ${one.reportedBy}`,
    one.waitUntil && `until ${day(one.waitUntil)} at the latest`,
  ]
  const delay = one.delay === '' ? '' : ` Why later: ${one.delay}`
  return `${parts.filter(Boolean).join(' · ')}.${delay}`
}

export function Closed({ closing }: Given) {
  if (closing === null) return null
  return (
    <>
      <h2 class="govuk-heading-m">Closed</h2>
      <p class="govuk-body rose-typed">{closing.reason}</p>
      <p class="govuk-body-s">
        {closing.byName} on {moment(closing.at)}
      </p>
    </>
  )
}
