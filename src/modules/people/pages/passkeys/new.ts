import { type Answer, type Ask, data, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { KeySetting } from '../../key-setting.ts'
import { personHere } from '../../store/people.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { rotate } from '../account/rotate.ts'
import type { Party } from './ceremony.ts'
import { beginPasskey, keepMade } from './make.ts'
import { NewPasskey } from './own.page.tsx'
import { aboutKey, tellOfPasskey } from './own.ts'

const TITLE = 'Add a passkey'
const NOT_MADE = 'The passkey was not made. Try again when you are ready.'

/** `GET /account/passkeys/new` */
export async function show(ask: Ask): Promise<Answer> {
  return page(TITLE, NewPasskey({ entry: blankEntry, csrf: ask.csrf }), { script: 'passkeys' })
}

/** `POST /account/passkeys/new/question` */
export function question(party: Party) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await personHere(ask.tx, staffOf(ask).id)
    return person ? data(200, { options: await beginPasskey(ask, party, person) }) : 'not-found'
  }
}

/** `POST /account/passkeys/new` */
export function submit(party: Party, setting: KeySetting) {
  return async (ask: Ask): Promise<Answer> => {
    const kept = await keepMade(ask, party, { personId: staffOf(ask).id, device: '' })
    if (!kept) {
      const entry: Entry = { values: { name: ask.form.raw('name') }, errors: [{ field: 'name', message: NOT_MADE }] }
      return faulty(TITLE, NewPasskey({ entry, csrf: ask.csrf }), { script: 'passkeys' })
    }
    const { id: personId, sessionId } = staffOf(ask)
    await endSessionsOf(ask.tx, { personId, but: sessionId }, ask.now)
    await tellOfPasskey(ask, setting, 'A passkey was added to your account.')
    return goTo(`${urls.passkeys}?done=added`, { cookies: await rotate(ask), about: aboutKey(kept.id) })
  }
}
