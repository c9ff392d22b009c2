import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import type { NewCall } from '../../rules/records.ts'

/** A call may be written down some days after it was made, and one made before the concern was raised belongs to it too. */
const WITHIN_DAYS = 60

export function readCall(
  form: Form,
  now: Date,
): { call: Omit<NewCall, 'id' | 'concernId' | 'by'> | null; entry: Entry } {
  const r = new Reading(form)
  const today = londonDate(now)
  const on = r.date('called_on', 'The day of the call', { notAfter: today, notBefore: addDays(today, -WITHIN_DAYS) })
  const calledAt = r.time('called_at', on, { notAfter: now })
  const spokenTo = r.text('spoken_to', { missing: 'Write the name of the person you spoke to.', most: 300 })
  const advice = r.text('advice', { missing: 'Write what they advised.' })
  const followUp = r.text('follow_up')
  const letterReceivedOn = r.date('letter', 'The day the letter came', { notAfter: today, mayBeEmpty: true })
  const good = r.isGood && calledAt !== null
  return { call: good ? { calledAt, spokenTo, advice, followUp, letterReceivedOn } : null, entry: r.entry }
}

export function readLetter(form: Form, { now, calledAt }: { now: Date; calledAt: Date }) {
  const r = new Reading(form)
  const bounds = { notAfter: londonDate(now), notBefore: londonDate(calledAt) }
  const receivedOn = r.date('letter', 'The day the letter came', bounds)
  return { receivedOn, reading: r }
}
