import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'

export function readLookRequest(form: Form) {
  const r = new Reading(form)
  const words = r.text('words', { missing: 'Write whom you looked for.', most: 300 })
  const why = r.text('why', { missing: 'Write why you need to know.', most: 2_000 })
  return { words, why, entry: r.entry, isGood: r.isGood }
}
