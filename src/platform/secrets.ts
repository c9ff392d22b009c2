import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'

/** 256 random bits as text that is safe in a cookie or an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function newId(): string {
  return randomUUID()
}

export function randomOctets(count: number): Uint8Array {
  return randomBytes(count)
}

/** SHA-256 in hex: how secrets are kept, so that the thief of the backup opens nothing with it. */
export function hashOf(secret: string | Uint8Array): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A keyed stamp that only this installation can make. */
export function stamp(key: string, words: string): string {
  return createHmac('sha256', key).update(words).digest('base64url')
}

/** Compares in constant time, so that the stranger learns nothing of a guess from how long the answer takes. */
export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
