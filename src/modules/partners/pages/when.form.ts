import type { Form } from '#platform/http/form.ts'
import type { Reading } from '#platform/http/reading.ts'
import { londonDate, londonTime, type PlainDate } from '#platform/pure/dates.ts'
import { dayFields } from './case.ts'

/** A time of the clock that may be left out: 'HH:MM' or ''. */
export function timeOrNothing(r: Reading, form: Form, name: string): string {
  const typed = r.text(name, { most: 20 })
  if (typed === '') return ''
  const found = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(form.text(name))
  if (!found) r.fault(name, 'Write the time like 9:30 or 14:05, or leave it out.')
  return found ? `${found[1]?.padStart(2, '0')}:${found[2]}` : ''
}

type Bounds = { label: string; now: Date; notBefore?: PlainDate; mayBeEmpty?: boolean }

/** A moment that has been: its day under `NAME_on`, its time under `NAME_at`. */
export function momentBefore(r: Reading, form: Form, name: string, { label, now, ...bounds }: Bounds): Date | null {
  const { mayBeEmpty = false, ...limits } = bounds
  const noTime = form.text(`${name}_at`) === ''
  // A time alone, without its day, is half an answer.
  const day = r.date(`${name}_on`, label, { notAfter: londonDate(now), ...limits, mayBeEmpty: mayBeEmpty && noTime })
  if (day === null && mayBeEmpty && noTime) return null
  return r.time(`${name}_at`, day, { notAfter: now })
}

/** A moment as its boxes hold it. */
export function momentFields(name: string, at: Date | null): Record<string, string> {
  return at === null ? {} : { ...dayFields(`${name}_on`, londonDate(at)), [`${name}_at`]: londonTime(at) }
}
