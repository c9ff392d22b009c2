import { createHash } from 'node:crypto'

/**
 * An identifier that is the same whenever it is made: a UUID of version 8 (RFC 9562) from the identifier of a whole and the
 * name of one of its parts. Parts need no identifier of their own in the settings, and keep theirs for good.
 */
export function namedId(whole: string, part: string): string {
  const hash = createHash('sha256').update(`${whole.toLowerCase()} ${part}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) % 4]
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
