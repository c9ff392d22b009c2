import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { type PlainDate, plainDate } from '#platform/pure/dates.ts'
import type { Here, OnDay } from '../../rules/colleague.ts'
import { daysIn, faultOfDuty, faultOfSpan, type Span } from '../../rules/rota.ts'

type Known = { readonly today: PlainDate; readonly people: readonly Here[]; readonly daysOff: readonly OnDay[] }

/** Who is on duty from a day to a day, Monday to Friday unless the weekend is meant too. */
export function readDuty(form: Form, { today, people, daysOff }: Known) {
  const r = new Reading(form)
  const ids = people.map(({ id }) => id)
  const personId = r.choice('duty', ids, 'Choose who is on duty.')
  const span = readSpan(r, 'duty', today)
  const weekends = form.text('weekends') === 'yes'
  const days = span === null ? [] : daysIn(span, { weekends })
  const person = people.find(({ id }) => id === personId)
  const off = daysOff.filter((one) => one.personId === personId).map(({ day }) => day)
  const fault = person && span && faultOfDuty(days, { ...person, daysOff: off })
  if (fault) r.fault('duty', fault)
  const values = { ...r.entry.values, weekends: weekends ? 'yes' : '' }
  return { wanted: r.isGood ? { personId, days } : null, entry: { values, errors: r.entry.errors } }
}

/** `own`: whose days they are, when the page does not ask. */
export function readDaysOff(form: Form, { today, people, own }: Omit<Known, 'daysOff'> & { own: string | null }) {
  const r = new Reading(form)
  const ids = people.map(({ id }) => id)
  const personId = own ?? r.choice('off', ids, 'Choose who is away.')
  const span = readSpan(r, 'off', today)
  const because = r.text('because', { most: 200 })
  const days = span === null ? [] : daysIn(span, { weekends: true })
  return { wanted: r.isGood ? { personId, days, because } : null, entry: r.entry }
}

function readSpan(r: Reading, name: string, today: PlainDate): Span | null {
  const from = r.date(`${name}-from`, 'The first day')
  const to = r.date(`${name}-to`, 'The last day')
  if (from === null || to === null) return null
  const fault = faultOfSpan({ from, to }, today)
  if (fault) r.fault(`${name}-${fault.at}`, fault.message)
  return fault ? null : { from, to }
}

/** One person on one day, as the small buttons of the rota send it; null: no such thing. */
export function readOne(form: Form): { personId: string; day: PlainDate } | null {
  const [personId, day] = [form.text('person'), form.text('day')]
  const isGood = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(personId) && /^\d{4}-\d\d-\d\d$/.test(day)
  return isGood && isDay(day) ? { personId, day: plainDate(day) } : null
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
