import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { type PlainDate, plainDate } from '#platform/pure/dates.ts'
import { faultsOfCover } from '../../rules/cover.ts'

export type Known = { readonly today: PlainDate; readonly most: number; readonly people: readonly string[] }

/** `workerId`: given when the page says whose case it is; else it is read from the form. */
export function readCover(form: Form, known: Known, workerId: string | null) {
  const r = new Reading(form)
  const worker = workerId ?? r.choice('worker', known.people, 'Choose whose cases are covered.')
  const colleagueId = r.choice('colleague', known.people, 'Choose who covers.')
  const from = r.date('from', 'The first day')
  const to = r.date('to', 'The last day')
  const because = r.text('because', { missing: 'Write why, so that the two of them and the trail know.', most: 500 })
  const days = { from: from && plainDate(from), to: to && plainDate(to) }
  for (const { field, message } of faultsOfCover({ workerId: worker, colleagueId, ...days }, known))
    r.fault(field, message)
  const wanted = r.isGood && from && to ? { workerId: worker, colleagueId, from, to, because } : null
  return { wanted, entry: r.entry }
}
