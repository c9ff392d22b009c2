import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { formatDate, londonDate, londonTime, type PlainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'

/** When a call was: `NAME` in three boxes and `NAME_time`; not in the future. */
export function readWhen(r: Reading, now: Date): Date | null {
  const on = r.date('spoken_on', 'The day of the call', { notAfter: londonDate(now) })
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

export function readConversation(form: Form, now: Date) {
  const r = new Reading(form)
  const spokenTo = r.text('spoken_to', { missing: 'Write whom you spoke to.', most: 300 })
  const spokenAt = readWhen(r, now)
  const holdsSafety = r.text('holds_safety', { missing: 'Write who holds the child’s safety now.', most: 1_000 })
  const note = r.text('note')
  return { talk: spokenAt && r.isGood ? { spokenTo, spokenAt, holdsSafety, note } : null, reading: r }
}

/** "17 March 2026 at 10:00", in London. */
export function moment(instant: Date | string): string {
  const at = new Date(instant)
  return `${formatDate(londonDate(at) as PlainDate)} at ${londonTime(at)}`
}
