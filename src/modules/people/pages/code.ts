import type { Ask } from '#platform/http/ask.ts'
import { seal, unseal } from '#platform/sealing.ts'
import { stepOf } from '../code-app.ts'
import type { DoorSetting } from '../door-setting.ts'
import { codeAppOf, useStep } from '../store/secrets.ts'

/** The field that a code is typed into, on every page. */
export const CODE_FIELD = 'secret_code'

/** Whether the form holds a code of this person's app. It is used now: a stranger who read it over a shoulder is too late. */
export async function isCodeOf({ tx, form, now }: Ask, { secret }: DoorSetting, personId: string): Promise<boolean> {
  const app = await codeAppOf(tx, personId)
  const shared = app && unseal(secret, app.sealed, boundTo(personId))
  const step = shared && stepOf(shared, form.text(CODE_FIELD), now)
  return typeof step === 'number' && useStep(tx, personId, step)
}

/** Sealed for this person: the thief of the backup reads none, and the owner cannot move one to another account. */
export function sealCodeSecret({ secret }: DoorSetting, shared: string, personId: string): Uint8Array {
  return seal(secret, shared, boundTo(personId))
}

function boundTo(personId: string): string {
  return `code app of ${personId}`
}
