import type { VNode } from 'preact'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'

export type PasswordPage = { readonly csrf: string; readonly entry: Entry; readonly others: readonly VNode[] }

export function PasswordSignIn({ csrf, entry, others }: PasswordPage) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Sign in</h1>
      {others}
      {others.length > 0 && <h2 class="govuk-heading-m">Sign in with a password</h2>}
      <Form action={urls.signInPassword} csrf={csrf}>
        <Field
          entry={entry}
          name="email"
          label="E-mail address"
          type="email"
          autocomplete="username"
          spellcheck={false}
          autocapitalize="none"
          classes="govuk-input--width-20"
        />
        <Field
          entry={entry}
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          spellcheck={false}
          classes="govuk-input--width-20"
        />
        <Button text="Go on" />
      </Form>
      <p class="govuk-body">
        Forgotten your password, or no account yet? Ask your manager: they send you a link by e-mail. Only a manager can
        make an account.
      </p>
    </>
  )
}
