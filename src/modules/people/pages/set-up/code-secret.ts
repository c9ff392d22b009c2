import type { Ask } from '#platform/http/ask.ts'
import { seal, unseal } from '#platform/sealing.ts'
import { hashOf, randomOctets } from '#platform/secrets.ts'
import { codeAppUri, newCodeSecret, qrPath, stepOf } from '../../code-app.ts'
import type { DoorSetting } from '../../door-setting.ts'
import { CODE_BYTES, CODES, codeOf } from '../../rules/recovery-code.ts'
import { setCodeApp, setRecoveryCodes } from '../../store/secrets.ts'
import { CODE_FIELD, sealCodeSecret } from '../code.ts'
import type { Shared } from './set-up.page.tsx'

export type Holder = { readonly id: string; readonly email: string; readonly sessionId: string }

/**
 * The secret that is being shared: a new one, or the one of the form that came back. It waits in the page, sealed for this
 * one session, until a code shows that the app has it: an attacker cannot put in a secret that they know.
 */
export function shareSecret(
  { form }: Ask,
  { secret, organisation }: DoorSetting,
  { email, sessionId }: Holder,
): Shared {
  const sent = Buffer.from(form.raw('secret_sealed'), 'base64url')
  const letters = unseal(secret, sent, boundTo(sessionId)) ?? newCodeSecret()
  const sealed = Buffer.from(seal(secret, letters, boundTo(sessionId))).toString('base64url')
  return { letters, ...qrPath(codeAppUri(letters, { issuer: organisation.organisation.name, email })), sealed }
}

/** Keeps the app if the form's code is one of it. False: it is not. */
export async function takeCodeApp({ tx, form, now }: Ask, setting: DoorSetting, holder: Holder): Promise<boolean> {
  const sent = Buffer.from(form.raw('secret_sealed'), 'base64url')
  const letters = unseal(setting.secret, sent, boundTo(holder.sessionId))
  const step = letters === null ? null : stepOf(letters, form.text(CODE_FIELD), now)
  if (letters === null || step === null) return false
  await setCodeApp(tx, { personId: holder.id, sealed: sealCodeSecret(setting, letters, holder.id), step }, now)
  return true
}

/** Ten new recovery codes in the place of the old ones, to be shown once. */
export async function newRecoveryCodes({ tx, now }: Ask, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => codeOf(randomOctets(CODE_BYTES)))
  await setRecoveryCodes(tx, { personId, hashes: codes.map((code) => hashOf(code)) }, now)
  return codes
}

function boundTo(sessionId: string): string {
  return `new code app in session ${sessionId}`
}
