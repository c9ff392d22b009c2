import type { Form } from '#platform/http/form.ts'
import { labelOf, type Word } from '#platform/organisation.ts'
import { readDateFields } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import type { BothRow } from '#ui/both-versions.tsx'
import { type Decision, OUTCOMES, type Release } from '../../rules/notes.ts'
import { dayOf, labelIn, momentOf } from '../pieces.tsx'

const LABELS = {
  whatLeft: 'What exactly left',
  toWhom: 'To whom',
  how: 'How',
  on: 'When',
  by: 'Who handed or sent it',
} as const
type Words = Readonly<Record<keyof typeof LABELS, string>>

/** What was written about a release as a person reads it; a day that cannot be read stays as it was typed. */
export function typedRelease(form: Form, lists: { channels: readonly Word[]; workers: readonly Worker[] }): Words {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => form.text(`on-${part}`))
  const date = readDateFields({ day, month, year }, '')
  const how = form.text('how')
  return {
    whatLeft: form.text('what_left'),
    toWhom: form.text('to_whom'),
    how: how === '' ? '' : labelOf(lists.channels, how),
    on: isRefusal(date) ? [day, month, year].join(' ').trim() : dayOf(date),
    by: lists.workers.find(({ id }) => id === form.text('by'))?.name ?? '',
  }
}

type Worker = { readonly id: string; readonly name: string }

/** Each question with what was written first, if anything was, and what was written second. What left has left: no choice. */
export function releaseRows(release: Release | null, mine: Words, channels: readonly Word[]): BothRow[] {
  const theirs: Words = {
    whatLeft: release?.whatLeft ?? '',
    toWhom: release?.toWhom ?? '',
    how: release ? labelOf(channels, release.how) : '',
    on: release ? dayOf(release.releasedOn) : '',
    by: release?.releasedByName ?? '',
  }
  const names = Object.keys(LABELS) as (keyof Words)[]
  return names.map((name) => ({ name, label: LABELS[name], theirs: theirs[name], mine: mine[name] }))
}

/** The decision that came meanwhile, in the same table. */
export function decisionRow(decision: Decision | undefined): BothRow {
  const theirs = decision
    ? [
        `${labelIn(OUTCOMES, decision.outcome)}: ${decision.decidedByName}, ${momentOf(decision.decidedAt)}`,
        decision.what,
        decision.reasons,
      ]
    : ['Nothing is decided yet']
  const words = theirs.filter((line) => line !== '').join('\n')
  return { name: 'decision', label: 'What is decided', theirs: words, mine: '' }
}

/** The words of a release that cannot be written down, as one text to be added to the request. */
export function asAddition(rows: readonly BothRow[]): string {
  const written = rows.filter(({ mine }) => mine !== '').map(({ label, mine }) => `${label}: ${mine}`)
  return ['What left, as I had written it:', ...written].join('\n')
}
