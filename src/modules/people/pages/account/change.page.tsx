import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import { NewPasswordFields } from '../new-password.tsx'
import { CodeAppForm, type Shared } from '../set-up/set-up.page.tsx'

type Change = { readonly csrf: string; readonly entry: Entry }

/** `kept={false}` on all of these: a password in the unsaved words would be there for a thief and the owner to read. */
export function ChangePassword({ csrf, entry, hasOld }: Change & { hasOld: boolean }) {
  return (
    <>
      <BackLink href={urls.account} text="Your account" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">{hasOld ? 'Change your password' : 'Set a password'}</h1>
      <Form action={urls.accountPassword} csrf={csrf} kept={false}>
        {hasOld && (
          <Field
            entry={entry}
            name="password"
            label="Your password now"
            type="password"
            autocomplete="current-password"
            spellcheck={false}
            classes="govuk-input--width-20"
          />
        )}
        <NewPasswordFields entry={entry} />
        <p class="govuk-body">You will be signed out everywhere else.</p>
        <Button text={hasOld ? 'Change the password' : 'Set the password'} />
      </Form>
    </>
  )
}

export function ChangeCodeApp({ csrf, entry, shared, hasOld }: Change & { shared: Shared; hasOld: boolean }) {
  return (
    <>
      <BackLink href={urls.account} text="Your account" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">{hasOld ? 'Replace your code app' : 'Set up a code app'}</h1>
      {hasOld && <p class="govuk-body">Codes from your old app, and your old recovery codes, will stop working.</p>}
      <CodeAppForm action={urls.accountCodeApp} csrf={csrf} entry={entry} shared={shared} />
    </>
  )
}

export function NewRecoveryCodes({ csrf, left }: { csrf: string; left: number }) {
  return (
    <>
      <BackLink href={urls.account} text="Your account" />
      <h1 class="govuk-heading-l">Make new recovery codes</h1>
      <p class="govuk-body">You have {left} left. They stop working as soon as you make new ones.</p>
      <Form action={urls.accountRecoveryCodes} csrf={csrf} kept={false}>
        <Button text="Make ten new codes" />
      </Form>
    </>
  )
}
