import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { readReference } from '#platform/pure/reference-number.ts'
import { isRefusal } from '#platform/pure/result.ts'

/** The reference of a record as somebody typed it; null with a fault. */
export function readTyped(r: Reading): string | null {
  const typed = r.text('reference', { missing: 'Write the reference of the young person’s record.', most: 40 })
  if (typed === '') return null
  const reference = readReference(typed)
  if (!isRefusal(reference)) return reference.text
  r.fault('reference', reference.refused)
  return null
}

/** `reference` null: on no record. */
export type Moving = { readonly reference: string | null; readonly who: string; readonly reason: string }

/** A concern that stands on the wrong record: where it belongs, whom it is about, and why it is moved. */
export function readMoving(form: Form): { moving: Moving; reading: Reading } {
  const r = new Reading(form)
  const to = r.choice('to', ['record', 'none'], 'Choose where the concern belongs.')
  const reference = to === 'record' ? readTyped(r) : null
  if (to !== 'record') r.text('reference', { most: 40 })
  const who = r.text('who', { missing: 'Write whom it is about, or how we can tell whom you mean.', most: 300 })
  const reason = r.text('reason', { missing: 'Write why it is moved: both records keep it.', most: 1_000 })
  return { moving: { reference, who, reason }, reading: r }
}
