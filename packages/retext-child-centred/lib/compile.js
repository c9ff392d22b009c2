import { Compiler } from './compiler.js'
import { openingLists } from './lists.js'
import {
  EXCEPT,
  FOUND,
  MENTION_ADJACENT,
  MENTION_AFTER,
  MENTION_BEFORE,
  MENTION_CLOSE,
  MENTION_NEAR,
  MENTION_NEXT,
  MENTION_TITLE,
  NEARBY,
  NEEDED,
} from './roles.js'
import { wholly } from './steps.js'

/**
 * @typedef {import('./word-set.js').WordSet} WordSet
 *
 * @typedef {'strong' | 'suggest' | 'inform'} Strength
 *
 * @typedef {object} RuleSource a rule as the data writes it
 * @property {string} id
 * @property {string} [of] the rule that this is another shape of: findings tell that one
 * @property {Strength} strength
 * @property {readonly string[]} phrases
 * @property {string} why
 * @property {readonly string[]} [in-place] better words that fit wherever the phrases do
 * @property {Readonly<Record<string, string>>} [in-place-of] better words for exactly these found words
 * @property {readonly string[]} [instead] better words to write the sentence anew with
 * @property {string} [sentence] a whole sentence for after the one with the words; else that of the rule it is a shape of
 * @property {'child' | 'described'} [subject]
 * @property {true} [reported]
 * @property {'counts'} [negation]
 * @property {readonly string[]} [needs]
 * @property {readonly string[]} [except]
 * @property {readonly string[]} [except-near]
 *
 * @typedef {object} Source
 * @property {readonly RuleSource[]} rules
 * @property {Readonly<Record<string, readonly string[]>>} lists
 * @property {Readonly<Record<string, readonly string[]>>} context phrases by role: what is about wording, not about a child
 *
 * @typedef {{ words: WordSet | null, optional: boolean, gap: number }} Part `gap` above 0: up to so many words
 *
 * @typedef {object} Sequence
 * @property {number} role
 * @property {number} owner number of its rule; -1 where it belongs to all
 * @property {readonly Part[]} parts
 * @property {number} anchor its most telling part, from which it is looked for
 * @property {WordSet | null} second words of another part, one of which must stand in the sentence as well; null: no matter
 * @property {number} reach how many words on it stands at most; below 0: before the anchor
 * @property {WordSet | null} left words of which one stands right before the anchor; null: it may be another
 * @property {WordSet | null} right likewise after it
 * @property {number} from
 * @property {number} to
 *
 * @typedef {object} Phrases what a text is looked through with
 * @property {ReadonlyMap<string, number>} vocabulary
 * @property {readonly string[]} names the words of the vocabulary by their numbers
 * @property {Int32Array} classes by number of the word: what it can be in a sentence, as bits of classes.js
 * @property {import('./word-table.js').WordTable} table the vocabulary, by places in a text
 * @property {import('./anchors.js').Anchors} anchors what is to be found, by the number of its most telling word
 * @property {import('./anchors.js').Cancelling} others what cancels it, likewise
 * @property {readonly RuleSource[]} rules
 * @property {ReadonlyMap<string, string>} sentences by id of the rule: what can stand after the sentence with the words
 * @property {import('./slips.js').Slips} slips
 */

const OF_RULES = /** @type {const} */ ([
  ['phrases', FOUND],
  ['except', EXCEPT],
  ['except-near', NEARBY],
  ['needs', NEEDED],
])
const OF_ALL = /** @type {const} */ ([
  ['mention-before', MENTION_BEFORE],
  ['mention-after', MENTION_AFTER],
  ['mention-next', MENTION_NEXT],
  ['mention-near', MENTION_NEAR],
  ['mention-title', MENTION_TITLE],
  ['mention-close', MENTION_CLOSE],
  ['mention-adjacent', MENTION_ADJACENT],
])

/**
 * Makes the tables. Throws one sentence for a phrase that cannot be read or holds no telling word.
 *
 * @param {Source} source
 * @param {readonly (readonly [string, number])[]} classes name of a list and its bit
 * @returns {Phrases}
 */
export function compile(source, classes) {
  return wholly(compiling(source, classes))
}

/**
 * The same a phrase at a time, for a page that must not stand still meanwhile.
 *
 * @param {Source} source
 * @param {readonly (readonly [string, number])[]} classes name of a list and its bit
 * @returns {Generator<undefined, Phrases>}
 */
export function* compiling(source, classes) {
  const compiler = new Compiler(yield* openingLists(source.lists))
  let owner = 0
  for (const rule of source.rules) {
    for (const [key, role] of OF_RULES)
      for (const phrase of rule[key] ?? []) {
        compiler.add(phrase, role, owner)
        yield
      }
    owner += 1
  }
  for (const [key, role] of OF_ALL)
    for (const phrase of source.context[key] ?? []) {
      compiler.add(phrase, role, -1)
      yield
    }
  const sentences = new Map()
  for (const { id, sentence } of source.rules) if (sentence !== undefined) sentences.set(id, sentence)
  return { ...(yield* compiler.tables(classes)), rules: source.rules, sentences }
}
