import { NEAR } from './kinds.js'

/**
 * @typedef {import('./compile.js').Part} Part
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
  matches({ parts, anchor }, word) {
    this.took[anchor] = word
    return this.back(parts, anchor - 1, word) && this.onward(parts, anchor + 1, word)
  }

  /**
   * What a part does not take is noted too, since `took` still knows what was taken before.
   *
   * @param {readonly Part[]} parts
   * @param {number} from the part to begin with
   * @param {number} after the word already taken to the right
   * @returns {boolean}
   */
  back(parts, from, after) {
    for (let part = from, taken = after; part >= 0; part -= 1) {
      const here = /** @type {Part} */ (parts[part])
      this.took[part] = -1
      if (here.gap > 0) return this.backOver(parts, part, taken)
      const takes = taken > this.floor && this.words.before[taken] === NEAR && this.is(here, taken - 1)
      if (!takes && !here.optional) return false
      if (takes) {
        if (here.optional && !this.back(parts, part - 1, taken - 1)) continue
        this.took[part] = taken - 1
        if (here.optional) return true
        taken -= 1
      }
    }
    return true
  }

  /** @param {readonly Part[]} parts @param {number} part a gap @param {number} after */
  backOver(parts, part, after) {
    const most = parts[part]?.gap ?? 0
    for (let skipped = 0, at = after; skipped <= most; skipped += 1, at -= 1) {
      if (this.back(parts, part - 1, at)) return true
      if (at <= this.floor || this.words.before[at] !== NEAR) return false
    }
    return false
  }

  /**
   * @param {readonly Part[]} parts
   * @param {number} from the part to begin with
   * @param {number} before the word already taken to the left
   * @returns {boolean}
   */
  onward(parts, from, before) {
    for (let part = from, taken = before; part < parts.length; part += 1) {
      const here = /** @type {Part} */ (parts[part])
      this.took[part] = -1
      if (here.gap > 0) return this.onwardOver(parts, part, taken)
      const next = taken + 1
      const takes = next < this.ceiling && this.words.before[next] === NEAR && this.is(here, next)
      if (!takes && !here.optional) return false
      if (takes) {
        if (here.optional && !this.onward(parts, part + 1, next)) continue
        this.took[part] = next
        if (here.optional) return true
        taken = next
      }
    }
    return true
  }

  /** @param {readonly Part[]} parts @param {number} part a gap @param {number} before */
  onwardOver(parts, part, before) {
    const most = parts[part]?.gap ?? 0
    for (let skipped = 0, at = before; skipped <= most; skipped += 1, at += 1) {
      if (this.onward(parts, part + 1, at)) return true
      if (at + 1 >= this.ceiling || this.words.before[at + 1] !== NEAR) return false
    }
    return false
  }

  /** @param {Part} part @param {number} at */
  is({ words }, at) {
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
