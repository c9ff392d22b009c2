import {
  ADULT,
  ADVERB,
  AUXILIARY,
  BESIDE_NOUN,
  CHILD,
  CONJUNCTION,
  NEGATION,
  OWNS_UP,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SAY,
  TITLE,
  TOLD,
} from './classes.js'
import { COLON, COMMA, NEAR } from './kinds.js'

/** @typedef {import('./sentence.js').Sentence} Sentence */

const FARTHEST = 16
const LONGEST_NOUN = 8
const OWNERS = new Set(['her', 'his', 'their', 'him', 'them'])
const DEGREES = new Set(['very', 'so', 'too', 'quite', 'a', 'an', 'bit', 'rather', 'being', 'somewhat', 'as'])
const PASSED_OVER = new Set([
  'as',
  'being',
  'own',
  'becoming',
  'becomes',
  'became',
  'got',
  'getting',
  'gets',
  'continues',
  'continued',
  'keeps',
  'kept',
  'started',
  'starting',
])

/**
 * Whether the subject of the clause is an adult or an agency: then nobody blames the child.
 *
 * @param {Sentence} s
 * @param {number} start
 * @param {number} last
 */
export function isByAdult(s, start, last) {
  for (let at = start; at <= last; at += 1) if (s.is(at, PRONOUN)) return false
  const beside = besides(s, start)
  return beside ?? isAdultBefore(s, start, { owned: isOwned(s, start, last) })
}

/** "Her behaviour": of whom it is, is said. @param {Sentence} s @param {number} start @param {number} last */
function isOwned(s, start, last) {
  for (let at = start; at <= last; at += 1) if (OWNERS.has(s.word(at))) return true
  return false
}

/**
 * Who stands right before the words: "about Callum placing", "keeps seeing her hanging", "his engagement", "mum's refusal".
 * Null: nobody.
 *
 * @param {Sentence} s
 * @param {number} start
 */
function besides(s, start) {
  let at = start - 1
  while (at >= s.floor && start - at <= 4 && s.breakBefore(at + 1) === NEAR && isPassedOver(s, at)) at -= 1
  if (at < s.floor || s.breakBefore(at + 1) !== NEAR) return null
  const word = s.word(at)
  if (isUs(s, at)) return true
  if (word === "'s") return s.is(at - 1, ADULT) && s.word(at - 2) !== 'young'
  if (OWNERS.has(word) || s.is(at, PRONOUN | CHILD))
    return word === 'she' || word === 'he' || word === 'they' ? null : false
  return s.isName(at) && !s.is(at - 1, TITLE) ? false : null
}

/** @param {Sentence} s @param {number} at */
function isPassedOver(s, at) {
  const word = s.word(at)
  return s.is(at, ADVERB | AUXILIARY | NEGATION) || PASSED_OVER.has(word)
}

/**
 * @param {Sentence} s
 * @param {number} start
 * @param {{ again?: boolean, owned?: boolean }} [how] `again`: asked by itself; `owned`: the words say whose it is
 * @returns {boolean}
 */
function isAdultBefore(s, start, { again = false, owned = false } = {}) {
  let relative = false
  /** "We spoke with Ayesha about her behaviour", "we have a new girl, a serial absconder": it is the child's. */
  let isOfObject = false
  const isParted = isPartedAt(s, start)
  const isTurned = owned || isParted
  for (let at = start - 1; at >= s.floor && start - at <= FARTHEST; at -= 1) {
    if (s.breakBefore(at + 1) >= COLON) return false
    const word = s.word(at)
    if (isUs(s, at)) return !isOfObject
    if (word === 'there') return false
    if (s.is(at, RELATIVE)) relative = true
    else if (s.is(at, PRONOUN)) return !again && isAdultOwningUp(s, at)
    else if (s.is(at, CHILD) || (s.is(at, ADULT) && s.word(at - 1) === 'young')) {
      if (relative || isSubject(s, at)) return false
      isOfObject ||= isTurned
    } else if (s.is(at, ADULT)) {
      if (!isOwner(s, at, start) && (relative || isSubject(s, at))) return !isOfObject && (relative || !isParted)
    } else if (s.isName(at)) {
      if (s.is(at - 1, TITLE)) return true
      if (relative || isSubject(s, at)) return false
      isOfObject ||= isTurned
    }
  }
  return false
}

/**
 * Whether it is an adult or an agency that is so described: "dad is naive", "I'm just attention seeking", "Father's
 * manipulative calls". Nearer than a doer: what staff feel or say of a child describes the child.
 *
 * @param {Sentence} s
 * @param {number} start
 */
export function isOfAdult(s, start) {
  let at = start - 1
  while (at >= s.floor && s.breakBefore(at + 1) === NEAR && isBesideDescription(s, at)) at -= 1
  if (at < s.floor || s.breakBefore(at + 1) !== NEAR) return false
  if (isUs(s, at) || (s.isName(at) && s.is(at - 1, TITLE))) return true
  if (s.word(at) === "'s") return s.is(at - 1, ADULT) && s.word(at - 2) !== 'young'
  return s.is(at, ADULT) && s.word(at - 1) !== 'young' && isSubject(s, at)
}

/** @param {Sentence} s @param {number} at */
function isBesideDescription(s, at) {
  if (s.word(at) === "'s") return !s.is(at - 1, ADULT) || !s.words.isCapital(at - 1)
  return s.is(at, ADVERB | AUXILIARY | NEGATION) || s.word(at).endsWith('ly') || DEGREES.has(s.word(at))
}

/** "I", and not the first letter of "i.e.". @param {Sentence} s @param {number} at */
function isUs(s, at) {
  const word = s.word(at)
  return word === 'we' || (word === 'i' && s.words.text.charCodeAt(s.words.ends[at] ?? 0) !== 46)
}

/** "Mum found scales - dealing weed": after a comma or a dash without a subject it is the child again. @param {Sentence} s @param {number} start */
function isPartedAt(s, start) {
  if (s.breakBefore(start) !== COMMA || start === 0) return false
  const { text, ends, starts } = s.words
  return !text.slice(ends[start - 1], starts[start]).includes(')')
}

/** "Dad accepts that he …". @param {Sentence} s @param {number} pronoun @returns {boolean} */
function isAdultOwningUp(s, pronoun) {
  let at = pronoun - 1
  if (s.word(at) === 'that') at -= 1
  if (at < s.floor || !s.is(at, OWNS_UP)) return false
  return isAdultBefore(s, at, { again: true })
}

/** "Mum's friend": the word after is meant, not mum. @param {Sentence} s @param {number} at @param {number} start */
function isOwner(s, at, start) {
  if (s.word(at + 1) !== "'s") return false
  return at + 2 < start && !s.is(at + 2, ADVERB | AUXILIARY | NEGATION) && !s.word(at + 2).endsWith('ing')
}

/**
 * Whether a noun is the subject of its clause, and not what somebody meets, sees or goes to.
 *
 * @param {Sentence} s
 * @param {number} noun
 * @param {boolean} [again] asked by itself
 * @returns {boolean}
 */
function isSubject(s, noun, again = false) {
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
