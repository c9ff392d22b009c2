import { Button } from '#ui/button.tsx'
import * as urls from '#urls'
import { ROLE_NAMES, type Role } from '../../../../platform/pure/roles.ts'

export type DemoPerson = { readonly key: string; readonly name: string; readonly role: Role; readonly jobTitle: string }

/** The practice site's way in: choose who to be. */
export function DemoSignIn({ people }: { people: readonly DemoPerson[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Sign in to the practice site</h1>
      <p class="govuk-body">
        Everybody here is invented, and so is every young person. Choose whose day you want to see.
      </p>
      <ul class="rose-cards">
        {people.map((person) => (
          <li class="rose-card">
            <form method="post" action="/demo/sign-in">
              <input type="hidden" name="person" value={person.key} />
              <h2 class="govuk-heading-s">{person.name}</h2>
              <p class="govuk-body-s">{person.jobTitle || ROLE_NAMES[person.role]}</p>
              <Button classes="govuk-button--secondary">
                Sign in<span class="govuk-visually-hidden"> as {person.name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.signInPassword}>
          Sign in as on a live site, with a password or a passkey
        </a>
      </p>
    </>
  )
}

export function SignedOut() {
  return (
    <>
      <h1 class="govuk-heading-l">You have signed out</h1>
      <p class="govuk-body">Nothing about anybody stays on this screen. You can close it.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Sign in again
        </a>
      </p>
    </>
  )
}
