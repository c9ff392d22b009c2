const FORMS = {
  she: { they: 'she', them: 'her', their: 'her', themself: 'herself', is: 'is', has: 'has', was: 'was' },
  he: { they: 'he', them: 'him', their: 'his', themself: 'himself', is: 'is', has: 'has', was: 'was' },
  they: { they: 'they', them: 'them', their: 'their', themself: 'themselves', is: 'are', has: 'have', was: 'were' },
}

/** @type {Record<string, keyof typeof FORMS>} */
const WHO = {
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
}

/**
 * The better words for what was found, with the pronouns that the sentence uses: those of the found words, else the last
 * before them, else "they".
 *
 * @param {readonly string[]} alternatives such as `adults are putting {them} at risk`
 * @param {readonly string[]} sentence words, lower case
 * @param {{ first: number, last: number }} found
 */
export function fill(alternatives, sentence, { first, last }) {
  if (!alternatives.some((one) => one.includes('{'))) return [...alternatives]
  const forms = FORMS[whoIs(sentence, first, last)]
  return alternatives.map((one) =>
    one.replace(
      /\{(they|them|their|themself|is|has|was)\}/g,
      (_, word) => forms[/** @type {keyof typeof forms} */ (word)],
    ),
  )
}

/** @param {readonly string[]} sentence @param {number} first @param {number} last */
function whoIs(sentence, first, last) {
  for (let at = first; at <= last; at += 1) {
    const who = known(sentence[at])
    if (who) return who
  }
  for (let at = first - 1; at >= 0; at -= 1) {
    const who = known(sentence[at])
    if (who) return who
  }
  return 'they'
}

/** @param {string | undefined} word */
function known(word) {
  return word !== undefined && Object.prototype.hasOwnProperty.call(WHO, word) ? WHO[word] : undefined
}
