import { isDigit, isLower, isSpace, isUpper } from './characters.js'
import { BLOCK, COLON, COMMA, NEAR, SEMICOLON, SENTENCE } from './kinds.js'

/** @typedef {import('./words.js').Words} Words */

/** A line at least this long that ends without a full stop was wrapped by a program, and goes on in the next line. */
const WRAPPED = 60

const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr st prof rev sgt insp supt dept approx appt ref tel ext no nos vs etc eg ie cf inc incl esp re fao asap hosp tues wed thurs fri'.split(
    ' ',
  ),
)

/**
 * What parts two words, from the characters between them.
 *
 * @param {Words} words
 * @param {number} last where the word before ended
 * @param {number} start where the next begins
 */
export function breakBetween(words, last, start) {
  const { text } = words
  let kind = NEAR
  for (let at = last; at < start && kind < BLOCK; at += 1) {
    const code = text.charCodeAt(at)
    const here = code === 10 ? breakOfLine(text, { at, start, kind }) : breakOfMark(words, at, start)
    if (here > kind) kind = here
  }
  return kind
}

/** @param {Words} words @param {number} at @param {number} start */
function breakOfMark(words, at, start) {
  const { text } = words
  switch (text.charCodeAt(at)) {
    case 44: // ,
    case 40: // (
    case 41: // )
    case 91: // [
    case 93: // ]
    case 0x2013:
    case 0x2014:
      return COMMA
    case 45: // - with space around it is a dash
      return isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1)) ? COMMA : NEAR
    case 58: // :
      return COLON
    case 59: // ;
    case 0x2026:
      return SEMICOLON
    case 33: // !
    case 63: // ?
      return SENTENCE
    case 46: // .
      return isFullStop(words, at, start) ? SENTENCE : NEAR
    case 124: // |
    case 0x2022: // a bullet
    case 0x25aa:
    case 0x2610: // a box to tick
    case 0x2611:
    case 0x2612:
    case 0x25a1:
    case 0xb7:
      return BLOCK
    default:
      return NEAR
  }
}

/** @param {Words} words @param {number} at @param {number} start */
function isFullStop(words, at, start) {
  const { text } = words
  const before = words.word(words.count - 1)
  const next = text.charCodeAt(start)
  if (at + 1 === start) return before.length > 1 && isUpper(next)
  if (text.charCodeAt(at + 1) === 46) return false
  // "Flat no. 4" goes on; "she did not say no. She …" does not.
  if (before === 'no') return !isDigit(next)
  if (ABBREVIATIONS.has(before)) return before === 'etc' && isUpper(next)
  // "K. is ..." and "J. Smith" go on; "seen by K. She ..." does not, but cannot be told from a name, and a name is safer.
  if (before.length === 1 && !isDigit(before.charCodeAt(0))) return false
  return true
}

/**
 * The end of a line: nothing where a sentence was wrapped, else the end of a block.
 *
 * @param {string} text
 * @param {{ at: number, start: number, kind: number }} where
 */
function breakOfLine(text, { at, start, kind }) {
  const rest = text.slice(at + 1, Math.min(start, at + 200))
  if (rest.includes('\n')) return BLOCK
  const next = text.charCodeAt(start)
  if (/[-*+>\u2022#|]/.test(rest.trim().slice(0, 1))) return BLOCK
  if (isDigit(next) && /^\d{1,3}[.)] /.test(text.slice(start, start + 5))) return BLOCK
  if (/^[a-zA-Z]\) /.test(text.slice(start, start + 3))) return BLOCK
  if (kind >= COLON && kind < SENTENCE) return isLower(next) ? kind : BLOCK
  if (isLower(next)) return NEAR
  return at - text.lastIndexOf('\n', at - 1) > WRAPPED ? NEAR : BLOCK
}
