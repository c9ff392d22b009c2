import { nameOf } from '#modules/young-people'
import { labelOf } from '#platform/organisation.ts'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Answers } from '../../rules/question.ts'
import { findQuestion } from '../../rules/questions.ts'
import { STATE_NAMES } from '../../rules/referral.ts'
import { rowOf } from '../../rules/summary.ts'
import { Answer } from '../check/answer.page.tsx'
import { moment } from '../conversation/conversation.form.ts'
import { Additions, Conversations } from './said.page.tsx'
import type { Shown } from './shown.ts'

/** Beside what was sent: whose record it is, outside screening, our decision, and all that was done. */
export function Aside(given: Shown) {
  return (
    <>
      <Referrer {...given} />
      <WhoseRecord {...given} />
      <Outside {...given} />
      <Conversations {...given} />
      <Additions {...given} />
      <Attachments {...given} />
      <Moves {...given} />
      <Changes {...given} />
    </>
  )
}

function Referrer({ referral }: Shown) {
  const telephone = referral.answers['referrer_telephone']
  return (
    <>
      <h2 class="govuk-heading-s">Referrer</h2>
      <p class="govuk-body-s">
        {referral.referrerName}, {referral.referrerAgency}
        {typeof telephone === 'string' && ` · ${telephone}`} · {referral.referrerEmail}
      </p>
    </>
  )
}

function WhoseRecord({ referral, person }: Shown) {
  return (
    <>
      <h2 class="govuk-heading-s">Whose record</h2>
      <p class="govuk-body-s">
        {person && (
          <Link href={urls.youngPersonUrl(person.id)}>
            {nameOf(person)}, {person.reference}
          </Link>
        )}
        {!person && (referral.youngPersonId === null ? 'Not said yet.' : 'Said, and not yours to open.')}
      </p>
    </>
  )
}

function Outside({ screening, organisation }: Shown) {
  const { results, decision } = screening
  return (
    <>
      <h2 class="govuk-heading-s">The partnership’s screening</h2>
      {results.length === 0 && <p class="govuk-body-s">No result is recorded.</p>}
      {results.map((one) => (
        <p class="govuk-body-s">
          <strong>{labelOf(organisation.levels, one.level)}</strong>, screened {formatDate(plainDate(one.screenedOn))}{' '}
          by {one.screenedBy}, {`${labelOf(organisation.screening_tools, one.tool)} ${one.toolVersion}`.trim()}.{' '}
          {one.note && `${one.note} `}Recorded by {one.recordedBy}.
        </p>
      ))}
      {decision && (
        <>
          <h2 class="govuk-heading-s">Decision</h2>
          <p class="govuk-body-s">
            <strong>{OUTCOMES[decision.outcome]}</strong>:{' '}
            {labelOf(reasonsOf(decision.outcome, organisation), decision.reason)}. {decision.redirectedTo}{' '}
            {decision.note}
            <br />
            {decision.by}, {moment(decision.at)}
          </p>
        </>
      )}
    </>
  )
}

export const OUTCOMES = {
  'accept-one-to-one': 'Accepted to one-to-one support',
  'accept-early-intervention': 'Accepted to early intervention',
  decline: 'Declined',
  redirect: 'Redirected',
} as const

function reasonsOf(outcome: keyof typeof OUTCOMES, { decision_reasons }: Shown['organisation']) {
  if (outcome === 'decline' || outcome === 'redirect') return decision_reasons[outcome]
  return decision_reasons.accept
}

function Attachments({ history, referral }: Shown) {
  if (history.attachments.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-s">Documents</h2>
      <ul class="govuk-list">
        {history.attachments.map((file) => (
          <li class="govuk-body-s">
            {file.lockedAt ? (
              <>{file.fileName}: locked, given to nobody</>
            ) : (
              <Link href={urls.attachmentUrl(referral.id, file.id)}>
                Download {file.fileName} ({Math.max(1, Math.round(file.size / 1024))} kB)
              </Link>
            )}
            <br />
            <Link href={urls.attachmentLock(referral.id, file.id)}>
              {file.lockedAt ? 'Who to tell' : 'It holds a picture of a child: stop, lock, tell'}
              <span class="govuk-visually-hidden"> ({file.fileName})</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Moves({ history }: Shown) {
  return (
    <>
      <h2 class="govuk-heading-s">What was done</h2>
      <ol class="rose-timeline">
        {history.moves.toReversed().map((move) => (
          <li>
            <h3>{STATE_NAMES[move.to]}</h3>
            <time datetime={move.at}>{moment(move.at)}</time> {move.by ?? 'the referrer'}
            {move.detail.spokenTo && (
              <p>
                Spoke to {move.detail.spokenTo}, {formatDate(plainDate(move.detail.on ?? ''))}, {move.detail.at}
              </p>
            )}
            {move.reason && <p>{move.reason}</p>}
            {move.note && <p class="rose-as-typed">{move.note}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}

function Changes({ history, lists }: Shown) {
  if (history.changes.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-s">Changed since it was sent</h2>
      {history.changes.map((change) => {
        const question = findQuestion(change.question)
        const said = (answer: unknown) =>
          question && answer !== null ? rowOf(question, { [change.question]: answer } as Answers, lists) : null
        return (
          <div class="govuk-body-s">
            <strong>{question?.words ?? change.question}</strong>
            <Was label="Was" row={said(change.was)} />
            <Was label="Is now" row={said(change.isNow)} />
            <p>
              {change.reason} ({change.by}, {moment(change.at)})
            </p>
          </div>
        )
      })}
    </>
  )
}

function Was({ label, row }: { label: string; row: ReturnType<typeof rowOf> | null }) {
  return (
    <div>
      {label}: {row ? <Answer row={row} /> : 'nothing'}
    </div>
  )
}
