import { type Ask, type Cookie, staffOf } from '#platform/http/ask.ts'
import { hashOf, newSecret } from '#platform/secrets.ts'
import { rotateSession } from '../../store/sessions.ts'

/** A new secret for this session after a change of how its owner comes in: one that a thief took earlier opens nothing. */
export async function rotate(ask: Ask): Promise<readonly Cookie[]> {
  const secret = newSecret()
  await rotateSession(ask.tx, { id: staffOf(ask).sessionId, secretHash: hashOf(secret) })
  return [{ name: 'session', value: secret }]
}
