import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'

export const NEW_RECORD = 'new'

/** `chosen`: the id of one of the records that were shown, or NEW_RECORD. */
export function readChoice(form: Form, shown: readonly string[]) {
  const r = new Reading(form)
  const chosen = r.choice('who', [...shown, NEW_RECORD], 'Choose one of these records, or make a new one.')
  return { chosen, version: form.version(), reading: r }
}
