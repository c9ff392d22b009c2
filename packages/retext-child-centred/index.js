/**
 * @typedef {import('./lib/check.js').Finding} Finding
 * @typedef {import('./lib/compile.js').Phrases} Phrases
 * @typedef {import('./lib/compile.js').RuleSource} RuleSource
 * @typedef {import('./lib/compile.js').Strength} Strength
 * @typedef {import('./lib/phrases.js').Own} Own
 */

export { default } from './lib/create-plugin.js'
export { check, checking, enGB, sourceWithOwn, withOwn } from './lib/phrases.js'
