import { type Refusal, refuse } from './result.ts'

// Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U, so that few words can be spelt by chance.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const drawn = 7
const bodyLength = drawn + 1

/** A reference as people read it aloud. `text` is the one way it is written: `R-7K3M-9QXV`. */
export type Reference = { readonly prefix: string; readonly text: string }

/**
 * Makes a reference from a prefix (one or two letters, without I, L, O, U) and at least seven random bytes.
 * Seven characters are drawn (35 bits), the eighth checks them and the prefix.
 * Throws when the caller's prefix or bytes do not fit: that is our fault, never a visitor's.
 */
export function makeReference(prefix: string, bytes: Uint8Array): string {
  if (!/^[A-HJKMNP-TV-Z]{1,2}$/.test(prefix)) throw new Error('A reference prefix is one or two letters, not I L O U')
  if (bytes.length < drawn) throw new Error(`A reference needs ${drawn} random bytes`)
  const body = Array.from(bytes.subarray(0, drawn), (byte) => alphabet.charAt(byte & 31)).join('')
  return written(prefix, body + checkCharacter(prefix, body))
}

/**
 * Reads a reference however it was typed: any case, spaces or dashes anywhere or nowhere, O for 0, I or L for 1.
 * Refuses one that has the wrong length or whose check character shows a slip.
 */
export function readReference(text: string): Reference | Refusal {
  const plain = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  const prefix = plain.slice(0, -bodyLength)
  const body = plain.slice(-bodyLength).replace(/O/g, '0').replace(/[IL]/g, '1')
  if (!/^[A-HJKMNP-TV-Z]{1,2}$/.test(prefix) || !/^[0-9A-HJKMNP-TV-Z]{8}$/.test(body)) {
    return refuse('A reference looks like R-7K3M-9QXV: a letter, then eight letters or numbers.')
  }
  if (checkCharacter(prefix, body.slice(0, drawn)) !== body.charAt(drawn)) {
    return refuse('This reference has a slip in it; please check each letter and number.')
  }
  return { prefix, text: written(prefix, body) }
}

function written(prefix: string, body: string): string {
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`
}

// A weighted sum in the field of 32 elements, each place with its own weight: it catches every single wrong
// character and every exchange of two, which a plain sum (and Luhn, for an even alphabet) does not.
function checkCharacter(prefix: string, body: string): string {
  let sum = 0
  let weight = 2
  for (const character of body + prefix) {
    sum ^= times(weight, alphabet.indexOf(character))
    weight = times(weight, 2)
  }
  return alphabet.charAt(sum)
}

function times(a: number, b: number): number {
  let product = 0
  let shifted = a
  for (let bit = 1; bit < 32; bit <<= 1) {
    if (b & bit) product ^= shifted
    shifted = shifted & 16 ? (shifted << 1) ^ 0b100101 : shifted << 1
  }
  return product
}
