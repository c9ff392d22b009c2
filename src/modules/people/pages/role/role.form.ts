import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Colleague } from '../../rules/colleague.ts'
import { GIVEN_ROLES, ownTitle } from '../../rules/staff.ts'

export function readRole(form: Form, was: Pick<Colleague, 'role' | 'jobTitle'>) {
  const r = new Reading(form)
  const role = r.choice('role', GIVEN_ROLES, 'Choose what they do here from now on.')
  const jobTitle = r.text('job', { most: 120 })
  const because = r.text('because', { missing: 'Write why: the record of it keeps the reason.', most: 500 })
  if (r.isGood && role === was.role && jobTitle === ownTitle(was))
    r.fault('role', 'This is what they do already. Choose another role, or change the job title.')
  return { wanted: r.isGood && role !== '' ? { role, jobTitle, because } : null, entry: r.entry }
}
