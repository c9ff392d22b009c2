import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { PlainDate } from '#platform/pure/dates.ts'

export function readDeath(form: Form, { today, born }: { today: PlainDate; born: PlainDate | null }) {
  const r = new Reading(form)
  const diedOn = r.date('died_on', 'The day', { notAfter: today, ...(born ? { notBefore: born } : {}) })
  const toldBy = r.text('told_by', { missing: 'Write who told us.', most: 300 })
  const note = r.text('note')
  return { death: r.isGood && diedOn ? { diedOn, toldBy, note } : null, entry: r.entry }
}

export function readTakingBack(form: Form) {
  const r = new Reading(form)
  return { because: r.text('because', { missing: 'Write how the mistake came about.' }), reading: r }
}
