import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, type PlainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import type { AboutCase } from '../../rules/records.ts'

export type CaseOf = { readonly episodeId: string; readonly youngPersonId: string }
export type Known = { readonly today: PlainDate; readonly cases: readonly CaseOf[] }

/** A supervision is written down in the weeks after it, not in the years. */
const LATEST_DAYS = 92

/** The names of the fields about one case. */
export const fieldsOf = (episodeId: string) => ({
  decision: `decision-${episodeId}`,
  reasons: `reasons-${episodeId}`,
  action: `action-${episodeId}`,
  owner: `owner-${episodeId}`,
  due: `due-${episodeId}`,
})

/** Reads a supervision as it was typed. A case counts as talked about when it is ticked or anything was written about it. */
export function readSupervision(form: Form, { today, cases }: Known) {
  const r = new Reading(form)
  const heldOn = r.date('held', 'The day', { notAfter: today, notBefore: addDays(today, -LATEST_DAYS) })
  const agreed = r.text('agreed')
  const talked = form.all('talked')
  const read = cases.map((one) => readCase(r, one, today))
  const about = read.filter((one) => talked.includes(one.episodeId) || one.decision !== '' || one.action !== null)
  const entry: Entry = { ...r.entry, values: { ...r.entry.values, talked } }
  return { meeting: heldOn && r.isGood ? { heldOn, agreed, cases: about } : null, entry }
}

function readCase(r: Reading, { episodeId, youngPersonId }: CaseOf, today: PlainDate): AboutCase {
  const names = fieldsOf(episodeId)
  const decision = r.text(names.decision)
  const reasons = r.text(names.reasons)
  if (decision !== '' && reasons === '') r.fault(names.reasons, 'Write the reasons: they are what helps later.')
  if (decision === '' && reasons !== '') r.fault(names.decision, 'Write what was decided.')
  const what = r.text(names.action, { most: 1_000 })
  const owner = r.text(names.owner, { most: 300 })
  const dueOn = r.date(names.due, 'The day', { notBefore: today, mayBeEmpty: true })
  if (what !== '' && owner === '') r.fault(names.owner, 'Write which adult will do it.')
  if (what === '' && dueOn !== null) r.fault(names.action, 'Write what the adult will do.')
  return { episodeId, youngPersonId, decision, reasons, action: what === '' ? null : { what, owner, dueOn } }
}
