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

const LONGEST_TITLE = 7
const OWNERS = new Set(['her', 'his', 'their'])
const ANEW = new Set(['that', 'because', 'as', 'when', 'if'])
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

  /** "… says that she", "… because her": from here on it is of the child. @param {number} at */
  beginsAnew(at) {
    const isOfChild = this.is(at, PRONOUN | CHILD) || OWNERS.has(this.word(at))
    return isOfChild && (this.is(at - 1, SAY) || ANEW.has(this.word(at - 1)))
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
    if (this.isShouted()) return false
    if (this.isNamedAfter(last)) return true
    const isAlone = first === last && !(this.breakBefore(first) === NEAR && this.isName(first - 1))
    return first > this.floor && this.breakBefore(first) < COLON && !isAlone && !this.isAbbreviated(first, last)
  }

  /** "the Sexting and Image Sharing Policy": words with capital letters lead on to what it is. @param {number} last */
  isNamedAfter(last) {
    for (let at = last + 1; at < this.ceiling && at - last <= LONGEST_TITLE; at += 1) {
      if (this.breakBefore(at) !== NEAR) return false
      if (this.is(at, NAMED) && (this.words.isCapital(at) || at === last + 1)) return true
      if (!this.words.isCapital(at) && !this.is(at, CONJUNCTION | PREPOSITION)) return false
    }
    return false
  }

  /** "DNA", "LAC": always in capitals, which makes no title. @param {number} first @param {number} last */
  isAbbreviated(first, last) {
    const { text, starts, ends } = this.words
    const written = text.slice(starts[first], ends[last])
    return written === written.toUpperCase()
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
