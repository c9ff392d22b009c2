import { type Answer, type Ask, faulty, goTo, page, staffOf, wait } from '#platform/http/ask.ts'
import { hashPassword, isPassword, typedPassword } from '#platform/passwords.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { DoorSetting } from '../../door-setting.ts'
import { secondsToWait } from '../../rules/tries.ts'
import { personHere } from '../../store/people.ts'
import { passwordOf, setPassword } from '../../store/secrets.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { takeTurn, usedUp } from '../../store/tries.ts'
import { readNewPassword } from '../new-password.tsx'
import { Wait } from '../sign-in/wait.page.tsx'
import { tellOwner } from '../tell-owner.ts'
import { triedByOwner, triedInVain } from '../tries.ts'
import { ChangePassword } from './change.page.tsx'
import { rotate } from './rotate.ts'

const TITLE = 'Your password'

export async function show(ask: Ask): Promise<Answer> {
  const kept = await passwordOf(ask.tx, staffOf(ask).id)
  return page(TITLE, ChangePassword({ csrf: ask.csrf, entry: blankEntry, hasOld: kept !== null }))
}

/** `POST /account/password`: with the old one, because a thief may sit at the keyboard. Other sessions end. */
export function submit(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const { csrf, tx, form, now } = ask
    const { id, sessionId } = staffOf(ask)
    const [kept, person] = [await passwordOf(tx, id), await personHere(tx, id)]
    if (!person) return 'not-found'
    const draw = (entry: Entry) => ChangePassword({ csrf, entry, hasOld: kept !== null })
    const tried = triedByOwner(setting, id)
    await takeTurn(tx, tried)
    const seconds = secondsToWait(
      setting.organisation.sign_in,
      await usedUp(tx, tried, setting.organisation.sign_in),
      now,
    )
    if (seconds > 0) return wait('Please wait', Wait({ seconds }), seconds)
    if (kept !== null && !(await isPassword(form.raw('password'), kept.hash)))
      return faulty(TITLE, draw(NOT_THE_OLD), await triedInVain(ask, setting, { tried, person }))
    const typed = readNewPassword(form, setting, person)
    if (!typed.isGood) return faulty(TITLE, draw(typed.entry))
    await setPassword(tx, { personId: id, hash: await hashPassword(typedPassword(typed.password)) }, now)
    await endSessionsOf(tx, { personId: id, but: sessionId }, now)
    await tellOwner(tx, setting, { person, said: 'The password of your account was changed.', now })
    return goTo(urls.account, { cookies: await rotate(ask), about: { kind: 'person', id } })
  }
}

const NOT_THE_OLD: Entry = {
  values: {},
  errors: [{ field: 'password', message: 'This is not your password until now. Check it and try again.' }],
}
