import {
  ADULT,
  ADVERB,
  AUXILIARY,
  BESIDE_NOUN,
  CHILD,
  CONJUNCTION,
  NAMED,
  ORDINARY,
  PREPOSITION,
  PRONOUN,
  SAY,
} from './classes.js'
import { COLON, NEAR } from './kinds.js'

const BE = new Set(['is', 'was', 'are', 'were', 'be', 'been', "'s", "'re"])

/** One sentence of a text at a time, and what its words can be in it. */
export class Sentence {
  /** @param {import('./words.js').Words} words @param {Int32Array} classes */
  constructor(words, classes) {
    this.words = words
    this.classes = classes
    this.floor = 0
    this.ceiling = 0
  }

  /** @param {number} from @param {number} to */
  within(from, to) {
    this.floor = from
    this.ceiling = to
  }

  /** A word as the phrases write it; '' where there is none. @param {number} at */
  word(at) {
    return this.words.word(at)
  }

  /** @param {number} at @param {number} kind */
  is(at, kind) {
    return ((this.classes[this.words.ids[at] ?? -1] ?? 0) & kind) !== 0
  }

  /** No list has this word. @param {number} at */
  isUnknown(at) {
    return (this.classes[this.words.ids[at] ?? -1] ?? 0) === 0
  }

  /** A form of "be". @param {number} at */
  isBe(at) {
    return BE.has(this.word(at))
  }

  /** What parts a word from the one before it. @param {number} at */
  breakBefore(at) {
    return this.words.before[at] ?? NEAR
  }

  /**
   * Whether the words are part of a name or title, such as "the High Risk Girls Panel": each with a capital letter, within a
   * sentence that also has words without one.
   *
   * @param {number} first
   * @param {number} last
   */
  isTitle(first, last) {
    for (let at = first; at <= last; at += 1) if (!this.words.isCapital(at)) return false
    const next = last + 1 < this.ceiling && this.breakBefore(last + 1) === NEAR
    if (next && this.is(last + 1, NAMED)) return !this.isShouted()
    const begins = first === this.floor || this.breakBefore(first) >= COLON
    return !begins && first < last && !this.isShouted()
  }

  /** No word of the sentence is in small letters. */
  isShouted() {
    for (let at = this.floor; at < this.ceiling; at += 1) if (!this.words.isCapital(at)) return false
    return true
  }

  /** A word with a capital letter that is no ordinary word, or one letter: somebody's name. @param {number} at */
  isName(at) {
    if (
      !this.words.isCapital(at) ||
      this.is(
        at,
        ADULT | CHILD | PRONOUN | ORDINARY | ADVERB | CONJUNCTION | PREPOSITION | BESIDE_NOUN | AUXILIARY | SAY,
      )
    )
      return false
    const word = this.words.word(at)
    if (word.length === 1) return (word !== 'i' && word !== 'a') || (word === 'a' && at > this.floor)
    return at > this.floor || this.words.ids[at] === -1
  }

  /** @param {number} at */
  isChild(at) {
    return at < this.ceiling && (this.is(at, CHILD | PRONOUN) || this.isName(at))
  }
}
