import { Button } from '#ui/button.tsx'
import * as urls from '#urls'

/** The way to the provider, beside the other ways in. A link, since a form may not lead to another site. */
export function ProviderButton({
  name,
  to,
  again = false,
}: {
  name: string
  to?: string | undefined
  again?: boolean
}) {
  const href = again ? urls.providerSignInAgain(to ?? urls.today) : urls.providerSignIn
  return <Button text={`Go on with ${name}`} href={href} classes="govuk-button--secondary" />
}

/** One page for everything that can be wrong, so that a stranger does not learn from it who works here. */
export function ProviderRefused({ name }: { name: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">You are not signed in</h1>
      <p class="govuk-body">
        We could not sign you in with {name}. Please try again, or come in another way. If it goes on, tell your
        manager: they can send you a new invitation.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.signIn}>
          Back to signing in
        </a>
      </p>
    </>
  )
}
