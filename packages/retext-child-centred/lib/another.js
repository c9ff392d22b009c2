import { isOwner, isSubject } from './subject.js'

/** @typedef {import('./sentence.js').Sentence} Sentence */

const MEN = new Set(
  'man male perp perpetrator suspect offender abuser groomer exploiter dealer dad father stepdad stepfather uncle grandad coach driver landlord boss'.split(
    ' ',
  ),
)
const WOMEN = new Set('mum mother mam stepmum stepmother aunt auntie nan gran grandmother woman landlady'.split(' '))
const SHE = new Set(['she', 'her', 'herself'])
const HE = new Set(['he', 'him', 'his', 'himself'])

/**
 * "The man gave her drink, he knew …": a he who is not the she of the sentence is the man of it.
 *
 * @param {Sentence} s
 * @param {number} pronoun
 */
export function isAnother(s, pronoun) {
  const others = s.word(pronoun) === 'he' ? [MEN, SHE] : s.word(pronoun) === 'she' ? [WOMEN, HE] : null
  if (others === null) return false
  let isMet = false
  let isDone = false
  for (let at = s.floor; at < pronoun; at += 1) {
    if (others[1]?.has(s.word(at))) isMet = true
    else if (others[0]?.has(s.word(at)) && !isOwner(s, at, pronoun) && isSubject(s, at)) isDone = true
  }
  return isMet && isDone
}
