import { writeAudit } from '#modules/audit'
import { type Answer, type Ask, doorOf, faulty, leaveFor } from '#platform/http/ask.ts'
import { isOwnPath } from '#platform/pure/own-path.ts'
import { hashOf, newSecret, sameSecret } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { afterProvider, emailToTrust, mayBind, showedTwo, type Vouched } from '../../rules/provider.ts'
import { arrivalOf, waysInOf } from '../../store/arrivals.ts'
import { putQuestion, takeQuestion } from '../../store/challenges.ts'
import { type Bound, bindIdentity, boundTo, knownBy } from '../../store/identities.ts'
import { tell } from '../../store/notices.ts'
import { letIn } from '../let-in.ts'
import type { Provider, Visit, Wrong } from './openid.ts'
import { ProviderRefused } from './provider.page.tsx'

/** `GET /sign-in/provider`: away to the provider, with marks by which this browser alone can come back, once. */
export function begin(provider: Provider) {
  return async (ask: Ask): Promise<Answer> => {
    const { again, to = '' } = ask.query
    const visit: Visit = { state: newSecret(), nonce: newSecret(), verifier: newSecret(), again: again === 'yes' }
    const begun = await provider.begin(visit)
    if ('because' in begun) return refuse(ask, provider, { ...begun, state: null })
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
export function comeBack(provider: Provider, { live }: { live: boolean }) {
  return async (ask: Ask): Promise<Answer> => {
    const state = ask.query['state'] ?? ''
    const checked = await check(ask, provider, state)
    if ('because' in checked) return refuse(ask, provider, { ...checked, state })
    const { person, claims, to } = checked
    const two = showedTwo(claims, provider.setting.acr)
    const next = afterProvider(await waysInOf(ask.tx, person.id), { two, live })
    const coming = { person, how: 'provider' } as const
    const led =
      next === 'in'
        ? await letIn(ask, { ...coming, state: 'signed-in', ...(to === '' ? {} : { to }) })
        : await letIn(ask, { ...coming, state: 'second-factor-pending', to: SECOND[next] })
    return { ...led, cookies: [...(led.cookies ?? []), { name: 'visit', value: null }] }
  }
}

const SECOND = { second: urls.signInCode, 'set-up': urls.setUpSignIn }

type Come = { person: Bound; claims: Vouched; to: string }

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
  const person = await personOf(ask, provider, claims)
  if ('because' in person) return person
  const before = await arrivalOf(ask.tx, sessionHash, ask.now)
  // Whoever finds a computer unlocked must not go on in its owner's page as themselves.
  if (again === 'yes' && before !== null && before.person.id !== person.id) return { because: 'person' }
  return { person, claims, to }
}

/** Whoever is bound to this identity; or, the first time, whoever works here under an e-mail that the provider vouches for. */
async function personOf({ tx, now }: Ask, { setting }: Provider, claims: Vouched): Promise<Bound | Wrong> {
  const identity = { issuer: setting.issuer, subject: claims.subject }
  const bound = await boundTo(tx, identity)
  if (bound === 'gone') return { because: 'gone' }
  if (bound) return bound
  const email = emailToTrust(claims, setting)
  if (email === null) return { because: 'email' }
  const known = await knownBy(tx, email, now)
  if (!known || !mayBind(known)) return { because: 'unknown' }
  if (!(await bindIdentity(tx, { ...identity, personId: known.id }, now))) return { because: 'unknown' }
  const said = `You can sign in with ${setting.name} from now on. If this was not you, tell your manager now.`
  await tell(tx, [known], { said, href: urls.account }, now)
  return known
}

type Refused = Wrong & { readonly state: string | null }

/** The same page whatever was wrong; why stands in the trail. The question is answered for good. */
function refuse(ask: Ask, { setting }: Provider, { because, state }: Refused): Answer {
  const { viewer, now } = ask
  const network = doorOf(ask).networkHash.slice(0, 12)
  const attempt = async (tx: Tx) => {
    if (state !== null) await takeQuestion(tx, { kind: 'provider', secret: state }, now)
    const about = { kind: 'provider', id: null, detail: { how: 'provider', because, network } }
    await writeAudit(tx, { viewer, at: now, act: 'refused at the door', about })
  }
  const cookies = [{ name: 'visit', value: null }] as const
  return faulty('You are not signed in', ProviderRefused({ name: setting.name }), { attempt, cookies })
}
