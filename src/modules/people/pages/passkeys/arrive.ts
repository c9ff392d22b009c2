import { writeAudit } from '#modules/audit'
import { type Answer, type Ask, data, doorOf, faulty, wait } from '#platform/http/ask.ts'
import { isOwnPath } from '#platform/pure/own-path.ts'
import * as urls from '#urls'
import type { KeySetting } from '../../key-setting.ts'
import { goesOn } from '../../rules/passkey.ts'
import { secondsToWait } from '../../rules/tries.ts'
import { arrivalOf } from '../../store/arrivals.ts'
import { putQuestion, takeQuestion } from '../../store/challenges.ts'
import { tell } from '../../store/notices.ts'
import { type Holder, holderOf, passkeyUsed } from '../../store/passkeys.ts'
import { passkeysUsedUp, writePasskeyTry } from '../../store/tries.ts'
import { letIn } from '../let-in.ts'
import { Wait } from '../sign-in/wait.page.tsx'
import { shownIn } from './answer.form.ts'
import { PasskeyRefused } from './arrive.page.tsx'
import { askToShow, type Party, readShown } from './ceremony.ts'

/** `POST /sign-in/passkey/question`: the same for everybody; it names no account, so it can give none away. */
export function question(party: Party) {
  return async (ask: Ask): Promise<Answer> => {
    const { options, challenge } = await askToShow(party)
    await putQuestion(ask.tx, { kind: 'passkey-in', secret: challenge, personId: null, held: {} }, ask.now)
    return data(200, { options })
  }
}

/** `POST /sign-in/passkey`: one step, since a passkey that had to be unlocked is both factors. */
export function submit(party: Party, setting: KeySetting) {
  return async (ask: Ask): Promise<Answer> => {
    const seconds = await passkeysWait(ask, setting)
    if (seconds > 0) return wait('Please wait', Wait({ seconds }), seconds)
    const shown = shownIn(ask.form)
    const again = ask.form.raw('again') === 'yes'
    const to = isOwnPath(ask.form.raw('to')) ? ask.form.raw('to') : undefined
    const checked = await check(ask, party, { shown, again })
    if ('because' in checked) {
      await refused(ask, checked)
      const body = PasskeyRefused({ csrf: ask.csrf, to, again })
      return faulty('Sign in with a passkey', body, { script: 'passkeys', triedOnly: true })
    }
    return letIn(ask, setting, { person: checked.person, state: 'signed-in', how: 'passkey', ...(to ? { to } : {}) })
  }
}

type Coming = { readonly shown: ReturnType<typeof shownIn>; readonly again: boolean }
type Refused = { readonly because: 'answer' | 'question' | 'unknown' | 'signature' | 'person' | 'counter' }
type Held = Refused & { readonly holder?: Holder }

/** In the order in which an attacker is stopped. */
async function check(ask: Ask, party: Party, { shown, again }: Coming): Promise<Held | Pick<Holder, 'person'>> {
  if (!shown) return { because: 'answer' }
  const asked = await takeQuestion(ask.tx, { kind: 'passkey-in', secret: shown.challenge }, ask.now)
  if (!asked) return { because: 'question' }
  const holder = await holderOf(ask.tx, shown.answer.id)
  if (!holder) return { because: 'unknown' }
  const said = await readShown(party, { ...shown, holder })
  if (!said) return { because: 'signature', holder }
  const before = await arrivalOf(ask.tx, doorOf(ask).sessionHash, ask.now)
  // Whoever finds a computer unlocked must not go on in its owner's page with a passkey of their own.
  if (again && before !== null && before.person.id !== holder.person.id) return { because: 'person', holder }
  if (!goesOn(holder.counter, said.counter)) return { because: 'counter', holder }
  await passkeyUsed(ask.tx, { id: holder.id, ...said }, ask.now)
  return { person: holder.person }
}

/** What stays of a try that failed beside its question, which is answered for good: the trail and the owner know. */
async function refused(ask: Ask, { because, holder }: Held): Promise<void> {
  const { tx, viewer, now } = ask
  const { networkHash } = doorOf(ask)
  await writePasskeyTry(tx, networkHash, now)
  const detail = { how: 'passkey', because, network: networkHash.slice(0, 12) }
  const about = { kind: 'passkey', id: holder?.id ?? null, detail }
  await writeAudit(tx, { viewer, at: now, act: 'refused at the door', about })
  if (holder && because === 'counter')
    await tell(tx, [holder.person], { said: COPIED, href: urls.passkeys, urgent: true }, now)
}

/** The stranger who floods us with forged answers waits, and nobody who has a password waits with them. */
async function passkeysWait(ask: Ask, { organisation }: KeySetting): Promise<number> {
  const limits = organisation.sign_in
  const network = await passkeysUsedUp(ask.tx, doorOf(ask).networkHash, limits.network)
  return secondsToWait(limits, { account_and_network: null, network, account: null }, ask.now)
}

const COPIED = 'A passkey of yours was refused: somebody may have a copy of it. Remove it, and tell your manager.'
