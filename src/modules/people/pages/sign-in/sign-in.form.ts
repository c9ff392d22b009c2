import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Entry } from '#ui/field.tsx'

const MOST_LETTERS = 320

/** The e-mail address comes back as it was typed; a password never does. */
export function readSignIn(form: Form): { email: string; password: string; isGood: boolean; entry: Entry } {
  const r = new Reading(form)
  const email = r.text('email', { missing: 'Write your e-mail address.', most: MOST_LETTERS })
  const password = form.raw('password')
  if (password === '') r.fault('password', 'Write your password.')
  return { email, password, isGood: r.isGood, entry: r.entry }
}

/** One sentence for every reason, so that an attacker does not learn who works here. */
export function notTogether({ values }: Entry): Entry {
  const message = 'This e-mail address and this password do not go together. Check both and try again.'
  return { values, errors: [{ field: 'password', message }] }
}
