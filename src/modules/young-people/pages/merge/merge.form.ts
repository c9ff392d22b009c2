import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { readReference } from '#platform/pure/reference-number.ts'
import { isRefusal } from '#platform/pure/result.ts'

const REASON = { missing: 'Write why, so that somebody can understand it in a year.' }

/** `reference`: the other record, chosen from the list or typed. */
export function readMerge(form: Form) {
  const r = new Reading(form)
  const listed = form.text('other')
  const typed = r.text('reference', { most: 40 })
  const because = r.text('because', REASON)
  const read = readReference(typed || listed)
  if (isRefusal(read) || read.prefix !== 'Y')
    r.fault(
      'reference',
      typed || listed ? 'Write the reference like Y-7K3M-9QXV.' : 'Choose a record, or write its reference.',
    )
  const entry = { ...r.entry, values: { ...r.entry.values, other: listed } }
  return { reference: isRefusal(read) ? '' : read.text, because, entry, reading: r }
}

export function readReversal(form: Form) {
  const r = new Reading(form)
  return { because: r.text('because', REASON), reading: r }
}
