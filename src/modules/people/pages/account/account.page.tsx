import { formatMoment } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { WaysIn } from '../../rules/ways-in.ts'

type OwnSession = {
  readonly id: string
  readonly device: string
  readonly how: keyof typeof HOW
  readonly startedAt: Date
  readonly seenAt: Date
}

type OwnWays = {
  readonly ways: WaysIn
  readonly passwordSetAt: Date | null
  readonly codeAppSetAt: Date | null
  readonly codesLeft: number
}

type Account = OwnWays & {
  readonly csrf: string
  readonly email: string
  readonly here: string
  readonly sessions: readonly OwnSession[]
}

export function AccountPage({ csrf, email, here, sessions, ...own }: Account) {
  return (
    <>
      <h1 class="govuk-heading-l">Your account</h1>
      <p class="govuk-body">
        You sign in as {email}. Only a manager can change your name, your e-mail address or your role.
      </p>
      <h2 class="govuk-heading-m">How you sign in</h2>
      <Ways {...own} />
      <h2 class="govuk-heading-m">Where you are signed in</h2>
      <ul class="rose-list">
        {sessions
          .toSorted((one, other) => Number(other.id === here) - Number(one.id === here))
          .map((session) => (
            <li>
              <Session session={session} isHere={session.id === here} csrf={csrf} />
            </li>
          ))}
      </ul>
      {sessions.length > 1 && (
        <Form action={urls.otherSignInsEnding} csrf={csrf} kept={false}>
          <BackHere />
          <Button text="End all others" classes="govuk-button--secondary" />
        </Form>
      )}
      <Form action={urls.signOut} csrf={csrf} kept={false}>
        <input type="hidden" name="everywhere" value="yes" />
        <Button text="Sign out everywhere" classes="govuk-button--warning" />
      </Form>
    </>
  )
}

function Ways({ ways, passwordSetAt, codeAppSetAt, codesLeft }: OwnWays) {
  const since = (at: Date | null) => (at === null ? 'Not set' : `Set on ${formatMoment(at)}`)
  const change = (text: string, href: string, what: string) => ({
    items: [{ text, href, visuallyHiddenText: what }],
  })
  return (
    <SummaryList
      rows={[
        {
          key: 'Passkeys',
          value: ways.passkeys === 0 ? 'None' : String(ways.passkeys),
          actions: change(ways.passkeys === 0 ? 'Add' : 'Change', urls.passkeys, 'passkeys'),
        },
        {
          key: 'Password',
          value: since(passwordSetAt),
          actions: change(passwordSetAt ? 'Change' : 'Set', urls.accountPassword, 'the password'),
        },
        {
          key: 'Code app',
          value: since(codeAppSetAt),
          actions: change(codeAppSetAt ? 'Replace' : 'Set up', urls.accountCodeApp, 'the code app'),
        },
        codeAppSetAt && {
          key: 'Recovery codes',
          value: `${codesLeft} left`,
          actions: change('Make new ones', urls.accountRecoveryCodes, 'recovery codes'),
        },
      ]}
    />
  )
}

/** Whoever is asked first to show that it is them, and no thief at an unlocked desk, comes back to this page. */
function BackHere() {
  return <input type="hidden" name="_page" value={urls.account} />
}

/** How they came in, as the list says it. */
const HOW = {
  'practice site': 'on the practice site',
  password: 'with a password',
  code: 'with a password and a code',
  'recovery code': 'with a recovery code',
  passkey: 'with a passkey',
  provider: 'with your work account',
  invitation: 'with an invitation',
} as const

function Session({ session, isHere, csrf }: { session: OwnSession; isHere: boolean; csrf: string }) {
  const { id, device, how, startedAt, seenAt } = session
  return (
    <div class="rose-row">
      <div class="rose-row__name">
        {device || 'A browser'}
        {isHere && <strong> (this one)</strong>}
      </div>
      <span class="rose-row__facts">
        Signed in {HOW[how]}, {formatMoment(startedAt)}. Last used {formatMoment(seenAt)}.
      </span>
      {!isHere && (
        <Form action={urls.signInEnding(id)} csrf={csrf} kept={false}>
          <BackHere />
          <button class="rose-link-button">
            End it
            <span class="govuk-visually-hidden">
              : {device}, {formatMoment(startedAt)}
            </span>
          </button>
        </Form>
      )}
    </div>
  )
}
