import { checkingWith, checkWith } from './check.js'
import { CLASSES } from './classes.js'
import { compile } from './compile.js'
import { source } from './en-gb.js'
import { faultsOf } from './faults.js'

/**
 * @typedef {import('./check.js').Finding} Finding
 * @typedef {import('./compile.js').Phrases} Phrases
 *
 * @typedef {object} Own what somebody changes of the phrases
 * @property {readonly string[]} [off] ids of rules that are not used
 * @property {readonly (import('./compile.js').RuleSource & { title: string, fine: string, source: string })[]} [add] rules of their own, or others for ids that are known
 */

/** @type {Phrases | undefined} */
let british

/** The British phrases; made when they are first needed. */
export function enGB() {
  british ??= compile(source, CLASSES)
  return british
}

/**
 * The British phrases with somebody's own file laid over them. Throws one sentence that names what is wrong with it.
 *
 * @param {Own} own
 * @returns {Phrases}
 */
export function withOwn(own) {
  return compile(sourceWithOwn(own), CLASSES)
}

/**
 * The same as data, for whoever sends it to a browser.
 *
 * @param {Own} own
 * @returns {import('./compile.js').Source}
 */
export function sourceWithOwn({ off = [], add = [] }) {
  const known = new Set(source.rules.map((rule) => rule.of ?? rule.id))
  for (const id of off) if (!known.has(id)) throw new Error(`There is no phrase with the id "${id}" to switch off.`)
  const [fault] = faultsOf(add)
  if (fault !== undefined) throw new Error(fault)
  const gone = new Set([...off, ...add.map(({ id }) => id)])
  return { ...source, rules: [...source.rules.filter((rule) => !gone.has(rule.of ?? rule.id)), ...add] }
}

/**
 * What could be said better in a text, sorted by place. It never throws, whatever the text; it takes time in proportion to
 * the text's length.
 *
 * @param {string} text
 * @param {Phrases} [phrases]
 * @returns {Finding[]}
 */
export function check(text, phrases = enGB()) {
  return checkWith(text, phrases)
}

/**
 * The same in small steps, for whoever must not stand still meanwhile: a page that somebody types in.
 *
 * @param {string} text
 * @param {Phrases} [phrases]
 * @returns {Generator<undefined, Finding[]>}
 */
export function checking(text, phrases = enGB()) {
  return checkingWith(text, phrases)
}
