const SHORTEST = 8
/** A word with a letter too few. */
export const SHORTEST_SLIP = SHORTEST - 1
const VOWELS = new Set('aeiouy')

/**
 * Telling words by their bones, so that a slip of the finger or of spelling still finds them: a vowel that is wrong, missing
 * or too many, a letter doubled or not, two neighbours that changed places.
 */
export class Slips {
  constructor() {
    /** @type {Map<string, string>} */
    this.words = new Map()
    /** For each two first letters, which a slip keeps: one bit for each length. Most words that nobody knows are none. */
    this.lengths = new Int32Array(LETTERS * LETTERS)
  }

  /** @param {string} word */
  add(word) {
    if (word.length < SHORTEST) return
    const bones = bonesOf(word)
    if (bones.length <= 3 || this.words.has(bones)) return
    this.words.set(bones, word)
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
    this.lengths[pair] = (this.lengths[pair] ?? 0) | (0b111 << (word.length - 1))
  }

  /** Whether a word of a text, whatever its capitals, may be such a slip at all. @param {string} text @param {number} start @param {number} end */
  mayBe(text, start, end) {
    const pair = pairOf(text.charCodeAt(start) | 32, text.charCodeAt(start + 1) | 32)
    return ((this.lengths[pair] ?? 0) & (1 << (end - start))) !== 0
  }

  /**
   * The word that somebody meant to write; undefined when it is none of these.
   *
   * @param {string} word that is not in the vocabulary
   */
  meant(word) {
    if (word.length < SHORTEST_SLIP) return undefined
    const meant = this.words.get(bonesOf(word))
    return meant !== undefined && isOneSlip(meant, word) ? meant : undefined
  }
}

const LETTERS = 26
const A = 97

/** @param {number} first @param {number} second codes of small letters */
function pairOf(first, second) {
  return (first - A) * LETTERS + second - A
}

/** One letter too many, too few, or another one: two slips are mostly another word (confused, confessed). @param {string} meant @param {string} word */
function isOneSlip(meant, word) {
  const least = Math.min(meant.length, word.length)
  if (Math.abs(meant.length - word.length) > 1) return false
  let head = 0
  while (head < least && meant[head] === word[head]) head += 1
  const isSameAt = (/** @type {number} */ end) => meant[meant.length - end] === word[word.length - end]
  let tail = 0
  while (tail < least - head && isSameAt(tail + 1)) tail += 1
  const between = Math.max(meant.length, word.length) - head - tail
  return head > 1 && (between <= 1 || (between === 2 && isSwapped(meant, word, head)))
}

/** @param {string} meant @param {string} word @param {number} at */
function isSwapped(meant, word, at) {
  return meant.length === word.length && meant[at] === word[at + 1] && meant[at + 1] === word[at]
}

/** The first letter and the consonants after it, each once in a row. @param {string} word */
function bonesOf(word) {
  let bones = word[0] ?? ''
  for (let at = 1; at < word.length; at += 1) {
    const letter = word[at] ?? ''
    if (!VOWELS.has(letter) && letter !== bones[bones.length - 1]) bones += letter
  }
  return bones
}
