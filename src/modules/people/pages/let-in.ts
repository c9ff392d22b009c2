import { type Ask, type Cookie, doorOf, type GoTo, goTo } from '#platform/http/ask.ts'
import { hashOf, newId, newSecret } from '#platform/secrets.ts'
import type { Role } from '../../../platform/pure/roles.ts'
import { firstPage } from '../rules/permissions.ts'
import { DEVICE_DAYS } from '../rules/session.ts'
import { rememberBrowser } from '../store/known-browsers.ts'
import { personHere } from '../store/people.ts'
import { beginSession, endSessionWith, type How, type SessionState, usedLately } from '../store/sessions.ts'
import { type Telling, tellOwner } from './tell-owner.ts'

type Coming = {
  readonly person: { readonly id: string; readonly role: Role }
  readonly state: SessionState
  readonly how: How
  /** When they showed that it is them, if that was not now: null is never. */
  readonly provedAt?: Date | null
  /** Where they wanted to go; else to where the day begins. */
  readonly to?: string
}

/**
 * Opens a session and leads on. Its secret is new at every sign-in and at each half of one, so an attacker who planted a
 * cookie in the browser beforehand (session fixation) holds nothing afterwards. The session that the browser had ends.
 */
export async function letIn(ask: Ask, telling: Telling, coming: Coming): Promise<GoTo> {
  return goTo(coming.to ?? firstPage(coming.person.role), await openSession(ask, telling, coming))
}

/** The same for an answer that is no redirect: the cookie, and what the trail writes. */
export async function openSession(
  ask: Ask,
  telling: Telling,
  { person, state, how, provedAt = ask.now }: Omit<Coming, 'to'>,
): Promise<Required<Pick<GoTo, 'cookies' | 'about'>>> {
  const secret = newSecret()
  const id = newId()
  const { device, sessionHash } = doorOf(ask)
  if (sessionHash !== null) await endSessionWith(ask.tx, sessionHash, ask.now)
  const isShown = state === 'signed-in' && SHOWN.has(how)
  if (isShown) await tellOfNewDevice(ask, telling, { personId: person.id, device })
  await beginSession(
    ask.tx,
    { id, secretHash: hashOf(secret), personId: person.id, state, how, device, provedAt },
    ask.now,
  )
  return {
    cookies: [{ name: 'session', value: secret }, ...(isShown ? await remember(ask, person.id) : [])],
    about: { kind: 'person', id: person.id, detail: { session: id, how } },
  }
}

/** A mark of its own for the browser: whoever fills the tries of this account from elsewhere holds nobody up here. */
async function remember(ask: Ask, personId: string): Promise<readonly Cookie[]> {
  const mark = newSecret()
  await rememberBrowser(ask.tx, { was: doorOf(ask).knownHash, is: hashOf(mark), personId }, ask.now)
  return [{ name: 'known', value: mark }]
}

/** Ways in that a stranger could have taken from somebody. Of an invitation that was used its owner is told anyway. */
const SHOWN: ReadonlySet<How> = new Set(['password', 'code', 'recovery code', 'passkey', 'provider'])

/** The stranger with a stolen password comes from a device of their own: its owner is the one who knows that it is not theirs. */
async function tellOfNewDevice(
  { tx, now }: Ask,
  telling: Telling,
  { personId, device }: { personId: string; device: string },
): Promise<void> {
  if (await usedLately(tx, { personId, device }, now)) return
  const person = await personHere(tx, personId)
  const said = `Somebody signed in to your account on a device that was not used for it in the last ${DEVICE_DAYS} days: ${device}.`
  if (person) await tellOwner(tx, telling, { person, said, now })
}
