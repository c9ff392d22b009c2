import { isUpper } from './characters.js'

/**
 * @typedef {object} Known what a text is read with
 * @property {{ get(word: string): number | undefined }} vocabulary
 * @property {readonly string[]} names the words of the vocabulary by their numbers
 * @property {{ meant(word: string): string | undefined, mayBe(text: string, start: number, end: number): boolean }} slips
 * @property {{ find(text: string, start: number, end: number): number }} table the vocabulary, by places in a text
 */

const FIRST_ROOM = 1_024

/** A text as words, in columns: one entry a word. Columns of numbers, since a megabyte has two hundred thousand words. */
export class Words {
  /** @param {string} text @param {Known} known */
  constructor(text, known) {
    this.text = text
    this.known = known
    this.count = 0
    /** Numbers in the vocabulary; -1: no phrase and no list has this word. */
    this.ids = new Int32Array(FIRST_ROOM)
    this.starts = new Int32Array(FIRST_ROOM)
    this.ends = new Int32Array(FIRST_ROOM)
    /** What parts each word from the one before: a kind of kinds.js. */
    this.before = new Uint8Array(FIRST_ROOM)
  }

  /** @param {number} id @param {number} start @param {number} end @param {number} before */
  push(id, start, end, before) {
    if (this.count === this.ids.length) this.grow()
    this.ids[this.count] = id
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.before[this.count] = before
    this.count += 1
  }

  grow() {
    const room = this.ids.length * 2
    const wider = (/** @type {Int32Array} */ column) => {
      const next = new Int32Array(room)
      next.set(column)
      return next
    }
    this.ids = wider(this.ids)
    this.starts = wider(this.starts)
    this.ends = wider(this.ends)
    const before = new Uint8Array(room)
    before.set(this.before)
    this.before = before
  }

  /** The last word goes on: `he/she`, or a word that a line broke. @param {number} id @param {number} end */
  extend(id, end) {
    this.ids[this.count - 1] = id
    this.ends[this.count - 1] = end
  }

  /** A word as the phrases write it; '' where there is none. @param {number} at */
  word(at) {
    if (at < 0 || at >= this.count) return ''
    const name = this.known.names[this.ids[at] ?? -1]
    return name ?? this.text.slice(this.starts[at], this.ends[at]).toLowerCase()
  }

  /** @param {number} at */
  isCapital(at) {
    return at >= 0 && at < this.count && isUpper(this.text.charCodeAt(this.starts[at] ?? 0))
  }

  /** Words of a part of the text, as the phrases write them. @param {number} from @param {number} to */
  slice(from, to) {
    return Array.from({ length: to - from }, (_, n) => this.word(from + n))
  }
}
