import { SENTENCE } from './kinds.js'
import { Look } from './look.js'
import { markQuoted } from './quotes.js'
import { wholly } from './steps.js'
import { readingWords } from './text.js'
import { markVoice } from './voice.js'

/**
 * @typedef {import('./compile.js').Phrases} Phrases
 * @typedef {import('./compile.js').Strength} Strength
 *
 * @typedef {object} Finding
 * @property {number} start UTF-16 units from the beginning of the text
 * @property {number} end exclusive
 * @property {number} line from 1
 * @property {number} column from 1
 * @property {string} text the words as they stand there
 * @property {string} rule id of the rule, which never changes
 * @property {Strength} strength
 * @property {string} reason one plain sentence
 * @property {string[]} alternatives better words: first those that can take the place of the found ones, then others to
 *   write the sentence anew with
 * @property {number} fits how many of the alternatives can take the place of the found words as they are
 * @property {string} sentence better words as a whole sentence, which can stand after the one that holds the found words;
 *   what stands in brackets in it is for the writer to say. '' where the rule has none
 * @property {number} after where the sentence with the found words ends, with its full stop and closing quotation marks
 */

/**
 * What could be said better in a text, sorted by place. It never throws, whatever the text.
 *
 * @param {string} text
 * @param {Phrases} phrases
 * @returns {Finding[]}
 */
export function checkWith(text, phrases) {
  return wholly(checkingWith(text, phrases))
}

/**
 * The same in small steps, about a sentence each, for whoever must not stand still meanwhile: a page that somebody types in.
 *
 * @param {string} text
 * @param {Phrases} phrases
 * @returns {Generator<undefined, Finding[]>}
 */
export function* checkingWith(text, phrases) {
  const words = yield* readingWords(text, phrases)
  yield
  const quoted = markQuoted(text, words)
  yield
  markVoice(words, phrases.classes, quoted)
  yield
  const look = new Look(text, words, { phrases, quoted })
  /** @type {Finding[]} */
  const findings = []
  for (let from = 0; from < words.count; ) {
    let to = from + 1
    while (to < words.count && to - from < LONGEST_SENTENCE && (words.before[to] ?? 0) < SENTENCE) to += 1
    look.through(from, to, findings)
    yield
    from = to
  }
  return findings
}

/** Longer than any sentence: what goes on without a full stop is cut, so that no text takes longer than its length. */
const LONGEST_SENTENCE = 300
