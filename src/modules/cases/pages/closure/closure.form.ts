import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import type { Ending } from '../../rules/records.ts'

export type Known = {
  readonly today: PlainDate
  readonly reasons: readonly string[]
  /** The day on which the young person died, if they did: then nobody holds their safety, and none is asked. */
  readonly diedOn: string | null
}

export function readClosure(form: Form, { today, reasons, diedOn }: Known): { end: Ending; reading: Reading } {
  const r = new Reading(form)
  const reason = r.choice('reason', reasons, 'Choose why the case ends.')
  const asked = reason !== 'died' && diedOn === null
  const need = (missing: string) => (asked ? { missing, most: 300 } : { most: 300 })
  const exitLead = r.text('exit_lead', need('Write who holds the young person’s safety from now on.'))
  const exitLeadRole = r.text('exit_lead_role', need('Write their role, and where they work.'))
  const agreedOn = r.date('exit_lead_agreed', 'The day on which they agreed', { notAfter: today, mayBeEmpty: !asked })
  const note = r.text('note')
  if (reason === 'died' && diedOn === null)
    r.fault('reason', 'Write down first that the young person died: it stops every message to them and their family.')
  return { end: { on: today, reason, note, exitLead, exitLeadRole, exitLeadAgreedOn: agreedOn }, reading: r }
}
