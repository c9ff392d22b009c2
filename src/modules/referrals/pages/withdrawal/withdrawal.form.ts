import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'

export function readWithdrawal(form: Form) {
  const r = new Reading(form)
  const by = r.text('by', { missing: 'Write who asked to withdraw it.', most: 300 })
  const why = r.text('why', { missing: 'Write why it is withdrawn.' })
  return { by, why, reading: r }
}
