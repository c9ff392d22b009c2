import { ADULT, ADVERB, AUXILIARY, NEGATION, TITLE } from './classes.js'
import { NEAR } from './kinds.js'
import { isSubject, isUs } from './subject.js'

/** @typedef {import('./sentence.js').Sentence} Sentence */

/** "Mum cannot control her" says something of her. */
const OBJECTS = new Set(['her', 'him', 'them'])
const DEGREES = new Set(["'m", 'very', 'so', 'too', 'quite', 'a', 'an', 'bit', 'rather', 'being', 'somewhat', 'as'])

/**
 * Whether it is an adult or an agency that is so described: "dad is naive", "I'm just attention seeking", "Father's
 * manipulative calls". Nearer than a doer: what staff feel or say of a child describes the child.
 *
 * @param {Sentence} s
 * @param {number} start
 * @param {number} last
 */
export function isOfAdult(s, start, last) {
  if (OBJECTS.has(s.word(last))) return false
  let at = start - 1
  while (at >= s.floor && s.breakBefore(at + 1) === NEAR && isBesideDescription(s, at)) at -= 1
  if (at < s.floor || s.breakBefore(at + 1) !== NEAR) return false
  if (isUs(s, at) || (s.isName(at) && s.is(at - 1, TITLE))) return true
  if (s.word(at) === "'s") return s.is(at - 1, ADULT) && s.word(at - 2) !== 'young'
  return s.is(at, ADULT) && s.word(at - 1) !== 'young' && isSubject(s, at)
}

/** @param {Sentence} s @param {number} at */
function isBesideDescription(s, at) {
  if (s.word(at) === "'s") return !s.is(at - 1, ADULT)
  return s.is(at, ADVERB | AUXILIARY | NEGATION) || s.word(at).endsWith('ly') || DEGREES.has(s.word(at))
}
