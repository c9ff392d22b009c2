import { breakBetween } from './breaks.js'
import { isApostrophe, isDigit, isSpace, isUnseen, isUpper, isWordCharacter } from './characters.js'
import { BLOCK, COMMA, NEAR } from './kinds.js'
import { SHORTEST_SLIP } from './slips.js'
import { ODD, UNKNOWN } from './word-table.js'
import { Words } from './words.js'
import { joinedPronoun, piecesOf, unshortened } from './written.js'

/** @typedef {import('./words.js').Known} Known */

/** Words that a slow phone reads in a few milliseconds. */
const A_STEP = 200

/**
 * Reads a text into words, in one pass and in small steps.
 *
 * @param {string} text
 * @param {Known} known
 * @returns {Generator<undefined, Words>}
 */
export function* readingWords(text, known) {
  const words = new Words(text, known)
  let next = A_STEP
  for (let at = 0, last = 0; at < text.length; ) {
    if (!isWordCharacter(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const end = endOfWord(text, at)
    if (isAddress(text, at, end)) {
      at = endOfAddress(text, end)
      continue
    }
    add(words, at, end, last)
    last = end
    at = end
    if (words.count >= next) {
      next += A_STEP
      yield
    }
  }
  return words
}

/**
 * Letters and digits, with apostrophes inside. Digits and letters are words of their own: `14yo` is `14 yo`.
 *
 * @param {string} text
 * @param {number} start
 */
function endOfWord(text, start) {
  const digits = isDigit(text.charCodeAt(start))
  let at = start + 1
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // Most of a text.
    if (code >= 97 && code <= 122 && !digits) continue
    if (isUnseen(code)) continue
    if (isWordCharacter(code)) {
      if (isDigit(code) !== digits) break
      continue
    }
    if (!isApostrophe(code) || digits || !isWordCharacter(text.charCodeAt(at + 1))) break
  }
  return at
}

/** A web or mail address is nobody's wording. @param {string} text @param {number} start @param {number} end */
function isAddress(text, start, end) {
  const next = text.charCodeAt(end)
  if (next === 64) return isWordCharacter(text.charCodeAt(end + 1))
  if (next === 58) return text.startsWith('://', end)
  return next === 46 && end - start === 3 && text.slice(start, end).toLowerCase() === 'www'
}

/** @param {string} text @param {number} at */
function endOfAddress(text, at) {
  let end = at
  while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1
  return end
}

/**
 * @param {Words} words
 * @param {number} start
 * @param {number} end
 * @param {number} last where the word before ended
 */
function add(words, start, end, last) {
  const { text, known } = words
  const before = words.count === 0 ? BLOCK : parting(words, start, end, last)
  const id = known.table.find(text, start, end)
  // A line that ends in a hyphen may have broken a word.
  if (id !== ODD && before >= NEAR && text.charCodeAt(last) !== 45) {
    words.push(id === UNKNOWN ? slipOf(words, start, end) : id, start, end, before)
    return
  }
  const word = unshortened(text, start, folded(text.slice(start, end)))
  if (before < 0) {
    const joined = joinedPronoun(words.word(words.count - 1), word)
    if (joined) return words.extend(known.vocabulary.get(joined) ?? -1, end)
  }
  if (words.count > 0 && isBrokenWord(text, last, start)) {
    const whole = known.vocabulary.get(words.word(words.count - 1) + word)
    if (whole !== undefined) return words.extend(whole, end)
  }
  const kind = Math.max(NEAR, before)
  const pieces = piecesOf(word)
  if (pieces === null) return words.push(numberOf(words, word, start), start, end, kind)
  const cut = Math.max(start + 1, end - pieces[2])
  words.push(numberOf(words, pieces[0], start), start, cut, kind)
  words.push(numberOf(words, pieces[1], cut), cut, end, NEAR)
}

/** A stroke with nothing beside it: `he/she`. */
const STROKE = -1

/** @param {Words} words @param {number} start @param {number} end @param {number} last */
function parting(words, start, end, last) {
  const { text } = words
  if (start - last === 1) {
    const code = text.charCodeAt(last)
    // Most words are parted by one space.
    if (code === 32) return NEAR
    if (code === 47) return STROKE
  }
  const before = breakBetween(words, last, start)
  return before === COMMA && isAge(words, start, end, last) ? NEAR : before
}

/**
 * Any number counts as one; and a slip as the word that was meant, unless it may be a name.
 *
 * @param {Words} words
 * @param {string} word
 * @param {number} start
 */
function numberOf({ text, known: { vocabulary, slips } }, word, start) {
  const id = vocabulary.get(word)
  if (id !== undefined) return id
  if (isDigit(word.charCodeAt(0))) return vocabulary.get('#') ?? -1
  const meant = isUpper(text.charCodeAt(start)) ? undefined : slips.meant(word)
  return meant === undefined ? -1 : (vocabulary.get(meant) ?? -1)
}

/** What a plain word that nobody knows may have been meant for. @param {Words} words @param {number} start @param {number} end */
function slipOf(words, start, end) {
  if (end - start < SHORTEST_SLIP || !words.known.slips.mayBe(words.text, start, end)) return -1
  return numberOf(words, words.text.slice(start, end).toLowerCase(), start)
}

/**
 * "Her boyfriend (24) waited", "her boyfriend, 24, waited": an age goes with the person before it.
 *
 * @param {Words} words
 * @param {number} start
 * @param {number} end
 * @param {number} last
 */
function isAge({ text, starts, before, count }, start, end, last) {
  if (isAgeAt(text, start, end))
    return /^[ (,]+$/.test(text.slice(last, start)) && /^[),.;]/.test(text.slice(end, end + 1))
  const age = count - 1
  return isAgeAt(text, starts[age] ?? 0, last) && before[age] === NEAR && /^[ ),]+$/.test(text.slice(last, start))
}

/** @param {string} text @param {number} start @param {number} end */
function isAgeAt(text, start, end) {
  return end - start <= 2 && isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(end - 1))
}

/** @param {string} word */
function folded(word) {
  let plain = word
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code < 128 ? code === 0x60 : isApostrophe(code) || isUnseen(code)) {
      plain = word.replace(/[\u2019\u02bc\u00b4`]/g, "'").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      break
    }
  }
  return plain.toLowerCase()
}

/** `promis-` at the end of a line. @param {string} text @param {number} last @param {number} start */
function isBrokenWord(text, last, start) {
  const code = text.charCodeAt(last)
  return (code === 45 || code === 0x2010) && /^.[ \t]*\r?\n[ \t]*$/.test(text.slice(last, start))
}
