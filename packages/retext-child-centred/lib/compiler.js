import { Anchors, Cancelling } from './anchors.js'
import { readPhrase } from './phrase.js'
import { FOUND } from './roles.js'
import { Slips } from './slips.js'
import { WordSet } from './word-set.js'
import { WordTable } from './word-table.js'

/**
 * @typedef {import('./compile.js').Part} Part
 * @typedef {import('./compile.js').Sequence} Sequence
 * @typedef {import('./compile.js').Source} Source
 */

/** A common word stands at a thousand times as many places as most, and a frequent one at twenty times as many. */
const OF_COMMON = 1_000
const OF_FREQUENT = 20

/** A part with more words than this says too little about a sentence. */
const FEW_WORDS = 40

/**
 * Most sentences with the most telling word lack the others: asking for one more, on the right side of it and near enough,
 * saves the search, so that many phrases cost hardly more than few.
 *
 * @param {readonly Part[]} parts
 * @param {number} anchor
 * @param {boolean} isBesideKnown those right beside it are looked up by themselves
 */
function secondOf(parts, anchor, isBesideKnown) {
  let best = -1
  parts.forEach(({ words, optional }, at) => {
    if (at === anchor || optional || words === null || words.size > FEW_WORDS) return
    if (isBesideKnown && Math.abs(at - anchor) === 1) return
    if (best < 0 || words.cost < (parts[best]?.words?.cost ?? 0)) best = at
  })
  return { second: parts[best]?.words ?? null, reach: best < 0 ? 0 : reachOf(parts, anchor, best) }
}

/** How many words on the second one stands at most; below 0: before it. @param {readonly Part[]} parts @param {number} anchor @param {number} second */
function reachOf(parts, anchor, second) {
  const between = second > anchor ? parts.slice(anchor + 1, second) : parts.slice(second + 1, anchor)
  const most = between.reduce((sum, { gap }) => sum + (gap > 0 ? gap : 1), 1)
  return second > anchor ? most : -most
}

/** @param {Part | undefined} part */
function neighbour(part) {
  return part === undefined || part.optional || part.gap > 0 ? null : part.words
}

/** @typedef {{ ids: WordSet, isCommon: boolean, hasSlips: boolean }} Telling what is known of a part's words; `isCommon`: it tells nothing */

/** Makes the tables of phrases that a text is looked through with. */
export class Compiler {
  /** @param {Readonly<Record<string, readonly string[]>>} lists opened */
  constructor(lists) {
    this.lists = lists
    this.common = new Set(this.lists['common'])
    this.frequent = new Set(this.lists['frequent'])
    /** @type {Map<string, number>} */
    this.vocabulary = new Map()
    /** @type {Sequence[][]} */
    this.anchors = []
    /** @type {Sequence[][]} */
    this.others = []
    /** Of words that phrases share. @type {WeakMap<readonly string[], Telling>} */
    this.known = new WeakMap()
    /** Of the same words in other phrases. @type {Map<string, Telling>} */
    this.same = new Map()
    this.slips = new Slips()
  }

  /** @param {string} phrase @param {number} role @param {number} owner */
  add(phrase, role, owner) {
    for (const { parts, from, to } of readPhrase(phrase, this.lists)) {
      const anchor = this.mostTelling(parts)
      if (anchor < 0) throw new Error(`The phrase "${phrase}" is made only of very common words.`)
      const compiled = parts.map((part) => this.part(part))
      const left = neighbour(compiled[anchor - 1])
      const right = neighbour(compiled[anchor + 1])
      const second = secondOf(compiled, anchor, role === FOUND)
      const sequence = { role, owner, parts: compiled, anchor, ...second, left, right, from, to }
      if (role === FOUND) this.addSlips(parts[anchor])
      const anchors = role === FOUND ? this.anchors : this.others
      for (const id of compiled[anchor]?.words?.ids ?? []) (anchors[id] ??= []).push(sequence)
    }
  }

  /** @param {import('./phrase.js').Part | undefined} part */
  addSlips(part) {
    if (!part || 'most' in part || part.words === null) return
    const telling = this.telling(part.words)
    if (telling.hasSlips) return
    telling.hasSlips = true
    for (const word of part.words) this.slips.add(word)
  }

  /** @param {import('./phrase.js').Part} part @returns {Part} */
  part(part) {
    if ('most' in part) return { words: null, optional: false, gap: part.most }
    return { words: part.words && this.telling(part.words).ids, optional: part.optional, gap: 0 }
  }

  /** @param {readonly string[]} words @returns {Telling} */
  telling(words) {
    const known = this.known.get(words)
    if (known) return known
    const key = words.join(' ')
    const made = this.same.get(key) ?? this.tell(words)
    this.same.set(key, made)
    this.known.set(words, made)
    return made
  }

  /** @param {readonly string[]} words @returns {Telling} */
  tell(words) {
    const common = words.filter((word) => this.common.has(word)).length
    const frequent = words.filter((word) => this.frequent.has(word)).length
    const cost = words.length + common * OF_COMMON + frequent * OF_FREQUENT
    const ids = new WordSet(
      words.map((word) => this.number(word)),
      cost,
    )
    return { ids, isCommon: common === words.length, hasSlips: false }
  }

  /** @param {string} word */
  number(word) {
    const known = this.vocabulary.get(word)
    if (known !== undefined) return known
    const next = this.vocabulary.size
    this.vocabulary.set(word, next)
    return next
  }

  /**
   * The part from which a phrase is looked for: the fewest words and the rarest, none of them common, or every text would be
   * searched for it at each "she".
   *
   * @param {readonly import('./phrase.js').Part[]} parts
   */
  mostTelling(parts) {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    parts.forEach((part, at) => {
      if ('most' in part || part.optional || part.words === null) return
      const { ids, isCommon } = this.telling(part.words)
      if (isCommon || ids.cost >= least) return
      least = ids.cost
      best = at
    })
    return best
  }

  /** In steps. @param {readonly (readonly [string, number])[]} classes */
  *tables(classes) {
    /** @type {(readonly [number, number])[]} */
    const bitsOf = []
    for (const [name, bit] of classes) {
      for (const word of this.lists[name] ?? []) bitsOf.push([this.number(word), bit])
      yield
    }
    const bits = new Int32Array(this.vocabulary.size)
    for (const [id, bit] of bitsOf) bits[id] = (bits[id] ?? 0) | bit
    yield
    const table = yield* WordTable.making(this.vocabulary)
    const anchors = yield* Anchors.making(filled(this.anchors, bits.length))
    const others = yield* Cancelling.making(filled(this.others, bits.length))
    return {
      vocabulary: this.vocabulary,
      names: table.names,
      table,
      classes: bits,
      anchors,
      others,
      slips: this.slips,
    }
  }
}

/** Without holes, which are slow to read. @param {Sequence[][]} lists @param {number} length @returns {(readonly Sequence[])[]} */
function filled(lists, length) {
  return Array.from({ length }, (_, id) => lists[id] ?? NONE)
}

/** @type {readonly Sequence[]} */
const NONE = []
