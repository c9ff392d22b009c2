import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import { faultOfPromisedDay, type Wish } from '../../rules/promise.ts'

/** Reads one promise as it was typed into the list. */
export function readPromise(form: Form, today: PlainDate): { promise: Wish | null; reading: Reading } {
  const r = new Reading(form)
  const what = r.text('what', { missing: 'Write what the adult will do.', most: 1_000 })
  const owner = r.text('owner', { missing: 'Write which adult will do it.', most: 200 })
  const dueOn = r.date('due', 'The day', { mayBeEmpty: true })
  const fault = dueOn && faultOfPromisedDay(dueOn, today)
  if (fault) r.fault('due', fault)
  return { promise: r.isGood ? { what, owner, dueOn } : null, reading: r }
}
