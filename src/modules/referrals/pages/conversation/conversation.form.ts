import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, formatMoment, londonDate, londonTime } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'

/** What a call about a referral is held against: this minute, and the minute at which the referral came. */
export type Around = { readonly now: Date; readonly receivedAt: Date }

/** What was said on the telephone may be typed into the form for this long before it is sent. */
const TYPED_UP_WITHIN_DAYS = 14

/** When a call was: a day in three boxes and a time; not in the future, and not long before there was a referral. */
export function readWhen(r: Reading, { now, receivedAt }: Around): Date | null {
  const notBefore = addDays(londonDate(receivedAt), -TYPED_UP_WITHIN_DAYS)
  const on = r.date('spoken_on', 'The day of the call', { notAfter: londonDate(now), notBefore })
  return r.time('spoken_at', on, { notAfter: now })
}

/** A form about a call is filled in with this minute: most are written down while the receiver is still warm. */
export function rightNow(now: Date, values: Record<string, string> = {}): Entry {
  const [year = '', month = '', day = ''] = londonDate(now).split('-')
  const when = {
    'spoken_on-day': String(Number(day)),
    'spoken_on-month': String(Number(month)),
    'spoken_on-year': year,
    spoken_at: londonTime(now),
  }
  return { values: { ...when, ...values }, errors: [] }
}

export function readConversation(form: Form, around: Around) {
  const r = new Reading(form)
  const spokenTo = r.text('spoken_to', { missing: 'Write who you spoke to.', most: 300 })
  const spokenAt = readWhen(r, around)
  const holdsSafety = r.text('holds_safety', { missing: 'Write who holds the child’s safety now.', most: 1_000 })
  const note = r.text('note')
  return { talk: spokenAt && r.isGood ? { spokenTo, spokenAt, holdsSafety, note } : null, reading: r }
}

/** "17 March 2026, 10:00", in London. */
export function moment(instant: Date | string): string {
  return formatMoment(new Date(instant))
}
