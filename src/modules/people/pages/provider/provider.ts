import { writeAudit } from '#modules/audit'
import { type Answer, type Ask, doorOf, faulty, leaveFor } from '#platform/http/ask.ts'
import { isOwnPath } from '#platform/pure/own-path.ts'
import { hashOf, newSecret, sameSecret } from '#platform/secrets.ts'
import * as urls from '#urls'
import type { KeySetting } from '../../key-setting.ts'
import { afterProvider, emailToTrust, mayBind, showedTwo, shownAt, type Vouched } from '../../rules/provider.ts'
import { arrivalOf, waysInOf } from '../../store/arrivals.ts'
import { putQuestion, takeQuestion } from '../../store/challenges.ts'
import { type Bound, bindIdentity, boundTo, knownBy } from '../../store/identities.ts'
import { type Told, tell } from '../../store/notices.ts'
import { letIn } from '../let-in.ts'
import type { Provider, Visit, Wrong } from './openid.ts'
import { ProviderRefused } from './provider.page.tsx'

/** `GET /sign-in/provider`: away to the provider, with marks by which this browser alone can come back, once. */
export function begin(provider: Provider) {
  return async (ask: Ask): Promise<Answer> => {
    const { again, to = '' } = ask.query
    // The stranger's page would have a provider that remembers somebody sign them in unasked, as they read something else.
    if (doorOf(ask).fromElsewhere) return refuse(ask, provider, { because: 'elsewhere' })
    const visit: Visit = { state: newSecret(), nonce: newSecret(), verifier: newSecret(), again: again === 'yes' }
    const begun = await provider.begin(visit)
    if ('because' in begun) return refuse(ask, provider, begun)
    const browser = newSecret()
    const { state, nonce, verifier } = visit
    const held = {
      nonce,
      verifier,
      browser: hashOf(browser),
      again: visit.again ? 'yes' : '',
      to: isOwnPath(to) ? to : '',
    }
    await putQuestion(ask.tx, { kind: 'provider', secret: state, personId: null, held }, ask.now)
    return leaveFor(begun.url, { cookies: [{ name: 'visit', value: browser }] })
  }
}

/** `GET /sign-in/provider/return` */
export function comeBack(provider: Provider, setting: KeySetting) {
  return async (ask: Ask): Promise<Answer> => {
    const state = ask.query['state'] ?? ''
    const checked = await check(ask, provider, state)
    if ('because' in checked) return refuse(ask, provider, checked)
    const { person, claims, to } = checked
    const two = showedTwo(claims, provider.setting.acr)
    const next = afterProvider(await waysInOf(ask.tx, person.id), { two, live: !setting.demo })
    const coming = { person, how: 'provider', provedAt: shownAt(claims, ask.now) } as const
    const led =
      next === 'in'
        ? await letIn(ask, setting, { ...coming, state: 'signed-in', ...(to === '' ? {} : { to }) })
        : await letIn(ask, setting, { ...coming, state: 'second-factor-pending', to: SECOND[next] })
    return { ...led, cookies: [...(led.cookies ?? []), { name: 'visit', value: null }] }
  }
}

const SECOND = { second: urls.signInCode, 'set-up': urls.setUpSignIn }

type Come = { person: Bound; claims: Vouched; to: string }
type Found = { person: Bound; toBind: (Bound & Told) | null }

/** In this order: is it an answer to a question of ours, from the browser that we asked; then the provider; then who it is. */
async function check(ask: Ask, provider: Provider, state: string): Promise<Come | Wrong> {
  const asked = await takeQuestion(ask.tx, { kind: 'provider', secret: state }, ask.now)
  if (!asked) return { because: 'question' }
  const { nonce = '', verifier = '', browser = '', again, to = '' } = asked.held
  const { visitHash, sessionHash } = doorOf(ask)
  // An attacker who sends somebody the end of their own sign-in would have them work in the attacker's account.
  if (visitHash === null || !sameSecret(browser, visitHash)) return { because: 'browser' }
  const claims = await provider.finish({ state, nonce, verifier, again: again === 'yes' }, ask.query)
  if ('because' in claims) return claims
  const known = await personOf(ask, provider, claims)
  if ('because' in known) return known
  const before = await arrivalOf(ask.tx, sessionHash, ask.now)
  // Whoever finds a computer unlocked must not go on in its owner's page as themselves.
  if (again === 'yes' && before !== null && before.person.id !== known.person.id) return { because: 'person' }
  const { person, toBind } = known
  if (toBind && !(await bind(ask, provider, { claims, person: toBind }))) return { because: 'unknown' }
  return { person, claims, to }
}

/** Whoever is bound to this identity; or, the first time, whoever works here under an e-mail that the provider vouches for. */
async function personOf({ tx, now }: Ask, { setting }: Provider, claims: Vouched): Promise<Found | Wrong> {
  const bound = await boundTo(tx, { issuer: setting.issuer, subject: claims.subject })
  if (bound === 'gone') return { because: 'gone' }
  if (bound) return { person: bound, toBind: null }
  const email = emailToTrust(claims, setting)
  if (email === null) return { because: 'email' }
  const known = await knownBy(tx, email, now)
  return known && mayBind(known) ? { person: known, toBind: known } : { because: 'unknown' }
}

async function bind(
  { tx, now }: Ask,
  { setting }: Provider,
  { claims, person }: { claims: Vouched; person: Bound & Told },
): Promise<boolean> {
  const identity = { issuer: setting.issuer, subject: claims.subject, personId: person.id }
  if (!(await bindIdentity(tx, identity, now))) return false
  const said = `You can sign in with ${setting.name} from now on. If this was not you, tell your manager now.`
  await tell(tx, [person], { said, href: urls.account }, now)
  return true
}

/**
 * The same page whatever was wrong; why stands in the trail. Nothing else has been done but that its question, if there was
 * one, is answered for good.
 */
async function refuse(ask: Ask, { setting }: Provider, { because }: Wrong): Promise<Answer> {
  const { tx, viewer, now } = ask
  const network = doorOf(ask).networkHash.slice(0, 12)
  const about = { kind: 'provider', id: null, detail: { how: 'provider', because, network } }
  await writeAudit(tx, { viewer, at: now, act: 'refused at the door', about })
  const cookies = [{ name: 'visit', value: null }] as const
  return faulty('You are not signed in', ProviderRefused({ name: setting.name }), { triedOnly: true, cookies })
}
