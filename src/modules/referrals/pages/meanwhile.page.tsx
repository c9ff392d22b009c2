import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { type BothRow, BothVersions, differing } from '#ui/both-versions.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { MoveRow } from '../rules/history.ts'
import type { Referral } from '../rules/record.ts'
import { STATE_NAMES } from '../rules/referral.ts'
import { AdditionForm } from './addition/addition.page.tsx'
import { moment } from './conversation/conversation.form.ts'

/** One step of a referral's course as a person reads it: what was done, with whom it was spoken, and what was written. */
export type Step = { readonly done: string; readonly call: string; readonly reason: string; readonly note: string }

/** What somebody else did with the referral while this step was being written. */
export type Overtaken = { readonly since: readonly MoveRow[]; readonly mine: Step; readonly sendKey: string }

export function stepOf(move: MoveRow): Step {
  const { spokenTo, on = '', at = '' } = move.detail
  const call = spokenTo === undefined ? '' : callWords({ spokenTo, on, at })
  return { done: STATE_NAMES[move.to], call, reason: move.reason, note: move.note }
}

/** `on`: a day as it is kept; or the three parts of one as they were typed, if they make none. */
export function callWords({ spokenTo, on, at }: { spokenTo: string; on: string; at: string }): string {
  return `${spokenTo}, ${/^\d{4}-\d{2}-\d{2}$/.test(on) ? formatDate(plainDate(on)) : on}, ${at}`
}

/** What was done first beside what was written second. A step stays as it was made, so there is nothing to mix. */
export function BothSteps({ referral, overtaken, next }: { referral: Referral; overtaken: Overtaken; next?: string }) {
  const last = overtaken.since.at(-1)
  const state = STATE_NAMES[referral.state].toLowerCase()
  return (
    <BothVersions
      said={`${last?.by ?? 'The referrer'} was first: this referral is “${state}” now, and your step is not saved.`}
      rows={rowsOf(overtaken)}
      next={next}
    />
  )
}

function rowsOf({ since, mine }: Overtaken): BothRow[] {
  const steps = since.map((move) => ({ ...stepOf(move), done: `${STATE_NAMES[move.to]}: ${signed(move)}` }))
  const row = (name: keyof Step, label: string): BothRow => {
    const theirs = steps.map((step) => step[name]).filter((words) => words !== '')
    return { name, label, theirs: theirs.join('\n\n'), mine: mine[name] }
  }
  return differing([
    row('done', 'What is done'),
    row('call', 'The call'),
    row('reason', 'Reason'),
    row('note', 'What was written'),
  ])
}

/** A step in lines, with who and when. */
export function signedStep(move: MoveRow): string[] {
  const { done, call, reason, note } = stepOf(move)
  return [`${done}: ${signed(move)}`, call, reason, note].filter((line) => line !== '')
}

function signed({ by, at }: MoveRow): string {
  return `${by ?? 'the referrer'}, ${moment(at)}`
}

/** Beside the button, where the step can be made all the same: that it can also be left. */
export function OrLeaveIt({ referral }: { referral: Referral }) {
  return (
    <p class="govuk-body">
      <Link href={urls.referralUrl(referral.id)}>Leave it at what is saved</Link>
    </p>
  )
}

/** Of words that can only be added any more. */
export const ADD = 'Your own words are below: they can be added to the referral, with your name.'

type Late = { referral: Referral; overtaken: Overtaken; csrf: string }

/** In the place of a form whose step cannot be made any more: both, and the words as something to add. */
export function TooLate({ referral, overtaken, csrf }: Late) {
  const entry = { values: { said: asAddition(overtaken.mine), send_key: overtaken.sendKey }, errors: [] }
  return (
    <>
      <BothSteps referral={referral} overtaken={overtaken} next={ADD} />
      <AdditionForm referralId={referral.id} entry={entry} csrf={csrf} />
    </>
  )
}

/** The words of a step that was not made, as one text to be kept beside the referral. */
export function asAddition({ done, call, reason, note }: Step): string {
  return [`${done}, as I had written it:`, call, reason, note].filter((line) => line !== '').join('\n')
}
