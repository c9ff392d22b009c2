import type { Screening } from '#extension/referrals'
import type { Form } from '#platform/http/form.ts'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import type { BothRow } from '#ui/both-versions.tsx'
import { deedOf, OUTCOME_NAMES, OUTCOMES, type Outcome } from '../../rules/decision.ts'
import { reasonField } from './decision.form.ts'

type Typed = { outcome: Outcome | ''; reason: string; redirectedTo: string; note: string }

/** What was sent, before anybody asks whether it is right. */
export function typedDecision(form: Form): Typed {
  const outcome = OUTCOMES.find((one) => one === form.text('outcome')) ?? ''
  const reason = outcome === '' ? '' : form.text(reasonField(outcome))
  return { outcome, reason, redirectedTo: form.text('redirected_to'), note: form.text('note') }
}

/** Each question with what is decided and what was typed. A decision is made once: there is nothing to choose. */
export function decisionRows(decision: Screening['decision'], mine: Typed, organisation: Organisation): BothRow[] {
  const reason = ({ outcome, reason }: Pick<Typed, 'outcome' | 'reason'>) =>
    outcome === '' || reason === '' ? '' : labelOf(organisation.decision_reasons[deedOf(outcome)], reason)
  const outcome = (code: Outcome | '') => (code === '' ? '' : OUTCOME_NAMES[code])
  const row = (name: string, label: string, words: (of: Typed) => string): BothRow => ({
    name,
    label,
    theirs: decision ? words(decision) : '',
    mine: words(mine),
  })
  return [
    row('outcome', 'Outcome', (one) => outcome(one.outcome)),
    row('reason', 'Reason', reason),
    row('redirected_to', 'Which service', (one) => one.redirectedTo),
    row('note', 'Why, in their own words', (one) => one.note),
  ]
}
