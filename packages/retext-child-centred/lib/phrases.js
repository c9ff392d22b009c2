import { checkingWith, checkWith } from './check.js'
import { CLASSES } from './classes.js'
import { compile } from './compile.js'
import { source } from './en-gb.js'

/**
 * @typedef {import('./check.js').Finding} Finding
 * @typedef {import('./compile.js').Phrases} Phrases
 *
 * @typedef {object} Own what somebody changes of the phrases
 * @property {readonly string[]} [off] ids of rules that are not used
 * @property {readonly import('./compile.js').RuleSource[]} [add] rules of their own, or others for ids that are known
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
  const known = new Set(source.rules.map(({ id }) => id))
  for (const id of off) if (!known.has(id)) throw new Error(`There is no phrase with the id "${id}" to switch off.`)
  for (const rule of add) refuse(rule)
  const gone = new Set([...off, ...add.map(({ id }) => id)])
  return { ...source, rules: [...source.rules.filter(({ id }) => !gone.has(id)), ...add] }
}

/** @param {import('./compile.js').RuleSource} rule */
function refuse(rule) {
  if (!/^[a-z]+(?:-[a-z0-9]+)*$/.test(rule.id ?? ''))
    throw new Error(`A phrase needs an id in small letters and hyphens, not "${rule.id}".`)
  const fault = (/** @type {string} */ what) => new Error(`The phrase "${rule.id}" ${what}.`)
  if (!['strong', 'suggest', 'inform'].includes(rule.strength))
    throw fault('has a strength that is none of strong, suggest, inform')
  if (!rule.why) throw fault('does not say why')
  if (!rule.phrases?.length) throw fault('lists no wording to look for')
  if (!rule.instead?.length) throw fault('says nothing to write instead')
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
