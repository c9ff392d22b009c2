import { ADULT, ADVERB, AUXILIARY, CHILD, NEGATION, PREPOSITION, REPORT, TITLE } from './classes.js'
import { COMMA, SEMICOLON } from './kinds.js'

/** @typedef {import('./sentence.js').Sentence} Sentence */

const FARTHEST = 10
/** What other children say of a child is no word of the child's own. */
const OTHERS = new Set(['friends', 'peers', 'girls', 'boys', 'pupils', 'students', 'others', 'kids', 'teenagers'])

/** "Calls from", "reports of" are nouns. */
const NOUN_BEFORE = new Set(['as', 'to', 'of', 'from', 're', 'regarding', 'about', 'for', 'with', 'by'])

/**
 * Whether the child is reported to say it: "she describes him as …", "… , she says".
 *
 * @param {Sentence} s
 * @param {number} start
 * @param {number} end
 */
export function isSaidByChild(s, start, end) {
  for (let at = start - 1; at >= s.floor && start - at <= FARTHEST; at -= 1) {
    if (s.breakBefore(at + 1) >= SEMICOLON) break
    if (s.is(at, REPORT) && !isAboutAnother(s, at, start) && (isChildBefore(s, at) || isWithoutSubject(s, at)))
      return true
    if (s.word(at) === 'according' && s.isChild(at + 2)) return true
  }
  return s.breakBefore(end + 1) <= COMMA && s.isChild(end + 1) && s.is(end + 2, REPORT)
}

/** "Says he is a friend": in notes it is the young person who says. @param {Sentence} s @param {number} verb */
function isWithoutSubject(s, verb) {
  const starts = verb === s.floor || s.breakBefore(verb) >= COMMA
  const next = s.word(verb + 1)
  return (
    starts &&
    !NOUN_BEFORE.has(next) &&
    /^(?:says|states|reports|describes|tells|feels|calls|thinks|believes|explained|said|stated|reported|described|told)$/.test(
      s.word(verb),
    )
  )
}

/** @param {Sentence} s @param {number} verb */
function isChildBefore(s, verb) {
  if (s.word(verb - 1) === 'to') return false
  for (let at = verb - 1; at >= s.floor && verb - at <= 4; at -= 1) {
    if (s.breakBefore(at + 1) >= COMMA) return false
    if (OTHERS.has(s.word(at))) return false
    if (s.isChild(at)) return !s.is(at - 1, TITLE)
    if (s.is(at, ADULT) || isPassive(s, at, verb)) return false
    if (!s.is(at, AUXILIARY | ADVERB | NEGATION) && !['also', 'and', 'person'].includes(s.word(at))) return false
  }
  return false
}

/** "She is said to be": others say it. @param {Sentence} s @param {number} at @param {number} verb */
function isPassive(s, at, verb) {
  return s.isBe(at) && !s.word(verb).endsWith('ing')
}

/** "She says that Poppy …": then somebody else speaks of that child. @param {Sentence} s @param {number} verb @param {number} start */
function isAboutAnother(s, verb, start) {
  for (let at = verb + 1; at < start; at += 1) {
    const isPerson = s.isName(at) || (s.is(at, CHILD) && s.word(at) !== 'young')
    if (isPerson && !s.is(at - 1, PREPOSITION) && s.word(at + 1) !== "'s") return true
  }
  return false
}
