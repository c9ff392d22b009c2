import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { daysBetween, type PlainDate } from '#platform/pure/dates.ts'
import { GIVEN_ROLES, isEmail, mendEmail } from '../../rules/staff.ts'

export const TAKEN = 'Somebody who works here has this address already. Check it, or look for them in the list.'

const LONGEST_WAIT_DAYS = 366

export function readNew(form: Form, today: PlainDate) {
  const r = new Reading(form)
  const name = r.text('name', { missing: 'Write their name.', most: 120 }).replaceAll(/\s+/g, ' ')
  const email = mendEmail(r.text('email', { missing: 'Write their e-mail address.', most: 254 }))
  if (email !== '' && !isEmail(email)) r.fault('email', 'Write an e-mail address like name@example.org.')
  const role = r.choice('role', GIVEN_ROLES, 'Choose what they do here.')
  const jobTitle = r.text('job', { most: 120 })
  const joinedOn = r.date('first', 'The first day')
  if (joinedOn !== null && daysBetween(today, joinedOn) > LONGEST_WAIT_DAYS)
    r.fault('first', 'The first day is more than a year away. Check the year.')
  const wanted = r.isGood && role !== '' && joinedOn !== null ? { name, email, role, jobTitle, joinedOn } : null
  return { wanted, entry: r.entry }
}
