import { BLOCK, SENTENCE } from './kinds.js'

const ENDING = new Set('.!?…,;:)]»”’"\'')

/** Where something can be written after a sentence, so that it parts neither the sentence nor a quotation. */
export class SentenceEnd {
  /** @param {string} text @param {import('./words.js').Words} words @param {Uint8Array} quoted */
  constructor(text, words, quoted) {
    this.text = text
    this.words = words
    this.quoted = quoted
    this.next = 0
    this.end = 0
  }

  /**
   * UTF-16 units from the beginning of the text. A sentence is worked out once, however many pieces it was cut into.
   *
   * @param {number} to the word after the last one that was looked at
   */
  after(to) {
    if (to > this.next) {
      this.next = this.nextSentence(to)
      this.end = this.past(this.next)
    }
    return this.end
  }

  /** @param {number} to */
  nextSentence(to) {
    const { before, count } = this.words
    let at = to
    while (at < count && !(before[at] === BLOCK || (before[at] === SENTENCE && !this.isWithinQuotation(at)))) at += 1
    return at
  }

  /** Somebody's words go on in the sentence after. @param {number} at */
  isWithinQuotation(at) {
    return this.quoted[at - 1] === 1 && this.quoted[at] === 1
  }

  /** Past the marks that end it. @param {number} next */
  past(next) {
    const { starts, ends, count } = this.words
    const limit = next < count ? (starts[next] ?? 0) : this.text.length
    let end = ends[next - 1] ?? 0
    while (end < limit && ENDING.has(this.text.charAt(end))) end += 1
    return end
  }
}
