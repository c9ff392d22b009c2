import { oddWords } from './written.js'

/** No word of the vocabulary. */
export const UNKNOWN = -1
/** Not a plain word: it has to be looked at as text. */
export const ODD = -2

/** Words that a slow phone puts in their places in a few milliseconds. */
const A_STEP = 500

/**
 * The vocabulary, asked by a place in a text and not by a word cut out of it: a megabyte has two hundred thousand words, and
 * cutting each out costs more than all else.
 */
export class WordTable {
  /** @param {ReadonlyMap<string, number>} vocabulary */
  constructor(vocabulary) {
    const odd = oddWords()
    this.odd = new Set(odd)
    this.names = [...vocabulary.keys(), ...odd.filter((word) => !vocabulary.has(word))]
    this.mask = 2 ** Math.ceil(Math.log2(this.names.length * 2 + 2)) - 1
    this.slots = new Int32Array(this.mask + 1).fill(-1)
    this.lengths = new Int32Array(this.names.length)
    this.ids = new Int32Array(this.names.length)
  }

  /** In steps. @param {ReadonlyMap<string, number>} vocabulary */
  static *making(vocabulary) {
    const table = new WordTable(vocabulary)
    for (let id = 0; id < table.names.length; id += 1) {
      table.put(table.names[id] ?? '', id)
      if (id % A_STEP === 0) yield
    }
    return table
  }

  /** @param {string} word @param {number} id */
  put(word, id) {
    this.lengths[id] = word.length
    this.ids[id] = this.odd.has(word) ? ODD : id
    let hash = 0
    for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
    let slot = hash & this.mask
    while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.mask
    this.slots[slot] = id
  }

  /**
   * The number of the word from `start` to `end`, whatever its capitals; UNKNOWN, or ODD.
   *
   * @param {string} text
   * @param {number} start
   * @param {number} end
   */
  find(text, start, end) {
    let hash = 0
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at)
      // Plain letters alone: apostrophes, accents, digits and unseen characters are for the slow way.
      if (code > 122 || code < 65 || (code > 90 && code < 97)) return ODD
      hash = (Math.imul(hash, 31) + (code | 32)) | 0
    }
    const length = end - start
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const id = this.slots[slot] ?? -1
      if (id < 0) return UNKNOWN
      if (this.lengths[id] === length && this.isAt(id, text, start)) return this.ids[id] ?? UNKNOWN
    }
  }

  /** @param {number} id @param {string} text @param {number} start */
  isAt(id, text, start) {
    const word = this.names[id] ?? ''
    for (let at = 0; at < word.length; at += 1)
      if (word.charCodeAt(at) !== (text.charCodeAt(start + at) | 32)) return false
    return true
  }
}
