import { NEAR } from './kinds.js'

/**
 * @typedef {import('./compile.js').Sequence} Sequence
 * @typedef {import('./words.js').Words} Words
 */

/**
 * Looks for one phrase around one of its telling words. Every gap is short and every phrase has few of them, so the work at
 * a word is bounded, whatever the text.
 */
export class Matcher {
  /** @param {Words} words */
  constructor(words) {
    this.words = words
    /** Which word each part took; -1: none. */
    this.took = new Int32Array(64)
    this.floor = 0
    this.ceiling = 0
  }

  /** Words outside the sentence are never looked at. @param {number} from @param {number} to */
  within(from, to) {
    this.floor = from
    this.ceiling = to
  }

  /**
   * @param {Sequence} sequence
   * @param {number} word where its anchor stands
   * @returns {boolean} true: `first` and `last` tell where its words to be reported are
   */
  matches(sequence, word) {
    for (let part = sequence.parts.length - 1; part >= 0; part -= 1) this.took[part] = -1
    this.took[sequence.anchor] = word
    return this.back(sequence, sequence.anchor - 1, word) && this.onward(sequence, sequence.anchor + 1, word)
  }

  /** @param {Sequence} sequence @param {number} part @param {number} after the word already taken to the right @returns {boolean} */
  back(sequence, part, after) {
    const here = sequence.parts[part]
    if (here === undefined) return true
    if (here.gap > 0) {
      for (let skipped = 0, at = after; skipped <= here.gap; skipped += 1, at -= 1) {
        if (this.back(sequence, part - 1, at)) return true
        if (at <= this.floor || this.words.before[at] !== NEAR) return false
      }
      return false
    }
    if (after > this.floor && this.words.before[after] === NEAR && this.is(here.words, after - 1)) {
      this.took[part] = after - 1
      if (this.back(sequence, part - 1, after - 1)) return true
      this.took[part] = -1
    }
    return here.optional && this.back(sequence, part - 1, after)
  }

  /** @param {Sequence} sequence @param {number} part @param {number} before the word already taken to the left @returns {boolean} */
  onward(sequence, part, before) {
    const here = sequence.parts[part]
    if (here === undefined) return true
    if (here.gap > 0) {
      for (let skipped = 0, at = before; skipped <= here.gap; skipped += 1, at += 1) {
        if (this.onward(sequence, part + 1, at)) return true
        if (at + 1 >= this.ceiling || this.words.before[at + 1] !== NEAR) return false
      }
      return false
    }
    const next = before + 1
    if (next < this.ceiling && this.words.before[next] === NEAR && this.is(here.words, next)) {
      this.took[part] = next
      if (this.onward(sequence, part + 1, next)) return true
      this.took[part] = -1
    }
    return here.optional && this.onward(sequence, part + 1, before)
  }

  /** @param {ReadonlySet<number> | null} words @param {number} at */
  is(words, at) {
    return words === null || words.has(this.words.ids[at] ?? -1)
  }

  /** Where the whole phrase begins, with what is not reported of it. @param {Sequence} sequence */
  begin({ parts, anchor }) {
    for (let part = 0; part < parts.length; part += 1) if ((this.took[part] ?? -1) >= 0) return this.took[part] ?? 0
    return this.took[anchor] ?? 0
  }

  /** The first word that the parts from `from` took. @param {Sequence} sequence */
  first({ from, to, anchor }) {
    for (let part = from; part < to; part += 1) if ((this.took[part] ?? -1) >= 0) return this.took[part] ?? 0
    return this.took[anchor] ?? 0
  }

  /** @param {Sequence} sequence */
  last({ from, to, anchor }) {
    for (let part = to - 1; part >= from; part -= 1) if ((this.took[part] ?? -1) >= 0) return this.took[part] ?? 0
    return this.took[anchor] ?? 0
  }
}
