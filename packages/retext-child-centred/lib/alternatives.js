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
 * @typedef {import('./compile.js').RuleSource} RuleSource
 * @typedef {import('./words.js').Words} Words
 * @typedef {keyof typeof FORMS} Who
 * @typedef {{ from: number, first: number, last: number }} Found `from`: where the sentence begins
 * @typedef {{ alternatives: readonly string[], fits: number, sentence: string }} Better as a finding tells them
 */

/**
 * The better words for what was found, with the pronouns that the sentence uses: those of the found words, else the last
 * before them, else "they".
 */
export class BetterWords {
  /** @param {Words} words @param {ReadonlyMap<string, string>} sentences by id of the rule */
  constructor(words, sentences) {
    this.words = words
    this.sentences = sentences
    /** A text says the same of the same child again and again. @type {Map<RuleSource, Partial<Record<Who, Better>>>} */
    this.made = new Map()
  }

  /** @param {RuleSource} rule @param {Found} found @returns {Better} */
  of(rule, found) {
    const who = whoIs(this.words, found)
    const exact = this.exact(rule, found)
    if (exact !== undefined) return this.make(rule, who, [exact])
    const ofRule = this.made.get(rule) ?? {}
    this.made.set(rule, ofRule)
    return (ofRule[who] ??= this.make(rule, who, rule['in-place'] ?? []))
  }

  /** Those for exactly these words, before those for whatever the rule finds. @param {RuleSource} rule @param {Found} found */
  exact(rule, { first, last }) {
    const ofWords = rule['in-place-of']
    if (ofWords === undefined) return undefined
    const words = this.words.slice(first, last + 1).join(' ')
    return Object.prototype.hasOwnProperty.call(ofWords, words) ? ofWords[words] : undefined
  }

  /** @param {RuleSource} rule @param {Who} who @param {readonly string[]} inPlace */
  make(rule, who, inPlace) {
    const sentence = fill(rule.sentence ?? this.sentences.get(rule.of ?? rule.id) ?? '', who)
    return {
      alternatives: [...new Set([...inPlace, ...(rule.instead ?? [])])].map((one) => fill(one, who)),
      fits: inPlace.length,
      sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
    }
  }
}

const BRACES = /\{(they|them|their|themself|is|has|was)\}/g

/** @param {string} words such as `adults are putting {them} at risk` @param {Who} who */
function fill(words, who) {
  return words.replace(BRACES, (_, word) => FORMS[who][/** @type {keyof typeof FORMS.she} */ (word)])
}

/** @param {Words} words @param {Found} found @returns {Who} */
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
