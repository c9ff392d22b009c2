import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { OUTCOMES, type Outcome, type Wanted } from '../../rules/decision.ts'

/** The field that holds the reason of an outcome: each has a list of its own. */
export function reasonField(outcome: Outcome): string {
  return `reason_${outcome}`
}

export function readDecision(form: Form): { wanted: Wanted | null; version: number; reading: Reading } {
  const r = new Reading(form)
  const outcome = r.choice('outcome', OUTCOMES, 'Choose what you decide.')
  const reasons = Object.fromEntries(OUTCOMES.map((one) => [one, r.text(reasonField(one), { most: 100 })]))
  const note = r.text('note')
  const redirectedTo = r.text('redirected_to', { most: 300 })
  const wanted = outcome === '' ? null : { outcome, reason: reasons[outcome] ?? '', note, redirectedTo }
  return { wanted: r.isGood ? wanted : null, version: form.version(), reading: r }
}
