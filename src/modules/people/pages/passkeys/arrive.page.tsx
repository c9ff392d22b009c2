import { ErrorSummary } from '#ui/error-summary.tsx'
import * as urls from '#urls'
import { SetUpPasskey, ShowPasskey } from './passkey-form.page.tsx'

/** One page for everything that can be wrong, so that nobody learns from it which passkeys there are. */
export function PasskeyRefused({ csrf, to, again }: { csrf: string; to: string | undefined; again: boolean }) {
  return (
    <>
      <ErrorSummary descriptionText="That passkey did not let you in. Try again, or come in another way." />
      <h1 class="govuk-heading-l">{again ? 'Show that it is you' : 'Sign in with a passkey'}</h1>
      <ShowPasskey csrf={csrf} to={to} again={again} />
      <p class="govuk-body">
        {again ? (
          <a class="govuk-link" href={urls.signInAgain(to ?? urls.today)}>
            Another way
          </a>
        ) : (
          <a class="govuk-link" href={urls.signIn}>
            Back to signing in
          </a>
        )}
      </p>
    </>
  )
}

export function SetUpRefused({ csrf }: { csrf: string }) {
  return (
    <>
      <ErrorSummary descriptionText="The passkey was not made. Try again, or choose another way." />
      <h1 class="govuk-heading-l">Make a passkey</h1>
      <SetUpPasskey csrf={csrf} />
      <p class="govuk-body">
        <a class="govuk-link" href={urls.setUpSignIn}>
          Choose another way
        </a>
      </p>
    </>
  )
}
