import { formsOf } from './lists.js'

/**
 * One place of a phrase: one of some words (null: any word), or a gap of up to `most` words.
 *
 * @typedef {{ readonly words: readonly string[] | null, readonly optional: boolean }} Place
 * @typedef {{ readonly most: number }} Gap
 * @typedef {Place | Gap} Part
 * @typedef {{ readonly parts: readonly Part[], readonly from: number, readonly to: number }} Sequence `from` and `to`: the
 *   parts to be reported, `to` exclusive
 * @typedef {Readonly<Record<string, readonly string[]>>} Lists
 */

const LONGEST_GAP = 6
const MOST_SEQUENCES = 512

/**
 * Reads a phrase of the data into the sequences that it stands for. Throws one sentence that names the fault.
 *
 * @param {string} source such as `put~ <self> ..2 (at risk|in danger)`
 * @param {Lists} lists
 * @returns {Sequence[]}
 */
export function readPhrase(source, lists) {
  const reader = new Reader(source, lists)
  const sequences = reader.alternatives()
  reader.end()
  return sequences.map(bounded)
}

const TOKEN = /\s\|\s|\.\.\d?|[()[\]?|]|<[a-z-]+>|[^\s()[\]?|<>]+/g

/** @typedef {Part | '[' | ']'} Piece */

class Reader {
  /** @param {string} source @param {Lists} lists */
  constructor(source, lists) {
    this.source = source
    this.lists = lists
    this.tokens = (source.match(TOKEN) ?? []).map((token) => (token.trim() === '|' && token !== '|' ? 'OR' : token))
    this.at = 0
    this.depth = 0
  }

  /** @returns {Piece[][]} */
  alternatives() {
    const all = this.sequence()
    while (this.parts()) {
      this.at += 1
      all.push(...this.sequence())
    }
    return all.length > MOST_SEQUENCES ? this.fail('stands for too many phrases') : all
  }

  /** A bar with space around it parts alternatives, and so does every bar within a group: `(at risk|in danger)`. */
  parts() {
    return this.tokens[this.at] === 'OR' || (this.depth > 0 && this.tokens[this.at] === '|')
  }

  /** @returns {Piece[][]} */
  sequence() {
    /** @type {Piece[][]} */
    let all = [[]]
    for (
      let token = this.tokens[this.at];
      token !== undefined && token !== ')' && !this.parts();
      token = this.tokens[this.at]
    ) {
      const next = this.item(token)
      if (all.length * next.length > MOST_SEQUENCES) this.fail('stands for too many phrases')
      const longer = all.map((before) => next.map((after) => [...before, ...after]))
      all = /** @type {Piece[][]} */ ([]).concat(...longer)
    }
    return all
  }

  /** @param {string} token @returns {Piece[][]} */
  item(token) {
    this.at += 1
    if (token === '[' || token === ']') return [[token]]
    if (token === '(') return this.group()
    if (token === '?' || token === '|') return this.fail(`has a ${token} in an unexpected place`)
    if (token.startsWith('..')) return [[this.gap(token)]]
    const words = this.words(token)
    return [[{ words, optional: this.isOptional() }]]
  }

  /** @returns {Piece[][]} */
  group() {
    this.depth += 1
    const inner = this.alternatives()
    this.depth -= 1
    if (this.tokens[this.at] !== ')') this.fail('has a bracket that is not closed')
    this.at += 1
    const merged = withOneOfThem(inner)
    const [only] = merged
    if (merged.length === 1 && only?.length === 1 && isPlain(only[0]))
      return [[{ words: only[0].words, optional: this.isOptional() }]]
    return this.isOptional() ? [[], ...merged] : merged
  }

  /** @param {string} token @returns {Gap} */
  gap(token) {
    const most = token.length > 2 ? Number(token.slice(2)) : 3
    return most < 1 || most > LONGEST_GAP
      ? this.fail(`has a gap of ${most}; 1 to ${LONGEST_GAP} are allowed`)
      : { most }
  }

  isOptional() {
    if (this.tokens[this.at] !== '?') return false
    this.at += 1
    return true
  }

  /** Outside a group: `a|b~|<list>`, one of these words. @param {string} first @returns {readonly string[] | null} */
  words(first) {
    if (first === '*') return null
    const one = this.oneWord(first)
    if (this.depth > 0 || this.tokens[this.at] !== '|') return one
    const words = [...one]
    while (this.depth === 0 && this.tokens[this.at] === '|') {
      words.push(...this.oneWord(this.tokens[this.at + 1] ?? ''))
      this.at += 2
    }
    return [...new Set(words)]
  }

  /** @param {string} token @returns {readonly string[]} */
  oneWord(token) {
    if (token.startsWith('<')) {
      const list = this.lists[token.slice(1, -1)]
      return list ?? this.fail(`names a list that does not exist: ${token}`)
    }
    if (!/^[\p{L}\p{N}'#]+[~+]?$/u.test(token)) this.fail(`has a word that cannot be read: ${token}`)
    if (token !== token.toLowerCase()) this.fail(`has a word that is not in lower case: ${token}`)
    return formsOf(token)
  }

  end() {
    if (this.at < this.tokens.length) this.fail('has a bracket that was never opened')
    if (this.tokens.length === 0) this.fail('is empty')
  }

  /** @param {string} what @returns {never} */
  fail(what) {
    throw new Error(`The phrase "${this.source}" ${what}.`)
  }
}

/**
 * The alternatives of one word each are one place, and not as many phrases.
 *
 * @param {readonly Piece[][]} alternatives
 * @returns {Piece[][]}
 */
function withOneOfThem(alternatives) {
  /** @type {string[]} */
  const words = []
  /** @type {Piece[][]} */
  const longer = []
  for (const pieces of alternatives) {
    const [only, ...others] = pieces
    if (others.length === 0 && isPlain(only)) words.push(...only.words)
    else longer.push(pieces)
  }
  return words.length === 0 ? longer : [[{ words: [...new Set(words)], optional: false }], ...longer]
}

/** @param {Piece | undefined} piece @returns {piece is { words: readonly string[], optional: false }} */
function isPlain(piece) {
  return typeof piece === 'object' && 'words' in piece && piece.words !== null && !piece.optional
}

/** @param {readonly Piece[]} pieces @returns {Sequence} */
function bounded(pieces) {
  const parts = /** @type {Part[]} */ (pieces.filter((piece) => piece !== '[' && piece !== ']'))
  const open = pieces.indexOf('[')
  const close = pieces.indexOf(']')
  return { parts, from: open < 0 ? 0 : open, to: close < 0 ? parts.length : close - (open < 0 ? 0 : 1) }
}
