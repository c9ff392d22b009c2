import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { type DecisionWords, faultsOfDecision, OUTCOMES } from '../../rules/notes.ts'

/** Reads the manager's decision. `words` is null when there is a fault. */
export function readDecision(form: Form, bases: readonly string[]): { words: DecisionWords | null; reading: Reading } {
  const r = new Reading(form)
  const outcome = r.choice(
    'outcome',
    OUTCOMES.map((o) => o.code),
    'Choose what you decide.',
  )
  const basis = form.text('lawful_basis')
  const words = {
    what: r.text('what'),
    reasons: r.text('reasons', { missing: 'Write your reasons.' }),
    lawfulBasis: basis === '' ? r.text('lawful_basis') : r.choice('lawful_basis', bases, 'Choose one of the list.'),
  }
  for (const { field, message } of faultsOfDecision({ outcome, ...words })) r.fault(field, message)
  return { words: r.isGood && outcome !== '' ? { outcome, ...words } : null, reading: r }
}
