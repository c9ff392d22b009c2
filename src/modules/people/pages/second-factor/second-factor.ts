import type { VNode } from 'preact'
import { type Answer, type Ask, doorOf, faulty, goTo, page } from '#platform/http/ask.ts'
import { hashOf } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { DoorSetting } from '../../door-setting.ts'
import { readCode } from '../../rules/recovery-code.ts'
import { CODES_EACH } from '../../rules/tries.ts'
import { type Arrival, arrivalOf, waysInOf } from '../../store/arrivals.ts'
import { recoveryCodesLeft, useRecoveryCode } from '../../store/secrets.ts'
import { endSession } from '../../store/sessions.ts'
import { type Tried, wrongCodes } from '../../store/tries.ts'
import { CODE_FIELD, isCodeOf } from '../code.ts'
import { letIn } from '../let-in.ts'
import { otherWays } from '../sign-in/ways.page.tsx'
import { tellOwner } from '../tell-owner.ts'
import { triedAtDoor, triedInVain, triedWell, waitFirst } from '../tries.ts'
import { BeginAgain, CodeSignIn, RecoveryCodeSignIn } from './second-factor.page.tsx'

/** One of the two second halves of a sign-in. */
type Half = {
  readonly title: string
  readonly kind: 'code' | 'recovery-code'
  readonly how: 'code' | 'recovery code'
  readonly missing: string
  readonly wrong: string
  readonly isRight: (ask: Ask, setting: DoorSetting, arrival: Arrival) => Promise<boolean>
  readonly draw: (ask: Ask, arrival: Arrival, entry: Entry) => Promise<VNode>
}

const CODE: Half = {
  title: 'Show that it is you',
  kind: 'code',
  how: 'code',
  missing: 'Write the code that your code app shows.',
  wrong: 'This code is not right, or was used before. Wait for the next one and write that.',
  isRight: (ask, setting, { person }) => isCodeOf(ask, setting, person.id),
  draw: async ({ csrf, tx }, { person }, entry) => {
    const { code, passkeys } = await waysInOf(tx, person.id)
    return CodeSignIn({ csrf, entry, others: passkeys > 0 ? otherWays({ csrf }) : [], hasApp: code })
  },
}

const RECOVERY_CODE: Half = {
  title: 'Use a recovery code',
  kind: 'recovery-code',
  how: 'recovery code',
  missing: 'Write one of your recovery codes.',
  wrong: 'This recovery code is not right, or was used before. Check it, or use another one.',
  isRight: useCode,
  draw: async ({ csrf }, _arrival, entry) => RecoveryCodeSignIn({ csrf, entry }),
}

/** A code that is used may have been found by somebody else: its owner is told, and how many there are left. */
async function useCode({ tx, form, now }: Ask, setting: DoorSetting, { person }: Arrival): Promise<boolean> {
  const code = readCode(form.text(CODE_FIELD))
  if (code === null || !(await useRecoveryCode(tx, { personId: person.id, hash: hashOf(code) }, now))) return false
  const left = await recoveryCodesLeft(tx, person.id)
  const said = `A recovery code of yours was used to sign in; you have ${left} left.`
  await tellOwner(tx, setting, { person, said, now })
  return true
}

export const [showCode, showRecoveryCode] = [show(CODE), show(RECOVERY_CODE)]
export const [submitCode, submitRecoveryCode] = [submit(CODE), submit(RECOVERY_CODE)]

function show(half: Half) {
  return async (ask: Ask): Promise<Answer> => {
    const arrival = await halfway(ask)
    if (!arrival) return goTo(urls.signIn)
    return page(half.title, await half.draw(ask, arrival, blankEntry), { script: 'passkeys' })
  }
}

function submit(half: Half) {
  return (setting: DoorSetting) =>
    async (ask: Ask): Promise<Answer> => {
      const arrival = await halfway(ask)
      if (!arrival) return goTo(urls.signIn)
      if (ask.form.text(CODE_FIELD) === '') return again(ask, arrival, half)
      const tried = await triedAtDoor(ask, setting, { account: arrival.person.email, kind: half.kind })
      const wait = await waitFirst(ask, setting, tried)
      if (wait) return wait
      if (!(await half.isRight(ask, setting, arrival))) return inVain(ask, setting, { half, arrival, tried })
      await triedWell(ask, tried)
      return letIn(ask, setting, { person: arrival.person, state: 'signed-in', how: half.how })
    }
}

/** Whoever has shown one half and not yet the other. */
async function halfway(ask: Ask): Promise<Arrival | null> {
  const arrival = await arrivalOf(ask.tx, doorOf(ask).sessionHash, ask.now)
  return arrival?.state === 'second-factor-pending' ? arrival : null
}

async function again(ask: Ask, arrival: Arrival, half: Half): Promise<Answer> {
  return faulty(half.title, await half.draw(ask, arrival, saying(half.missing)), { script: 'passkeys' })
}

type Missed = { readonly half: Half; readonly arrival: Arrival; readonly tried: Tried }

/** An attacker who has a password gets five codes for it, and must then show the password again. */
async function inVain(ask: Ask, setting: DoorSetting, { half, arrival, tried }: Missed): Promise<Answer> {
  const { person, sessionId } = arrival
  const note = await triedInVain(ask, setting, { tried, person })
  if ((await wrongCodes(ask.tx, tried.accountHash, sessionId)) < CODES_EACH)
    return faulty(half.title, await half.draw(ask, arrival, saying(half.wrong)), { script: 'passkeys', ...note })
  await endSession(ask.tx, sessionId, ask.now)
  return faulty('Please begin again', BeginAgain(), note)
}

/** A code never comes back into its box. */
function saying(message: string): Entry {
  return { values: {}, errors: [{ field: CODE_FIELD, message }] }
}
