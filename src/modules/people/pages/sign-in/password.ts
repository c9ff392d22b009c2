import { type Answer, type Ask, faulty, page } from '#platform/http/ask.ts'
import { hashPassword, isPassword, isTooCheap, typedPassword } from '#platform/passwords.ts'
import { blankEntry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { DoorSetting } from '../../door-setting.ts'
import type { WaysIn } from '../../rules/ways-in.ts'
import { waysInOf } from '../../store/arrivals.ts'
import { type Account, accountOf, setPassword } from '../../store/secrets.ts'
import { letIn } from '../let-in.ts'
import { triedAtDoor, triedInVain, triedWell, waitFirst } from '../tries.ts'
import { PasswordSignIn } from './password.page.tsx'
import { notTogether, readSignIn } from './sign-in.form.ts'
import { otherWays } from './ways.page.tsx'

const TITLE = 'Sign in'

export function show({ provider }: DoorSetting) {
  return async ({ csrf }: Ask): Promise<Answer> => {
    const others = otherWays({ csrf, provider })
    return page(TITLE, PasswordSignIn({ csrf, entry: blankEntry, others }), { script: 'passkeys' })
  }
}

/** `POST /sign-in/password`: the same answer and work whether or not somebody works here: the stranger learns nobody's name. */
export function submit(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const { csrf, tx } = ask
    const others = otherWays({ csrf, provider: setting.provider })
    const typed = readSignIn(ask.form)
    if (!typed.isGood)
      return faulty(TITLE, PasswordSignIn({ csrf, entry: typed.entry, others }), { script: 'passkeys' })
    const tried = await triedAtDoor(ask, setting, { account: typed.email, kind: 'password' })
    const wait = await waitFirst(ask, setting, tried)
    if (wait) return wait
    const account = await accountOf(tx, typed.email)
    const isRight = await isPassword(typed.password, account?.hash ?? null)
    if (!account || !isRight)
      return faulty(TITLE, PasswordSignIn({ csrf, entry: notTogether(typed.entry), others }), {
        script: 'passkeys',
        ...(await triedInVain(ask, setting, { tried, person: account })),
      })
    await triedWell(ask, tried)
    await hashAnew(ask, account, typed.password)
    return goOn(ask, setting, { person: account, ways: await waysInOf(tx, account.id) })
  }
}

/** Computers grow faster: a hash that was made with less work is made anew when its owner shows the password. */
async function hashAnew({ tx, now }: Ask, { id, hash }: Account, typed: string): Promise<void> {
  if (hash === null || !isTooCheap(hash)) return
  await setPassword(tx, { personId: id, hash: await hashPassword(typedPassword(typed)) }, now)
}

type Known = { readonly person: Pick<Account, 'id' | 'role'>; readonly ways: WaysIn }

/** A password is one half, so that a stranger who has it has nothing. On a practice site it is enough for whoever has no code app and no passkey. */
function goOn(ask: Ask, setting: DoorSetting, { person, ways }: Known): Promise<Answer> {
  const hasSecond = ways.code || ways.passkeys > 0
  if (setting.demo && !hasSecond) return letIn(ask, setting, { person, state: 'signed-in', how: 'password' })
  const to = hasSecond ? urls.signInCode : urls.setUpSignIn
  return letIn(ask, setting, { person, state: 'second-factor-pending', how: 'password', to })
}
