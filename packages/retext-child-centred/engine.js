import { checkingWith, checkWith } from './lib/check.js'
import { CLASSES } from './lib/classes.js'
import { compiling } from './lib/compile.js'

/**
 * The engine without its phrases, for a browser that fetches them by themselves.
 *
 * @typedef {import('./lib/check.js').Finding} Finding
 * @typedef {import('./lib/compile.js').Phrases} Phrases
 * @typedef {import('./lib/compile.js').Source} Source
 */
export { checkingWith as checking, checkWith as check }

/**
 * What a text is looked through with, from the data as it travels, a rule at a time: it takes a slow phone a moment. Throws
 * one sentence for data that cannot be read.
 *
 * @param {Source} source
 * @returns {Generator<undefined, Phrases>}
 */
export function phrasesFrom(source) {
  return compiling(source, CLASSES)
}
