import { isDigit, isSpace, isWordCharacter } from './characters.js'
import { BLOCK, SENTENCE } from './kinds.js'

/** @typedef {import('./words.js').Words} Words */

/** Words that lose their beginning in writing: the apostrophe before them opens no quotation. */
const ELIDED = /^['\u2018\u2019](?:til|cause|em|n|bout|round|tis|twas|cos|coz|nuff)(?![a-z])/i

/**
 * Marks the words that stand in quotation marks or in quoted lines of a mail: those are somebody else's, mostly the child's.
 *
 * A quotation mark that nobody closed reaches to the end of its sentence, and one that nobody opened back to the beginning
 * of its own; so one slip of the finger neither hides the rest of a page nor lays bare what was quoted.
 *
 * @param {string} text
 * @param {Words} words
 * @returns {Uint8Array} 1 for each quoted word
 */
export function markQuoted(text, words) {
  const quoted = new Uint8Array(words.count)
  for (let first = 0; first < quoted.length; ) {
    let after = first + 1
    while (after < quoted.length && words.before[after] !== BLOCK) after += 1
    const block = { first, after, from: lineStart(text, words, first), to: blockEnd(text, words, after) }
    if (text.charCodeAt(skipSpace(text, block.from)) === 62) quoted.fill(1, first, after)
    else new Block(text, words, { ...block, quoted }).mark()
    first = after
  }
  return quoted
}

/** @param {string} text @param {Words} words @param {number} first */
function lineStart(text, words, first) {
  const floor = first === 0 ? 0 : (words.ends[first - 1] ?? 0)
  const gap = text.slice(floor, words.starts[first])
  return floor + gap.lastIndexOf('\n') + 1
}

/** @param {string} text @param {Words} words @param {number} after */
function blockEnd(text, words, after) {
  if (after >= words.count) return text.length
  const end = words.ends[after - 1] ?? 0
  const gap = text.slice(end, words.starts[after])
  const line = gap.indexOf('\n')
  return line < 0 ? end + gap.length : end + line
}

/** @param {string} text @param {number} at */
function skipSpace(text, at) {
  let place = at
  while (place < text.length && isSpace(text.charCodeAt(place))) place += 1
  return place
}

const DOUBLE = 2
const SINGLE = 1

class Block {
  /**
   * @param {string} text
   * @param {Words} words
   * @param {{ first: number, after: number, from: number, to: number, quoted: Uint8Array }} block
   */
  constructor(text, words, { first, after, from, to, quoted }) {
    this.text = text
    this.words = words
    this.first = first
    this.after = after
    this.from = from
    this.to = to
    this.quoted = quoted
    this.open = 0
    this.since = 0
    this.filled = first
    this.filledBack = first
    this.looked = first
  }

  mark() {
    for (let at = this.from; at < this.to; at += 1) {
      const kind = markAt(this.text.charCodeAt(at))
      if (kind !== 0 && !(kind === SINGLE && this.isWithinWord(at))) this.meet(kind, at)
    }
    if (this.open !== 0) this.endOpen()
  }

  /** @param {number} kind @param {number} at */
  meet(kind, at) {
    if (this.open === kind) {
      if (this.closes(kind, at)) this.close(at)
      else if (this.opens(kind, at)) {
        this.endOpen()
        this.begin(kind, at)
      }
    } else if (this.opens(kind, at)) {
      if (this.open === 0) this.begin(kind, at)
    } else if (this.open === 0 && kind === DOUBLE && !isDigit(this.text.charCodeAt(at - 1))) {
      this.fillBack(at)
    }
  }

  /** @param {number} kind @param {number} at */
  begin(kind, at) {
    this.open = kind
    this.since = at
  }

  /** @param {number} at */
  close(at) {
    this.fill(this.since, at)
    this.open = 0
  }

  /** Nobody closed it. */
  endOpen() {
    this.fill(this.since, this.sentenceEnd(this.since))
    this.open = 0
  }

  /** @param {number} kind @param {number} at */
  opens(kind, at) {
    const code = this.text.charCodeAt(at)
    const before = at === this.from ? 32 : this.text.charCodeAt(at - 1)
    const after = this.text.charCodeAt(at + 1)
    if (kind === SINGLE && ELIDED.test(this.text.slice(at, at + 8))) return false
    if (code === 0x2018 || code === 0x201c || code === 0x201e || code === 0xab) return true
    if (code === 0x2019 || isSpace(after) || Number.isNaN(after)) return false
    return (
      !isWordCharacter(before) && (kind === DOUBLE || isWordCharacter(after)) && !isDigit(kind === SINGLE ? after : 0)
    )
  }

  /** @param {number} kind @param {number} at */
  closes(kind, at) {
    const code = this.text.charCodeAt(at)
    if (code === 0x201d || code === 0xbb) return true
    const after = this.text.charCodeAt(at + 1)
    return !isSpace(this.text.charCodeAt(at - 1)) && !isWordCharacter(after)
  }

  /** An apostrophe. @param {number} at */
  isWithinWord(at) {
    return isWordCharacter(this.text.charCodeAt(at - 1)) && isWordCharacter(this.text.charCodeAt(at + 1))
  }

  /**
   * Marks the words from one place to another. No word is passed twice, or a text of nothing but marks would take forever.
   *
   * @param {number} from
   * @param {number} to
   */
  fill(from, to) {
    let word = Math.max(this.wordAt(from), this.filled)
    for (; word < this.after && (this.words.starts[word] ?? 0) < to; word += 1) this.quoted[word] = 1
    this.filled = Math.max(this.filled, word)
  }

  /** A mark that nobody opened. @param {number} at */
  fillBack(at) {
    const word = this.wordAt(at)
    let from = word
    while (from > this.filledBack && (from === word || (this.words.before[from] ?? 0) < SENTENCE)) from -= 1
    this.quoted.fill(1, from, word)
    this.filledBack = word
  }

  /** @param {number} at */
  sentenceEnd(at) {
    let word = Math.max(this.wordAt(at) + 1, this.looked)
    while (word < this.after && (this.words.before[word] ?? 0) < SENTENCE) word += 1
    this.looked = word
    return word < this.after ? (this.words.starts[word] ?? this.to) : this.to
  }

  /** The first word of the block that begins at a place or after it. @param {number} at */
  wordAt(at) {
    let low = this.first
    let high = this.after
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.words.starts[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** @param {number} code */
function markAt(code) {
  if (code < 128) return code === 0x22 ? DOUBLE : code === 0x27 ? SINGLE : 0
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb) return DOUBLE
  return code === 0x2018 || code === 0x2019 ? SINGLE : 0
}
