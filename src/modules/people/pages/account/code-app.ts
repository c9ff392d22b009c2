import { type Answer, type Ask, faulty, page, staffOf } from '#platform/http/ask.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { DoorSetting } from '../../door-setting.ts'
import { type Address, personHere } from '../../store/people.ts'
import { codeAppOf } from '../../store/secrets.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { CODE_FIELD } from '../code.ts'
import { newRecoveryCodes, shareSecret, takeCodeApp } from '../set-up/code-secret.ts'
import { RecoveryCodes } from '../set-up/set-up.page.tsx'
import { tellOwner } from '../tell-owner.ts'
import { ChangeCodeApp } from './change.page.tsx'
import { rotate } from './rotate.ts'

const TITLE = 'Your code app'

export function show(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await personHere(ask.tx, staffOf(ask).id)
    return person ? page(TITLE, await bodyOf(ask, setting, { person, entry: blankEntry })) : 'not-found'
  }
}

/** `POST /account/code-app`: the first code of the new app. The old codes end: a thief may hold them. */
export function submit(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const { id, sessionId } = staffOf(ask)
    const person = await personHere(ask.tx, id)
    if (!person) return 'not-found'
    if (!(await takeCodeApp(ask, setting, { ...person, sessionId })))
      return faulty(TITLE, await bodyOf(ask, setting, { person, entry: WRONG }))
    const codes = await newRecoveryCodes(ask, id)
    await endSessionsOf(ask.tx, { personId: id, but: sessionId }, ask.now)
    await tellOwner(ask.tx, setting, { person, said: 'A code app was set up for your account.', now: ask.now })
    return page('Your recovery codes', RecoveryCodes({ codes, to: urls.account }), {
      cookies: await rotate(ask),
      about: { kind: 'person', id },
    })
  }
}

async function bodyOf(ask: Ask, setting: DoorSetting, { person, entry }: { person: Address; entry: Entry }) {
  const shared = shareSecret(ask, setting, { ...person, sessionId: staffOf(ask).sessionId })
  const hasOld = (await codeAppOf(ask.tx, person.id)) !== null
  return ChangeCodeApp({ csrf: ask.csrf, entry, shared, hasOld })
}

const WRONG: Entry = {
  values: {},
  errors: [{ field: CODE_FIELD, message: 'This code is not right. Wait for the next one and write that.' }],
}
