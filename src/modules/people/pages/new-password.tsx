import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { type Entry, Field } from '#ui/field.tsx'
import { isCommon } from '../common-passwords.ts'
import type { DoorSetting } from '../door-setting.ts'
import { faultOf, SHORTEST } from '../rules/password.ts'

type Chosen = { readonly password: string; readonly isGood: boolean; readonly entry: Entry }

/** A new password, typed twice. Neither ever comes back into its box. */
export function readNewPassword(
  form: Form,
  { organisation }: DoorSetting,
  person: { readonly name: string; readonly email: string },
): Chosen {
  const r = new Reading(form)
  const password = form.raw('new_password')
  const fault = faultOf(password, { ...person, organisation: organisation.organisation.name, isCommon })
  if (fault !== null) r.fault('new_password', fault)
  else if (form.raw('new_password_again') !== password)
    r.fault('new_password_again', 'The two passwords are not the same. Write both again.')
  return { password, isGood: r.isGood, entry: r.entry }
}

/** Boxes that take what a password manager makes, or what is pasted. */
export function NewPasswordFields({ entry }: { entry: Entry }) {
  const shared = { type: 'password', autocomplete: 'new-password', spellcheck: false, classes: 'govuk-input--width-20' }
  return (
    <>
      <Field
        entry={entry}
        name="new_password"
        label="New password"
        hint={`At least ${SHORTEST} characters. Three or four words that do not belong together are good; a password manager is better. You can paste.`}
        {...shared}
      />
      <Field entry={entry} name="new_password_again" label="The same password again" {...shared} />
    </>
  )
}
