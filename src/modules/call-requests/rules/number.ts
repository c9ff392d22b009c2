const UNSEEN = /\p{Cf}/gu
const DASHES = /[\p{Pd}\u2212]/gu
const FIGURES = /\p{Nd}/gu
const FIGURE = /\p{Nd}/u

/**
 * The number as anybody here reads it. Telephones write figures in the script of their keyboard, and put marks that nobody
 * sees around a number that is copied.
 */
export function plainNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll(DASHES, '-')
    .replaceAll(FIGURES, (one) => String(figureOf(one.codePointAt(0) ?? 0)))
    .trim()
}

/** In every script the ten figures stand one after another, from nought. */
function figureOf(code: number): number {
  let nought = code
  while (FIGURE.test(String.fromCodePoint(nought - 1))) nought -= 1
  return (code - nought) % 10
}

/**
 * The figures of a telephone number, so that one number written in several ways is one; null when it cannot be a number.
 * Nothing else is asked of it: a wrong refusal would turn somebody away.
 */
export function numberKey(typed: string): string | null {
  const number = plainNumber(typed)
  if (!/^\+?[\d\s().\-/]+$/.test(number)) return null
  const figures = number.replaceAll(/\D/g, '')
  if (figures.length < 7 || figures.length > 18) return null
  const plain = number.startsWith('+') ? `00${figures}` : figures
  return plain.replace(/^0044(?:0)?/, '0')
}
