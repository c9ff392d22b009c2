import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { type PlainDate, plainDate } from '#platform/pure/dates.ts'

export function readAddition(form: Form, today: PlainDate) {
  const r = new Reading(form)
  const onDate = r.date('on', 'The day', { notAfter: today, notBefore: plainDate('2007-01-01') })
  const said = r.text('said', { missing: 'Write what became known.' })
  return { read: r.isGood && onDate ? { onDate, said } : null, reading: r }
}
