import { type Ask, doorOf, type GoTo, goTo } from '#platform/http/ask.ts'
import { hashOf, newId, newSecret } from '#platform/secrets.ts'
import type { Role } from '../../../platform/pure/roles.ts'
import { firstPage } from '../rules/permissions.ts'
import { beginSession, endSessionWith, type How, type SessionState } from '../store/sessions.ts'

type Coming = {
  readonly person: { readonly id: string; readonly role: Role }
  readonly state: SessionState
  readonly how: How
  /** Where they wanted to go; else to where the day begins. */
  readonly to?: string
}

/**
 * Opens a session and leads on. Its secret is new at every sign-in and at each half of one, so an attacker who planted a
 * cookie in the browser beforehand (session fixation) holds nothing afterwards. The session that the browser had ends.
 */
export async function letIn(ask: Ask, coming: Coming): Promise<GoTo> {
  return goTo(coming.to ?? firstPage(coming.person.role), await openSession(ask, coming))
}

/** The same for an answer that is no redirect: the cookie, and what the trail writes. */
export async function openSession(
  ask: Ask,
  { person, state, how }: Omit<Coming, 'to'>,
): Promise<Required<Pick<GoTo, 'cookies' | 'about'>>> {
  const secret = newSecret()
  const id = newId()
  const { device, sessionHash } = doorOf(ask)
  if (sessionHash !== null) await endSessionWith(ask.tx, sessionHash, ask.now)
  await beginSession(ask.tx, { id, secretHash: hashOf(secret), personId: person.id, state, how, device }, ask.now)
  return {
    cookies: [{ name: 'session', value: secret }],
    about: { kind: 'person', id: person.id, detail: { session: id, how } },
  }
}
