import { type Answer, type Ask, doorOf, faulty, goTo, page } from '#platform/http/ask.ts'
import { isPassword } from '#platform/passwords.ts'
import { isOwnPath } from '#platform/pure/own-path.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { DoorSetting } from '../../door-setting.ts'
import { firstPage } from '../../rules/permissions.ts'
import type { WaysIn } from '../../rules/ways-in.ts'
import { type Arrival, arrivalOf, waysInOf } from '../../store/arrivals.ts'
import { passwordOf } from '../../store/secrets.ts'
import { isCodeOf } from '../code.ts'
import { letIn } from '../let-in.ts'
import { otherWays } from '../sign-in/ways.page.tsx'
import { triedByOwner, triedInVain, triedWell, waitFirst } from '../tries.ts'
import { SignInAgain } from './again.page.tsx'

const TITLE = 'Show that it is still you'

type Here = { readonly arrival: Arrival; readonly ways: WaysIn; readonly to: string }

/** `GET /sign-in/again?to=…`: before a page that asks for it. */
export function show({ demo, provider }: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const here = await whoIsHere(ask, ask.query['to'] ?? '')
    if (!here) return goTo(urls.signIn)
    return page(TITLE, bodyOf(ask, { ...here, demo, provider, entry: blankEntry }), { script: 'passkeys' })
  }
}

/** `POST /sign-in/again`: whoever has a code app shows both halves; the session goes on under a new secret. */
export function submit(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const here = await whoIsHere(ask, ask.form.raw('to'))
    if (!here) return goTo(urls.signIn)
    const { arrival, ways, to } = here
    const { person } = arrival
    if (setting.demo && !ways.password)
      return letIn(ask, setting, { person, state: 'signed-in', how: 'practice site', to })
    const tried = triedByOwner(setting, person.id)
    const wait = await waitFirst(ask, setting, tried)
    if (wait) return wait
    if (!(await isThem(ask, setting, here)))
      return faulty(TITLE, bodyOf(ask, { ...here, ...setting, entry: wrong(ways) }), {
        script: 'passkeys',
        ...(await triedInVain(ask, setting, { tried, person })),
      })
    await triedWell(ask, tried)
    return letIn(ask, setting, { person, state: 'signed-in', how: ways.code ? 'code' : 'password', to })
  }
}

async function isThem(ask: Ask, setting: DoorSetting, { arrival: { person }, ways }: Here): Promise<boolean> {
  const kept = await passwordOf(ask.tx, person.id)
  if (!(await isPassword(ask.form.raw('password'), kept?.hash ?? null))) return false
  return ways.code ? isCodeOf(ask, setting, person.id) : setting.demo
}

/** Null: nobody is wholly signed in. An address of another site is not followed: an attacker could have sent the link. */
async function whoIsHere(ask: Ask, asked: string): Promise<Here | null> {
  const arrival = await arrivalOf(ask.tx, doorOf(ask).sessionHash, ask.now)
  if (arrival?.state !== 'signed-in') return null
  const to = isOwnPath(asked) ? asked : firstPage(arrival.person.role)
  return { arrival, ways: await waysInOf(ask.tx, arrival.person.id), to }
}

type Shown = Here & Pick<DoorSetting, 'demo' | 'provider'> & { readonly entry: Entry }

function bodyOf({ csrf }: Ask, { arrival, ways, to, demo, provider, entry }: Shown) {
  const passkey = ways.passkeys > 0
  const others = otherWays({ csrf, to, again: true, passkey, provider: ways.provider ? provider : null })
  const has = { password: ways.password, code: ways.code, button: demo && !ways.password }
  return SignInAgain({ csrf, entry, to, name: arrival.person.name.split(' ')[0] ?? '', has, others })
}

function wrong({ code }: WaysIn): Entry {
  const message = code
    ? 'The password and the code do not go together. Check both, and take the newest code.'
    : 'This is not your password. Check it and try again.'
  return { values: {}, errors: [{ field: 'password', message }] }
}
