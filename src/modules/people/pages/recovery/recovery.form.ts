import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { isEmail, mendEmail } from '../../rules/staff.ts'

export function readRecovery(form: Form, managers: readonly { readonly id: string }[]) {
  const r = new Reading(form)
  const ids = managers.map(({ id }) => id)
  const managerId = r.choice('lost', ids, 'Choose who has lost their access.')
  const because = r.text('because', { missing: 'Write what happened: the record keeps it.', most: 500 })
  const newEmail = mendEmail(r.text('email', { most: 254 }))
  if (newEmail !== '' && !isEmail(newEmail)) r.fault('email', 'Write an e-mail address like name@example.org.')
  return { wanted: r.isGood ? { managerId, because, newEmail } : null, entry: r.entry }
}
