import {
  ADULT,
  ADVERB,
  AUXILIARY,
  BESIDE_NOUN,
  CHILD,
  CONJUNCTION,
  NEGATION,
  PREPOSITION,
  SAY,
  TOLD,
} from './classes.js'
import { COMMA, NEAR } from './kinds.js'

/** @typedef {import('./sentence.js').Sentence} Sentence */

const LONGEST_NOUN = 8

/**
 * Whether a noun is the subject of its clause, and not what somebody meets, sees or goes to.
 *
 * @param {Sentence} s
 * @param {number} noun
 * @param {boolean} [again] asked by itself
 * @returns {boolean}
 */
export function isSubject(s, noun, again = false) {
  let at = noun - 1
  while (at >= s.floor && noun - at <= LONGEST_NOUN && s.breakBefore(at + 1) === NEAR && isBesideNoun(s, at)) at -= 1
  if (at < s.floor || s.breakBefore(at + 1) >= COMMA) return true
  if (isModifier(s, at)) return true
  if (isRole(s, at)) return false
  if (s.is(at, CONJUNCTION)) return again || isAfterConjunction(s, at)
  if (s.is(at, PREPOSITION | TOLD)) return false
  return s.is(at, SAY | ADVERB)
}

/** "The exploitation team": a word that no list knows, between the beginning or an article and the noun. @param {Sentence} s @param {number} at */
function isModifier(s, at) {
  if (!s.isUnknown(at) || /(?:ed|ing|s)$/.test(s.word(at))) return false
  const before = at - 1
  if (before < s.floor || s.breakBefore(at) >= COMMA) return at > s.floor || !s.words.isCapital(at)
  return s.is(before, BESIDE_NOUN) && isSubject(s, at, true)
}

/** @param {Sentence} s @param {number} at */
function isBesideNoun(s, at) {
  if (s.word(at) === "'s") return true
  if (s.word(at + 1) === "'s") return true
  return s.is(at, BESIDE_NOUN)
}

/** "As a prolific offender" says what somebody is called. @param {Sentence} s @param {number} at */
function isRole(s, at) {
  return s.word(at) === 'as' && ['a', 'an'].includes(s.word(at + 1))
}

/** "With mum and dad": dad is no more the subject than mum. @param {Sentence} s @param {number} at @returns {boolean} */
function isAfterConjunction(s, at) {
  const word = s.word(at)
  if (word !== 'and' && word !== 'or') return true
  const before = at - 1
  if (before < s.floor) return true
  return s.is(before, ADULT | CHILD) ? isSubject(s, before, true) : true
}

/** "Mum's friend": the word after is meant, not mum. @param {Sentence} s @param {number} at @param {number} start */
export function isOwner(s, at, start) {
  if (s.word(at + 1) !== "'s") return false
  return at + 2 < start && !s.is(at + 2, ADVERB | AUXILIARY | NEGATION) && !s.word(at + 2).endsWith('ing')
}

/** "I", and not the first letter of "i.e.". @param {Sentence} s @param {number} at */
export function isUs(s, at) {
  const word = s.word(at)
  return word === 'we' || (word === 'i' && s.words.text.charCodeAt(s.words.ends[at] ?? 0) !== 46)
}
