import { type About, type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { blankEntry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { KeySetting } from '../../key-setting.ts'
import type { Listed } from '../../rules/passkey.ts'
import { mayRemovePasskey } from '../../rules/ways-in.ts'
import { waysInOf } from '../../store/arrivals.ts'
import { tell } from '../../store/notices.ts'
import { passkeysOf, removePasskey, renamePasskey } from '../../store/passkeys.ts'
import { personHere } from '../../store/people.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { OwnPasskeys, RemovePasskey, RenamePasskey } from './own.page.tsx'

const NAME = 'Name a passkey'
const REMOVE = 'Remove a passkey'

/** `GET /account/passkeys` */
export async function list(ask: Ask): Promise<Answer> {
  const keys = await passkeysOf(ask.tx, staffOf(ask).id)
  return page('Your passkeys', OwnPasskeys({ keys, done: ask.query['done'] ?? '' }))
}

/** `GET /account/passkeys/:id/name` */
export async function showName(ask: Ask): Promise<Answer> {
  const key = await ownKey(ask)
  if (!key) return 'not-found'
  const entry = { ...blankEntry, values: { name: key.name } }
  return page(NAME, RenamePasskey({ key, entry, csrf: ask.csrf }))
}

/** `POST /account/passkeys/:id/name` */
export async function submitName(ask: Ask): Promise<Answer> {
  const key = await ownKey(ask)
  if (!key) return 'not-found'
  const r = new Reading(ask.form)
  const name = r.text('name', { missing: 'Give it a name that you know it by.', most: 60 })
  if (!r.isGood) return faulty(NAME, RenamePasskey({ key, entry: r.entry, csrf: ask.csrf }))
  await renamePasskey(ask.tx, { id: key.id, name })
  return goTo(`${urls.passkeys}?done=renamed`, { about: aboutKey(key.id) })
}

/** `GET /account/passkeys/:id/removal` */
export async function showRemoval(ask: Ask): Promise<Answer> {
  const key = await ownKey(ask)
  return key ? page(REMOVE, RemovePasskey({ key, csrf: ask.csrf, isLast: false })) : 'not-found'
}

/** `POST /account/passkeys/:id/removal`: the other sessions end with it, since whoever has the device may be signed in. */
export function submitRemoval(setting: KeySetting) {
  return async (ask: Ask): Promise<Answer> => {
    const { id: personId, sessionId } = staffOf(ask)
    const key = await ownKey(ask)
    if (!key) return 'not-found'
    if (!mayRemovePasskey(await waysInOf(ask.tx, personId), { live: !setting.demo }))
      return faulty(REMOVE, RemovePasskey({ key, csrf: ask.csrf, isLast: true }))
    await removePasskey(ask.tx, key.id)
    await endSessionsOf(ask.tx, { personId, but: sessionId }, ask.now)
    await tellOfPasskey(ask, setting, 'A passkey was removed from your account.')
    return goTo(`${urls.passkeys}?done=removed`, { about: aboutKey(key.id) })
  }
}

/** An attacker at an unlocked computer cannot change how somebody comes in without their hearing of it. */
export async function tellOfPasskey(ask: Ask, setting: KeySetting, what: string): Promise<void> {
  const person = await personHere(ask.tx, staffOf(ask).id)
  if (!person) return
  const mail = { brand: setting.organisation.organisation.name, url: setting.url }
  const said = `${what} If it was not you, tell your manager now.`
  await tell(ask.tx, [person], { said, href: urls.passkeys, mail }, ask.now)
}

async function ownKey(ask: Ask): Promise<Listed | null> {
  const keys = await passkeysOf(ask.tx, staffOf(ask).id)
  return keys.find(({ id }) => id === ask.params['id']) ?? null
}

export function aboutKey(id: string): About {
  return { kind: 'passkey', id }
}
