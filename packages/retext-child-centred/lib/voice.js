import { VOICE } from './classes.js'
import { BLOCK, COLON, SENTENCE } from './kinds.js'

/** @typedef {import('./words.js').Words} Words */

/** The label before somebody's words is short: "Child's own words:", "In her own words:". */
const LONGEST_LABEL = 7

/**
 * Adds to the quoted words those that a label gives as the young person's own ("In her words: …"): to the end of the
 * paragraph where the label begins it, else to the end of the sentence. A label alone on its line speaks for the next one.
 *
 * @param {Words} words
 * @param {Int32Array} classes
 * @param {Uint8Array} quoted is changed
 */
export function markVoice(words, classes, quoted) {
  let block = 0
  let filled = 0
  for (let at = 0; at < quoted.length; at += 1) {
    if (words.before[at] === BLOCK) block = at
    if (((classes[words.ids[at] ?? -1] ?? 0) & VOICE) === 0) continue
    const next = at + 1
    if (words.before[next] !== COLON && !isLabelOfItsOwn(words, block, next)) continue
    const opensBlock = next - block <= LONGEST_LABEL
    const end = opensBlock ? BLOCK : SENTENCE
    let word = Math.max(next, filled)
    for (; word < quoted.length && (word === next || (words.before[word] ?? 0) < end); word += 1) quoted[word] = 1
    filled = word
  }
}

/** @param {Words} words @param {number} block @param {number} next */
function isLabelOfItsOwn(words, block, next) {
  return words.before[next] === BLOCK && next - block <= 4 && next < words.count && words.word(block) !== 'no'
}
