import { isIdentifier } from '#platform/pure/identifier.ts'
import { hashOf, newId, sameSecret, stamp } from '#platform/secrets.ts'

const MADE_LETTERS = 9

/** What a page of ours knows of itself: a name of its own, and when it was made. */
export type PageMark = { readonly key: string; readonly madeAt: Date }

/**
 * A token that needs no cookie. There is nothing to steal with it: it says that a page of ours was made, when, and which
 * one, so that the same page sent twice is one request. One that is missing or made up turns nobody away.
 */
export function newToken(secret: string, now: Date): string {
  return tokenOf(secret, { key: newId(), madeAt: now })
}

/** All have one length, so that a page can be packed around them. */
function tokenOf(secret: string, { key, madeAt }: PageMark): string {
  const facts = `${key}.${madeAt.getTime().toString(36).padStart(MADE_LETTERS, '0')}`
  return `${facts}.${stamp(secret, `page ${facts}`)}`
}

/** Null: no page of ours carried it. */
export function readToken(secret: string, token: string): PageMark | null {
  const [key = '', made = '', mark = ''] = token.split('.')
  if (!isIdentifier(key) || !/^[0-9a-z]{1,10}$/.test(made)) return null
  const facts = `${key}.${made}`
  if (!sameSecret(mark, stamp(secret, `page ${facts}`))) return null
  return { key, madeAt: new Date(Number.parseInt(made, 36)) }
}

/** The identifier of what was written on a page: the same page with the same words has the same one, and nobody can guess it. */
export function requestId(secret: string, page: string, words: string): string {
  const hex = hashOf(stamp(secret, `call request ${page} ${words}`))
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
