const FORMS = {
  she: { they: 'she', them: 'her', their: 'her', themself: 'herself', is: 'is', has: 'has', was: 'was' },
  he: { they: 'he', them: 'him', their: 'his', themself: 'himself', is: 'is', has: 'has', was: 'was' },
  they: { they: 'they', them: 'them', their: 'their', themself: 'themselves', is: 'are', has: 'have', was: 'were' },
}

/** @type {ReadonlyMap<string, keyof typeof FORMS>} */
const WHO = new Map(
  Object.entries({
    she: 'she',
    her: 'she',
    hers: 'she',
    herself: 'she',
    he: 'he',
    him: 'he',
    his: 'he',
    himself: 'he',
    they: 'they',
    them: 'they',
    their: 'they',
    themselves: 'they',
    themself: 'they',
  }),
)

/**
 * The better words for what was found, with the pronouns that the sentence uses: those of the found words, else the last
 * before them, else "they".
 *
 * @param {readonly string[]} alternatives such as `adults are putting {them} at risk`
 * @param {import('./words.js').Words} words
 * @param {{ from: number, first: number, last: number }} found `from`: where the sentence begins
 */
export function fill(alternatives, words, found) {
  if (!alternatives.some((one) => one.includes('{'))) return [...alternatives]
  const forms = FORMS[whoIs(words, found)]
  return alternatives.map((one) => (one.includes('{') ? one.replace(BRACES, (_, word) => forms[formOf(word)]) : one))
}

const BRACES = /\{(they|them|their|themself|is|has|was)\}/g

/** @param {string} word */
function formOf(word) {
  return /** @type {keyof typeof FORMS.she} */ (word)
}

/**
 * The same for a sentence, which begins with a capital.
 *
 * @param {string} sentence
 * @param {import('./words.js').Words} words
 * @param {{ from: number, first: number, last: number }} found
 */
export function wholeSentence(sentence, words, found) {
  const [filled = ''] = fill([sentence], words, found)
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}

/** @param {import('./words.js').Words} words @param {{ from: number, first: number, last: number }} found */
function whoIs(words, { from, first, last }) {
  for (let at = first; at <= last; at += 1) {
    const who = WHO.get(words.word(at))
    if (who) return who
  }
  for (let at = first - 1; at >= from; at -= 1) {
    const who = WHO.get(words.word(at))
    if (who) return who
  }
  return 'they'
}
