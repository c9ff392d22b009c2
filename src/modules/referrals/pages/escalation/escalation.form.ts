import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate, londonTime } from '#platform/pure/dates.ts'
import { type Around, readWhen } from '../conversation/conversation.form.ts'

export type Escalation = {
  readonly call: { readonly spokenTo: string; readonly on: string; readonly at: string }
  readonly reason: string
  readonly note: string
}

export function readEscalation(form: Form, around: Around): { escalation: Escalation | null; reading: Reading } {
  const r = new Reading(form)
  const spokenTo = r.text('spoken_to', { missing: 'Write who you spoke to at the front door.', most: 300 })
  const at = readWhen(r, around)
  const reason = r.text('reason', { missing: 'Write why you telephoned.', most: 1_000 })
  const note = r.text('note', { missing: 'Write what they advised.' })
  const call = at && { spokenTo, on: londonDate(at), at: londonTime(at) }
  return { escalation: call && r.isGood ? { call, reason, note } : null, reading: r }
}
