import { inflections } from './inflect.js'

/**
 * The forms that a word of the data stands for: `word~` every inflection, `word+` one and many.
 *
 * @param {string} word
 * @returns {readonly string[]}
 */
export function formsOf(word) {
  const known = forms.get(word)
  if (known) return known
  const made = formsMade(word)
  forms.set(word, made)
  return made
}

/** Most words stand in many phrases. @type {Map<string, readonly string[]>} */
const forms = new Map()

/** @param {string} word */
function formsMade(word) {
  if (word.endsWith('~')) return inflections(word.slice(0, -1))
  if (!word.endsWith('+')) return [word]
  const one = word.slice(0, -1)
  return [one, inflections(one)[1] ?? one]
}

/**
 * Lists with every form written out and the lists within lists opened, one at a step. Throws one sentence for a list that is
 * not there.
 *
 * @param {Readonly<Record<string, readonly string[]>>} lists
 * @returns {Generator<undefined, Record<string, readonly string[]>>}
 */
export function* openingLists(lists) {
  /** @param {string} name @param {readonly string[]} above @returns {string[]} */
  const open = (name, above) => {
    const words = lists[name]
    if (!words || above.includes(name)) throw new Error(`The list ${name} does not exist or holds itself.`)
    const inner = (/** @type {string} */ word) =>
      word.startsWith('<') ? open(word.slice(1, -1), [...above, name]) : formsOf(word)
    return [...new Set(all(words.map((word) => inner(String(word)))))]
  }
  /** @type {Record<string, string[]>} */
  const opened = {}
  for (const name of Object.keys(lists)) {
    opened[name] = open(name, [])
    yield
  }
  return opened
}

/** Old phones, on which this runs as well, have no `flat`. @param {readonly (readonly string[])[]} lists */
function all(lists) {
  return /** @type {string[]} */ ([]).concat(...lists)
}
