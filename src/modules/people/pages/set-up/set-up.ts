import { type Answer, type Ask, doorOf, faulty, goTo, page } from '#platform/http/ask.ts'
import { hashPassword, typedPassword } from '#platform/passwords.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { DoorSetting } from '../../door-setting.ts'
import { firstPage } from '../../rules/permissions.ts'
import { maySetUp, type WaysIn } from '../../rules/ways-in.ts'
import { type Arrival, arrivalOf, waysInOf } from '../../store/arrivals.ts'
import { setPassword } from '../../store/secrets.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { CODE_FIELD } from '../code.ts'
import { letIn, openSession } from '../let-in.ts'
import { readNewPassword } from '../new-password.tsx'
import { tellOwner } from '../tell-owner.ts'
import { newRecoveryCodes, shareSecret, takeCodeApp } from './code-secret.ts'
import { ChooseWay, RecoveryCodes, SetUpCodeApp } from './set-up.page.tsx'

const TITLE = 'How you sign in'

type SettingUp = { readonly arrival: Arrival; readonly ways: WaysIn }

/** `GET /sign-in/set-up`: what is still missing of a way in, for somebody halfway. */
export function show(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await settingUp(ask)
    if ('kind' in found) return found
    return page(TITLE, bodyOf(ask, setting, { ...found, entry: blankEntry }), { script: 'passkeys' })
  }
}

/** `POST /sign-in/set-up/password`: of somebody who opened an invitation and did not want a passkey after all. */
export function submitPassword(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await settingUp(ask)
    if ('kind' in found) return found
    const { person, how } = found.arrival
    // A password that there is was shown to come here. A stranger who stole it must not set another one halfway in.
    if (found.ways.password || (how !== 'invitation' && how !== 'provider')) return goTo(urls.setUpSignIn)
    const typed = readNewPassword(ask.form, setting, person)
    if (!typed.isGood)
      return faulty(TITLE, bodyOf(ask, setting, { ...found, entry: typed.entry }), { script: 'passkeys' })
    const hash = await hashPassword(typedPassword(typed.password))
    await setPassword(ask.tx, { personId: person.id, hash }, ask.now)
    if (setting.demo) return letIn(ask, setting, { person, state: 'signed-in', how: 'invitation' })
    return goTo(urls.setUpSignIn, { about: { kind: 'person', id: person.id, detail: { way: 'password' } } })
  }
}

/** `POST /sign-in/set-up`: the first code of the app. With it the way in is whole, and the recovery codes are shown. */
export function submitCode(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await settingUp(ask)
    if ('kind' in found) return found
    const { person, how, sessionId } = found.arrival
    if (!found.ways.password) return goTo(urls.setUpSignIn)
    if (!(await takeCodeApp(ask, setting, { ...person, sessionId })))
      return faulty(TITLE, bodyOf(ask, setting, { ...found, entry: WRONG }), { script: 'passkeys' })
    const codes = await newRecoveryCodes(ask, person.id)
    await tellOwner(ask.tx, setting, { person, said: 'A code app was set up for your account.', now: ask.now })
    // Whoever else is halfway in, or in, with what they had before is out from here on.
    await endSessionsOf(ask.tx, { personId: person.id }, ask.now)
    const opened = await openSession(ask, setting, {
      person,
      state: 'signed-in',
      how: how === 'invitation' ? how : 'code',
    })
    return page('Your recovery codes', RecoveryCodes({ codes, to: firstPage(person.role) }), opened)
  }
}

const WRONG: Entry = {
  values: {},
  errors: [
    { field: CODE_FIELD, message: 'This code is not right. Wait for the next one, and check the telephone’s clock.' },
  ],
}

/** Whoever may add a way in now; else where they go. */
async function settingUp(ask: Ask): Promise<SettingUp | (Answer & { kind: 'go-to' })> {
  const arrival = await arrivalOf(ask.tx, doorOf(ask).sessionHash, ask.now)
  if (arrival?.state !== 'second-factor-pending') return goTo(urls.signIn)
  const ways = await waysInOf(ask.tx, arrival.person.id)
  return maySetUp(ways) ? { arrival, ways } : goTo(urls.signInCode)
}

function bodyOf(ask: Ask, setting: DoorSetting, { arrival, ways, entry }: SettingUp & { entry: Entry }) {
  const { csrf } = ask
  const holder = { ...arrival.person, sessionId: arrival.sessionId }
  if (!ways.password) return ChooseWay({ csrf, entry })
  return SetUpCodeApp({ csrf, entry, shared: shareSecret(ask, setting, holder) })
}
