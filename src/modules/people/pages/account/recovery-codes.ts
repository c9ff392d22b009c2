import { type Answer, type Ask, goTo, page, staffOf } from '#platform/http/ask.ts'
import * as urls from '#urls'
import type { DoorSetting } from '../../door-setting.ts'
import { personHere } from '../../store/people.ts'
import { codeAppOf, recoveryCodesLeft } from '../../store/secrets.ts'
import { newRecoveryCodes } from '../set-up/code-secret.ts'
import { RecoveryCodes } from '../set-up/set-up.page.tsx'
import { tellOwner } from '../tell-owner.ts'
import { NewRecoveryCodes } from './change.page.tsx'
import { rotate } from './rotate.ts'

export async function show(ask: Ask): Promise<Answer> {
  const left = await recoveryCodesLeft(ask.tx, staffOf(ask).id)
  return page('Your recovery codes', NewRecoveryCodes({ csrf: ask.csrf, left }))
}

/** `POST /account/recovery-codes`: none without a code app. Whoever found the old paper, a thief, holds nothing. */
export function submit(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const { tx, now } = ask
    const person = await personHere(tx, staffOf(ask).id)
    if (!person) return 'not-found'
    if (!(await codeAppOf(tx, person.id))) return goTo(urls.accountCodeApp)
    const codes = await newRecoveryCodes(ask, person.id)
    await tellOwner(tx, setting, { person, said: 'New recovery codes were made for your account.', now })
    return page('Your recovery codes', RecoveryCodes({ codes, to: urls.account }), {
      cookies: await rotate(ask),
      about: { kind: 'person', id: person.id },
    })
  }
}
