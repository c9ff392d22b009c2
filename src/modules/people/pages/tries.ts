import { writeAudit } from '#modules/audit'
import { type Ask, doorOf, type Page, wait } from '#platform/http/ask.ts'
import { hashOf, stamp } from '#platform/secrets.ts'
import type { DoorSetting } from '../door-setting.ts'
import { secondsToWait } from '../rules/tries.ts'
import { type Tried, type TryKind, takeTurn, usedUp, writeTry } from '../store/tries.ts'
import { Wait } from './sign-in/wait.page.tsx'

/** A try at this account; `account`: an e-mail address as it was typed, or other words that stand for what is tried. */
export type Try = { readonly account: string; readonly kind: TryKind }

/** Neither the address nor the account can be read out of what is kept of a try. */
export function triedBy(ask: Ask, setting: DoorSetting, { account, kind }: Try): Tried {
  const networkHash = doorOf(ask).networkHash
  return { accountHash: accountHashOf(setting, account), networkHash, kind }
}

export function accountHashOf({ secret }: DoorSetting, account: string): string {
  return hashOf(stamp(secret, `account ${account.trim().normalize('NFC').toLowerCase()}`))
}

/** The page that asks to wait, the same whether or not there is such an account; null: go ahead, it is your turn. */
export async function waitFirst(ask: Ask, { organisation }: DoorSetting, tried: Tried): Promise<Page | null> {
  await takeTurn(ask.tx, tried)
  const limits = organisation.sign_in
  const seconds = secondsToWait(limits, await usedUp(ask.tx, tried, limits), ask.now)
  return seconds === 0 ? null : wait('Please wait', Wait({ seconds }), seconds)
}

export async function triedWell(ask: Ask, tried: Tried): Promise<void> {
  await writeTry(ask.tx, tried, { letThrough: true, at: ask.now })
}

/** Writes a try in vain down, with a row of the trail that holds nothing of what was typed. `personId`: whose account it was. */
export async function triedInVain(
  { tx, viewer, now }: Ask,
  tried: Tried,
  personId: string | null,
): Promise<{ readonly triedOnly: true }> {
  await writeTry(tx, tried, { letThrough: false, at: now })
  const about = { kind: 'person', id: personId, detail: { how: tried.kind, network: tried.networkHash.slice(0, 12) } }
  await writeAudit(tx, { viewer, at: now, act: 'refused at the door', about })
  return { triedOnly: true }
}
