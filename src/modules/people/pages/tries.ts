import { writeAudit } from '#modules/audit'
import { type Ask, doorOf, type Page, wait } from '#platform/http/ask.ts'
import { hashOf, newId, stamp } from '#platform/secrets.ts'
import type { DoorSetting } from '../door-setting.ts'
import { MANY_IN_AN_HOUR, secondsToWait } from '../rules/tries.ts'
import { knowsBrowser } from '../store/known-browsers.ts'
import { type Told, toldLately } from '../store/notices.ts'
import { failedInAnHour, type Tried, type TryKind, takeTurn, usedUp, writeTry } from '../store/tries.ts'
import { Wait } from './sign-in/wait.page.tsx'
import { type Telling, tellOwner } from './tell-owner.ts'

/** A try at this account; `account`: an e-mail address as it was typed, or other words that stand for what is tried. */
export type Try = { readonly account: string; readonly kind: TryKind }

/** The thief of the backup reads neither address nor account out of what is kept of a try. */
export function triedBy(ask: Ask, setting: DoorSetting, { account, kind }: Try): Tried {
  const networkHash = doorOf(ask).networkHash
  return { accountHash: accountHashOf(setting, account), networkHash, kind }
}

/**
 * The same at the door. A browser with which the owner came in lately has tries of its own: a stranger who knows an address
 * can use those of the account up from a hundred networks, hour after hour, and would else keep its owner out for good.
 */
export async function triedAtDoor(ask: Ask, setting: DoorSetting, { account, kind }: Try): Promise<Tried> {
  const hash = doorOf(ask).knownHash
  const isKnown = hash !== null && (await knowsBrowser(ask.tx, { hash, email: account.trim() }))
  return triedBy(ask, setting, { account: isKnown ? `known ${hash} ${account}` : account, kind })
}

/** Tries of somebody who is in are counted apart from those at the door, so that no stranger there holds them up. */
export function triedByOwner(setting: DoorSetting, personId: string): Tried {
  const hash = accountHashOf(setting, `own ${personId}`)
  return { accountHash: hash, networkHash: hash, kind: 'password' }
}

function accountHashOf({ secret }: DoorSetting, account: string): string {
  return hashOf(stamp(secret, `account ${account.trim().normalize('NFC').toLowerCase()}`))
}

/** The page that asks the stranger to wait, the same whether or not there is such an account; null: go ahead. */
export async function waitFirst(ask: Ask, { organisation }: DoorSetting, tried: Tried): Promise<Page | null> {
  await takeTurn(ask.tx, tried)
  const limits = organisation.sign_in
  const seconds = secondsToWait(limits, await usedUp(ask.tx, tried, limits), ask.now)
  return seconds === 0 ? null : wait('Please wait', Wait({ seconds }), seconds)
}

export async function triedWell(ask: Ask, tried: Tried): Promise<void> {
  await writeTry(ask.tx, tried, { letThrough: true, at: ask.now })
}

type InVain = {
  readonly tried: Tried
  /** Whose account it was; null: nobody’s. */
  readonly person: Told | null
}

/** Writes a try in vain down, with a row of the trail that holds nothing of what was typed; its owner hears of many. */
export async function triedInVain(
  ask: Ask,
  setting: Telling,
  { tried, person }: InVain,
): Promise<{ readonly triedOnly: true }> {
  const { tx, viewer, now } = ask
  await writeTry(tx, tried, { letThrough: false, at: now })
  const detail = { how: tried.kind, network: tried.networkHash.slice(0, 12) }
  const about = { kind: 'person', id: person?.id ?? null, detail }
  await writeAudit(tx, { viewer, at: now, act: 'refused at the door', about })
  await tellOfMany(ask, setting, { tried, person })
  return { triedOnly: true }
}

/**
 * The stranger who guesses slowly enough for the limits is noticed by the account's owner, once an hour. The same is asked of
 * the database where there is no account, so that how long the answer takes does not say which e-mails are ours.
 */
async function tellOfMany({ tx, now }: Ask, setting: Telling, { tried, person }: InVain): Promise<void> {
  if ((await failedInAnHour(tx, tried.accountHash)) < MANY_IN_AN_HOUR) return
  const isTold = await toldLately(tx, { personId: person?.id ?? newId(), said: MANY })
  if (person && !isTold) await tellOwner(tx, setting, { person, said: MANY, now })
}

const MANY = `Somebody tried to sign in to your account ${MANY_IN_AN_HOUR} times or more within an hour, and was not let in.`
