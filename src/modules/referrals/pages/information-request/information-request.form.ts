import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'

export function readRequest(form: Form) {
  const r = new Reading(form)
  return { note: r.text('note', { missing: 'Write what we need to know.' }), reading: r }
}

export function readInformation(form: Form) {
  const r = new Reading(form)
  return { note: r.text('came', { missing: 'Write what came, and who sent it.' }), reading: r }
}
