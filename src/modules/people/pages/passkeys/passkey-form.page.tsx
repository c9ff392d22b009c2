import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button.tsx'
import * as urls from '#urls'

type Given = {
  /** 'show' one that there is, or 'make' a new one. */
  readonly kind: 'show' | 'make'
  readonly action: string
  readonly question: string
  readonly csrf: string
  readonly button: string
  readonly secondary?: boolean
  readonly children?: ComponentChildren
}

/**
 * A form whose answer the device gives. It says in a sentence where it cannot work: without script, and in a browser that
 * knows no passkeys. The page around it names its script: `{ script: 'passkeys' }`.
 */
export function PasskeyForm({ kind, action, question, csrf, button, secondary = false, children }: Given) {
  return (
    <div class="rose-passkey">
      <noscript>
        <p class="govuk-body">Passkeys need JavaScript, which is off in this browser. Please use your password.</p>
      </noscript>
      <p class="govuk-body" data-passkey-said="unsupported" hidden={true}>
        This browser cannot use passkeys. Please use your password.
      </p>
      <form method="post" action={action} data-passkey={kind} data-question={question} noValidate={true} hidden={true}>
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="answer" value="" />
        {children}
        <Said which="nothing">
          {kind === 'show'
            ? 'No passkey was used. Try again, or use your password.'
            : 'No passkey was made. Try again when you are ready.'}
        </Said>
        {kind === 'make' && <Said which="twice">This device has a passkey for you already.</Said>}
        <Button text={button} {...(secondary ? { classes: 'govuk-button--secondary' } : {})} />
      </form>
    </div>
  )
}

/** Shown by the script when it happens. */
function Said({ which, children }: { which: string; children: ComponentChildren }) {
  return (
    <div role="alert" data-passkey-said={which} hidden={true}>
      <p class="govuk-error-message">{children}</p>
    </div>
  )
}

/** The way in by a passkey: on the sign-in page, and where somebody shows anew that it is them. */
export function ShowPasskey({ csrf, to, again = false }: { csrf: string; to?: string | undefined; again?: boolean }) {
  return (
    <PasskeyForm
      kind="show"
      action={urls.passkeySignIn}
      question={urls.passkeyQuestion}
      csrf={csrf}
      button={again ? 'Use your passkey' : 'Sign in with a passkey'}
    >
      {to !== undefined && <input type="hidden" name="to" value={to} />}
      {again && <input type="hidden" name="again" value="yes" />}
    </PasskeyForm>
  )
}

/** Instead of a password and a code: for somebody who has just opened their invitation. */
export function SetUpPasskey({ csrf }: { csrf: string }) {
  return (
    <PasskeyForm
      kind="make"
      action={urls.setUpPasskey}
      question={urls.setUpPasskeyQuestion}
      csrf={csrf}
      button="Make a passkey"
    />
  )
}
