/** Codes for the day when the telephone is lost: ten of 140 bits, each of which works once. */
export const CODES = 10
/** Seven groups take 140 of these bits; the last four are left over. */
export const CODE_BYTES = 18

/** Crockford's: no letter that could be read as another or as a number. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 28

/** Random bytes as a code for paper: seven groups of four. */
export function codeOf(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = [...bits.matchAll(/.{5}/g)].map(([five]) => LETTERS[Number.parseInt(five, 2)] ?? '')
  return [...letters.join('').matchAll(/.{1,4}/g)].map(([four]) => four).join('-')
}

/** What somebody typed from paper, as the code that it is; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const letters = typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
  if (letters.length !== LENGTH || [...letters].some((letter) => !LETTERS.includes(letter))) return null
  return [...letters.matchAll(/.{4}/g)].map(([four]) => four).join('-')
}
