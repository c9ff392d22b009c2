import { isAnother } from './another.js'
import { ADULT, ADVERB, AUXILIARY, CHILD, NEGATION, OWNS_UP, PRONOUN, RELATIVE, TITLE } from './classes.js'
import { COLON, COMMA, NEAR } from './kinds.js'
import { isOwner, isSubject, isUs } from './subject.js'

/** @typedef {import('./sentence.js').Sentence} Sentence */

const FARTHEST = 16
const OWNERS = new Set(['her', 'his', 'their', 'him', 'them'])
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
  for (let at = start; at <= last; at += 1) if (s.is(at, PRONOUN) || s.word(at) === 'yourself') return isAnother(s, at)
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
    else if (s.is(at, PRONOUN)) return !again && (isAdultOwningUp(s, at) || isAnother(s, at))
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
