import { type Answer, type Ask, data, doorOf, faulty, goTo } from '#platform/http/ask.ts'
import * as urls from '#urls'
import type { KeySetting } from '../../key-setting.ts'
import { maySetUp } from '../../rules/ways-in.ts'
import { type Arrival, arrivalOf, waysInOf } from '../../store/arrivals.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { letIn } from '../let-in.ts'
import { SetUpRefused } from './arrive.page.tsx'
import type { Party } from './ceremony.ts'
import { beginPasskey, keepMade } from './make.ts'

/** Somebody halfway in who may add a way in; null: anybody else, who begins at the sign-in page. */
async function settingUp(ask: Ask): Promise<Arrival | null> {
  const arrival = await arrivalOf(ask.tx, doorOf(ask).sessionHash, ask.now)
  if (arrival?.state !== 'second-factor-pending') return null
  return maySetUp(await waysInOf(ask.tx, arrival.person.id)) ? arrival : null
}

/** `POST /sign-in/set-up/passkey/question` */
export function question(party: Party) {
  return async (ask: Ask): Promise<Answer> => {
    const arrival = await settingUp(ask)
    if (!arrival) return goTo(urls.signIn)
    return data(200, { options: await beginPasskey(ask, party, arrival.person) })
  }
}

/** `POST /sign-in/set-up/passkey`: with a passkey everything is set up, and the person is in. */
export function submit(party: Party, setting: KeySetting) {
  return async (ask: Ask): Promise<Answer> => {
    const arrival = await settingUp(ask)
    if (!arrival) return goTo(urls.signIn)
    const { person } = arrival
    const kept = await keepMade(ask, party, { personId: person.id, device: doorOf(ask).device })
    if (!kept) return faulty('Make a passkey', SetUpRefused({ csrf: ask.csrf }), { script: 'passkeys' })
    await endSessionsOf(ask.tx, { personId: person.id }, ask.now)
    return letIn(ask, setting, { person, state: 'signed-in', how: 'passkey' })
  }
}
