import { Button } from '#ui/button.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { NewPasswordFields } from '../new-password.tsx'

type Invitation = { readonly action: string; readonly csrf: string; readonly entry: Entry; readonly firstName: string }

/** An attacker who finds the link learns a first name, and nothing of where it leads. */
export function InvitationPage({ action, csrf, entry, firstName }: Invitation) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Welcome, {firstName}</h1>
      <p class="govuk-body">Choose how you want to sign in from now on. This page works once.</p>
      <h2 class="govuk-heading-m">With a passkey</h2>
      <p class="govuk-body">
        Your fingerprint, your face or the lock of your device, instead of a password and a code. It is the safest way,
        and the quickest.
      </p>
      <Form action={action} csrf={csrf}>
        <input type="hidden" name="way" value="passkey" />
        <Button text="Use a passkey" />
      </Form>
      <h2 class="govuk-heading-m">With a password and a code</h2>
      <p class="govuk-body">You also need an app on your phone that gives codes. The next page says how.</p>
      <Form action={action} csrf={csrf}>
        <NewPasswordFields entry={entry} />
        <Button text="Set the password" classes="govuk-button--secondary" />
      </Form>
    </>
  )
}

export function InvitationEnded() {
  return (
    <>
      <h1 class="govuk-heading-l">This link does not work any more</h1>
      <p class="govuk-body">
        An invitation works once, for 48 hours, and only until a newer one is sent. Ask your manager for a new one.
      </p>
      <p class="govuk-body">
        Have you used it already?{' '}
        <a class="govuk-link" href="/sign-in">
          Sign in
        </a>
      </p>
    </>
  )
}
