import { check, enGB } from './phrases.js'

const NAME = 'retext-child-centred'
/** The rules page that comes with the package: it is there without a network. */
const RULES = new URL('../rules.md', import.meta.url).href

/**
 * @typedef {object} Options
 * @property {import('./compile.js').Phrases} [phrases] of `withOwn`; the British ones unless given
 * @property {(rule: string) => string} [link] where a rule is explained
 * @property {readonly import('./compile.js').Strength[]} [strengths] which to report; all unless given
 *
 * @typedef {object} File what the plugin needs of a vfile
 * @property {() => string} toString the text, whatever it was read from
 * @property {(reason: string, place: object, origin: string) => Message} message
 *
 * @typedef {object} Message
 * @property {string | null} [actual]
 * @property {string[]} [expected]
 * @property {string} [note]
 * @property {string} [url]
 */

/**
 * A retext plugin: it reports what the engine finds in the file's text, and leaves the tree to the other plugins.
 *
 * @param {Options} [options]
 */
export default function retextChildCentred({ phrases, link = (rule) => `${RULES}#${rule}`, strengths } = {}) {
  /** @param {unknown} _tree @param {File} file */
  return (_tree, file) => {
    for (const finding of check(String(file), phrases ?? enGB())) {
      if (strengths && !strengths.includes(finding.strength)) continue
      const { line, column, start, end } = finding
      const place = { start: { line, column, offset: start }, end: endOf(finding, end) }
      const message = file.message(`\`${finding.text}\`: ${finding.reason}`, place, `${NAME}:${finding.rule}`)
      message.actual = finding.text
      message.expected = finding.alternatives
      message.note = finding.reason
      message.url = link(finding.rule)
    }
  }
}

/** @param {import('./check.js').Finding} finding @param {number} offset */
function endOf({ text, line, column }, offset) {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  return { line: line + lines.length - 1, column: lines.length > 1 ? last.length + 1 : column + text.length, offset }
}
