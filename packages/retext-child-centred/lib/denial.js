import { BLOCKS_NEGATION, CARRIES_NEGATION, CONJUNCTION, NEGATION, PRONOUN, SAY, TOLD } from './classes.js'
import { NEAR } from './kinds.js'

/** @typedef {import('./sentence.js').Sentence} Sentence */

const FARTHEST = 11

/**
 * Whether a "not" before the words governs them. One other word between is often an adjective ("never a simple choice");
 * with two it mostly denies something else. What a young person does not see or cannot stop is not denied.
 *
 * @param {Sentence} s
 * @param {number} start
 */
export function isDenied(s, start) {
  let others = 0
  for (let at = start - 1; at >= s.floor && start - at <= FARTHEST; at -= 1) {
    if (s.breakBefore(at + 1) !== NEAR) return false
    if (s.is(at, NEGATION)) return !isOnly(s, at) && !isAnswer(s, at) && !isAdvice(s, at) && !isDoubled(s, at)
    if (s.is(at, BLOCKS_NEGATION)) return false
    if (s.is(at, CARRIES_NEGATION)) continue
    if (s.is(at, CONJUNCTION) && !isOnce(s, at)) return false
    others += 1
    if (others > 1) return false
  }
  return false
}

/** "When told no she kicked off". @param {Sentence} s @param {number} at */
function isAnswer(s, at) {
  return s.word(at) === 'no' && (s.is(at + 1, PRONOUN) || (at > s.floor && s.is(at - 1, SAY | TOLD)))
}

/** "Told not to put herself at risk" denies nothing; "is not to blame" does. @param {Sentence} s @param {number} at */
function isAdvice(s, at) {
  return s.word(at + 1) === 'to' && at > s.floor && !s.isBe(at - 1)
}

/** "Not once has she …". @param {Sentence} s @param {number} at */
function isOnce(s, at) {
  return s.word(at) === 'once' && s.is(at - 1, NEGATION)
}

/** "No doubt", "not only". @param {Sentence} s @param {number} at */
function isOnly(s, at) {
  return s.is(at + 1, BLOCKS_NEGATION)
}

/** "Cannot go out without putting herself at risk". @param {Sentence} s @param {number} at */
function isDoubled(s, at) {
  if (s.word(at) !== 'without') return false
  for (let before = at - 1; before >= s.floor && at - before <= FARTHEST; before -= 1) {
    if (s.breakBefore(before + 1) !== NEAR) return false
    if (s.is(before, NEGATION)) return true
  }
  return false
}
