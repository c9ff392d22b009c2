import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, londonDate, londonInstant, type PlainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'

const CAME = ['tried', 'somebody-else', 'reached', 'agreed'] as const
export type Try = { readonly kind: (typeof CAME)[number]; readonly note: string; readonly forAt: Date | null }

/** A call that is agreed for later than this is a slip of the keys. */
const MOST_DAYS = 60

/** What came of trying; a time only where one was agreed. */
export function readTry(form: Form, now: Date): { tried: Try | null; entry: Entry } {
  const r = new Reading(form)
  const kind = r.choice('what', CAME, 'Choose what came of it.')
  const note = r.text('note', { most: 500 })
  const today = londonDate(now)
  const isAgreed = kind === 'agreed'
  const day = r.date('day', 'The day', {
    mayBeEmpty: !isAgreed,
    ...(isAgreed ? { notBefore: today, notAfter: addDays(today, MOST_DAYS) } : {}),
  })
  const forAt = isAgreed ? readAgreed(r, form, { day, now }) : null
  const values = { ...r.entry.values, time: form.raw('time') }
  return { tried: r.isGood && kind !== '' ? { kind, note, forAt } : null, entry: { values, errors: r.entry.errors } }
}

function readAgreed(r: Reading, form: Form, { day, now }: { day: PlainDate | null; now: Date }): Date | null {
  const found = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(form.text('time'))
  if (!found) r.fault('time', 'Write the time like 9:30 or 16:05.')
  if (!found || day === null) return null
  const at = londonInstant(day, `${found[1]?.padStart(2, '0')}:${found[2]}`)
  if (at > now) return at
  r.fault('time', 'This time is over. Check the day and the time.')
  return null
}
