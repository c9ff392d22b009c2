import type { LightMyRequestResponse } from 'fastify'
import type { Visitor } from './app.ts'
import type { Authenticator } from './authenticator.ts'

/** What a browser is asked when somebody presses the button: to show a passkey, unless said. */
export async function optionsFrom(v: Visitor, url = '/sign-in/passkey/question'): Promise<string> {
  const answer = await v.send(url, { _csrf: v.token() })
  return (answer.json() as { options: string }).options
}

/** Somebody who is signed in makes a passkey on this device. */
export async function addPasskey(v: Visitor, device: Authenticator, name = 'work phone') {
  const options = await optionsFrom(v, '/account/passkeys/new/question')
  return v.post('/account/passkeys/new', { name, answer: device.make(options) })
}

/** Sends what a device said to the door. */
export function showPasskey(
  v: Visitor,
  answer: string,
  more: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  return v.send('/sign-in/passkey', { _csrf: v.token(), answer, ...more })
}

/** Somebody who is signed in and has added a passkey of this device. */
export async function withPasskey(v: Visitor, device: Authenticator): Promise<Visitor> {
  const added = await addPasskey(v, device)
  if (added.headers['location'] !== '/account/passkeys?done=added') throw new Error(`not added: ${added.statusCode}`)
  return v
}
