import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals words that we must be able to read again (AES-256-GCM) with a key that is derived from this installation's secret: a
 * stolen table opens nothing. `bound` says whose they are, so that an attacker who can write to the table cannot give one
 * person's sealed words to another.
 */
export function seal(secret: string, words: string, bound: string): Uint8Array {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv, { authTagLength: TAG_BYTES }).setAAD(
    Buffer.from(bound),
  )
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return Buffer.concat([iv, sealed, cipher.getAuthTag()])
}

/** The words, or null when they were not sealed here for this. */
export function unseal(secret: string, sealed: Uint8Array, bound: string): string | null {
  if (sealed.length < IV_BYTES + TAG_BYTES) return null
  const [iv, rest] = [sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES)]
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(bound))
    .setAuthTag(rest.subarray(rest.length - TAG_BYTES))
  try {
    const words = Buffer.concat([decipher.update(rest.subarray(0, rest.length - TAG_BYTES)), decipher.final()])
    return words.toString('utf8')
  } catch (error) {
    // GCM's tag does not fit: Node names it by this sentence alone.
    if (error instanceof Error && /unable to authenticate/i.test(error.message)) return null
    throw error
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'rose sealed words', 32))
}
