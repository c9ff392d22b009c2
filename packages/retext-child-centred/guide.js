import { guide as british } from './lib/en-gb-guide.js'

/**
 * @typedef {object} GuideRule a phrase as people read about it
 * @property {string} id
 * @property {number} [row] number in the table it was written from
 * @property {string} title
 * @property {import('./lib/compile.js').Strength} strength
 * @property {string} why
 * @property {readonly string[]} [in-place] as `instead`, where they fit in the place of the words
 * @property {readonly string[]} instead with `{they}`, `{them}`, `{their}` where the text's own pronoun goes
 * @property {string} [sentence] as `instead`, as a whole sentence for after the one with the words
 * @property {string} fine when it is no fault
 * @property {string} source with its year
 * @property {string} [note]
 */

const FORMS = /** @type {Record<string, string>} */ ({ themself: 'themselves', is: 'are', has: 'have', was: 'were' })

/** Everything for people about each rule, in the order of the rows. */
export const guide = british.map(plain)

/**
 * The guide with somebody's own file laid over it.
 *
 * @param {{ off?: readonly string[], add?: readonly (GuideRule & object)[] }} own
 * @returns {GuideRule[]}
 */
export function guideWithOwn({ off = [], add = [] }) {
  const gone = new Set([...off, ...add.map(({ id }) => id)])
  return [...guide.filter(({ id }) => !gone.has(id)), ...add.map(plain)]
}

/** In the guide nobody is spoken of, so it says "them". @param {GuideRule} rule @returns {GuideRule} */
function plain(rule) {
  const instead = [...new Set([...(rule['in-place'] ?? []), ...(rule.instead ?? [])].map(filled))]
  if (rule.sentence === undefined) return { ...rule, instead }
  const sentence = filled(rule.sentence)
  return { ...rule, instead, sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1) }
}

/** @param {string} text */
function filled(text) {
  return text.replace(/\{(\w+)\}/g, (_, word) => FORMS[word] ?? word)
}
