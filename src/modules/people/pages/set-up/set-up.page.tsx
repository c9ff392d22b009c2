import { Button } from '#ui/button.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import { NewPasswordFields } from '../new-password.tsx'
import { SetUpPasskey } from '../passkeys/passkey-form.page.tsx'
import { CodeField } from '../second-factor/second-factor.page.tsx'

/** A secret to share with a code app: as a picture for its camera, and in letters. `sealed` comes back with the form. */
export type Shared = { readonly letters: string; readonly side: number; readonly path: string; readonly sealed: string }

export function ChooseWay({ csrf, entry }: { csrf: string; entry: Entry }) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">How do you want to sign in?</h1>
      <h2 class="govuk-heading-m">With a passkey</h2>
      <SetUpPasskey csrf={csrf} />
      <h2 class="govuk-heading-m">With a password and a code</h2>
      <Form action={urls.setUpPassword} csrf={csrf}>
        <NewPasswordFields entry={entry} />
        <Button text="Set the password" classes="govuk-button--secondary" />
      </Form>
    </>
  )
}

export function SetUpCodeApp({ csrf, entry, shared }: { csrf: string; entry: Entry; shared: Shared }) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">One more step: a code app</h1>
      <p class="govuk-body">
        A password alone can be stolen. From now on you also type a code from an app on your phone.
      </p>
      <CodeAppForm action={urls.setUpSignIn} csrf={csrf} entry={entry} shared={shared} />
      <h2 class="govuk-heading-m">No app? Use a passkey instead</h2>
      <SetUpPasskey csrf={csrf} />
    </>
  )
}

/** How to put the secret into an app, and the box for the code that shows that it is there. */
export function CodeAppForm({
  action,
  csrf,
  entry,
  shared,
}: {
  action: string
  csrf: string
  entry: Entry
  shared: Shared
}) {
  const { letters, side, path } = shared
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>
          Open a code app on your phone, or your password manager. Any app that gives six-digit codes for signing in
          will do.
        </li>
        <li>Choose to add an account, and point the camera at this picture:</li>
      </ol>
      <svg
        class="rose-qr"
        viewBox={`-4 -4 ${side + 8} ${side + 8}`}
        role="img"
        aria-label="QR code for your code app. The same in letters stands below."
        shape-rendering="crispEdges"
      >
        <rect x="-4" y="-4" width={side + 8} height={side + 8} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p class="govuk-body">
        No camera? Type these letters and numbers into the app: <br />
        <span class="rose-secret">{inFours(letters)}</span>
      </p>
      <Form action={action} csrf={csrf} kept={false}>
        <input type="hidden" name="secret_sealed" value={shared.sealed} />
        <CodeField entry={entry} label="The code that the app shows now" />
        <Button text="Go on" />
      </Form>
    </>
  )
}

function inFours(letters: string): string {
  return letters.replaceAll(/.{4}(?=.)/g, '$& ')
}

/** Shown once: of the codes only hashes are kept. */
export function RecoveryCodes({ codes, to }: { codes: readonly string[]; to: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Your recovery codes</h1>
      <p class="govuk-body">
        If you lose your phone, one of these lets you in instead of a code from the app. Each works once. Print this
        page or write them down now: <strong>they are never shown again</strong>. Keep the paper where nobody else finds
        it, and not with the computer.
      </p>
      <ul class="govuk-list rose-codes">
        {codes.map((code) => (
          <li>{code}</li>
        ))}
      </ul>
      <Button href={to} text="I have them: go on" />
    </>
  )
}
