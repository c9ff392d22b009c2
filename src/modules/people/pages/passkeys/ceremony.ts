import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { newId } from '#platform/secrets.ts'
import { CHALLENGE_MINUTES } from '../../rules/challenge.ts'
import type { Listed } from '../../rules/passkey.ts'
import type { Holder, Passkey } from '../../store/passkeys.ts'

/** Who asks, as a passkey knows it: a passkey made for this name is shown to no other, however alike a false site looks. */
export type Party = { readonly id: string; readonly name: string; readonly origin: string }

export function partyOf({ url, name }: { url: string; name: string }): Party {
  const { hostname, origin } = new URL(url)
  return { id: hostname, name, origin }
}

/** EdDSA, ES256, RS256: what every maker of passkeys has. */
const ALGORITHMS = [-8, -7, -257]
const timeout = CHALLENGE_MINUTES * 60_000

/** What the browser is asked, and the challenge in it that comes back once. */
export type Asked = { readonly options: string; readonly challenge: string }

/** Asks a browser to show a passkey of its own choice: the person names nobody, so nobody's account is given away. */
export async function askToShow(party: Party): Promise<Asked> {
  const options = await generateAuthenticationOptions({ rpID: party.id, timeout, userVerification: 'required' })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

type Maker = { readonly id: string; readonly name: string; readonly email: string }

/** Asks a browser to make a passkey for this person; on a device that has one already it makes no second. */
export async function askToMake(party: Party, person: Maker, had: readonly Listed[]): Promise<Asked> {
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: person.email || person.name,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    timeout,
    attestationType: 'none',
    excludeCredentials: had.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

type Made = { readonly answer: RegistrationResponseJSON; readonly challenge: string }

/** The passkey that was made for this challenge, on a page of ours, by somebody who unlocked it; null: it was not. */
export async function readMade(
  party: Party,
  { answer, challenge }: Made,
): Promise<Omit<Passkey, 'personId' | 'name'> | null> {
  const checked = await wellOrNull(() =>
    verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  )
  if (!checked?.verified) return null
  const { credential, credentialDeviceType: deviceType, credentialBackedUp: backedUp } = checked.registrationInfo
  const { id: credentialId, publicKey, counter, transports = [] } = credential
  return { id: newId(), credentialId, publicKey, counter, transports, deviceType, backedUp }
}

type Shown = { readonly answer: AuthenticationResponseJSON; readonly challenge: string; readonly holder: Holder }

/**
 * What the passkey says of itself, if it signed this challenge on a page of ours and was unlocked by its owner; null: it
 * did not. Whether its counter has gone on is asked afterwards, of a true answer alone: only that tells of a copied passkey.
 */
export async function readShown(
  party: Party,
  { answer, challenge, holder }: Shown,
): Promise<{ counter: number; backedUp: boolean } | null> {
  const named = Buffer.from(answer.response.userHandle ?? '', 'base64url').toString()
  if (named !== holder.person.id) return null
  const checked = await wellOrNull(() =>
    verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: holder.credentialId, publicKey: holder.publicKey, counter: 0 },
    }),
  )
  if (!checked?.verified) return null
  return { counter: checked.authenticationInfo.newCounter, backedUp: checked.authenticationInfo.credentialBackedUp }
}

/** The library says by throwing a plain `Error` everything that is wrong with what a browser, or an attacker, sent. */
async function wellOrNull<Said>(check: () => Promise<Said>): Promise<Said | null> {
  try {
    return await check()
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}
