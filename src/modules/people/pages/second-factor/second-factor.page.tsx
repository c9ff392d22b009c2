import type { ComponentChildren, VNode } from 'preact'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'

/** The box for a code from the app; telephones offer to fill it in. Its name says to every keeper of words that it is a secret. */
export function CodeField({ entry, label = 'Code from your code app' }: { entry: Entry; label?: string }) {
  return (
    <Field
      entry={entry}
      name="secret_code"
      label={label}
      hint="Six digits. It changes every half minute."
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
      classes="govuk-input--width-10"
    />
  )
}

type Second = { readonly csrf: string; readonly entry: Entry; readonly others: readonly VNode[] }

export function CodeSignIn({ csrf, entry, others, hasApp }: Second & { hasApp: boolean }) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Show that it is you</h1>
      {hasApp && (
        <Form action={urls.signInCode} csrf={csrf}>
          <CodeField entry={entry} />
          <Button text="Sign in" />
        </Form>
      )}
      {!hasApp && <p class="govuk-body">The password is right. Your passkey is the second half: use it now.</p>}
      {others}
      <p class="govuk-body">
        Have you lost your phone?{' '}
        <a class="govuk-link" href={urls.signInRecoveryCode}>
          Use a recovery code
        </a>
        . Without one, ask your manager for a new invitation.
      </p>
      <Back />
    </>
  )
}

export function RecoveryCodeSignIn({ csrf, entry }: Omit<Second, 'others'>) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Use a recovery code</h1>
      <Form action={urls.signInRecoveryCode} csrf={csrf}>
        <Field
          entry={entry}
          name="secret_code"
          label="Recovery code"
          hint="One of the ten that you printed or wrote down. Each works once. Lines and spaces do not matter."
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
        />
        <Button text="Sign in" />
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.signInCode}>
          Use the code app instead
        </a>
      </p>
      <Back />
    </>
  )
}

export function BeginAgain(): VNode {
  return (
    <Plain title="Please begin again">
      There were too many wrong codes. Sign in with your password again, and then with a new code.
    </Plain>
  )
}

function Plain({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{children}</p>
      <Back />
    </>
  )
}

function Back() {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={urls.signIn}>
        Begin again
      </a>
    </p>
  )
}
