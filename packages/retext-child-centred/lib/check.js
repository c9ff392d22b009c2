import { fill } from './alternatives.js'
import { isDigit } from './characters.js'
import { NEGATION, REFUSAL } from './classes.js'
import { BLOCK, SENTENCE } from './kinds.js'
import { Lines } from './lines.js'
import { Matcher } from './match.js'
import { markQuoted } from './quotes.js'
import { FOUND } from './roles.js'
import { Sentence } from './sentence.js'
import { Sifter } from './sift.js'
import { wholly } from './steps.js'
import { readingWords } from './text.js'
import { markVoice } from './voice.js'

/**
 * @typedef {import('./compile.js').Phrases} Phrases
 * @typedef {import('./compile.js').Strength} Strength
 *
 * @typedef {object} Finding
 * @property {number} start UTF-16 units from the beginning of the text
 * @property {number} end exclusive
 * @property {number} line from 1
 * @property {number} column from 1
 * @property {string} text the words as they stand there
 * @property {string} rule id of the rule, which never changes
 * @property {Strength} strength
 * @property {string} reason one plain sentence
 * @property {string[]} alternatives better words, the best first
 */

/**
 * What could be said better in a text, sorted by place. It never throws, whatever the text.
 *
 * @param {string} text
 * @param {Phrases} phrases
 * @returns {Finding[]}
 */
export function checkWith(text, phrases) {
  return wholly(checkingWith(text, phrases))
}

/**
 * The same in small steps, about a sentence each, for whoever must not stand still meanwhile: a page that somebody types in.
 *
 * @param {string} text
 * @param {Phrases} phrases
 * @returns {Generator<undefined, Finding[]>}
 */
export function* checkingWith(text, phrases) {
  const words = yield* readingWords(text, phrases)
  yield
  const quoted = markQuoted(text, words)
  markVoice(words, phrases.classes, quoted)
  yield
  const look = new Look(text, words, { phrases, quoted })
  /** @type {Finding[]} */
  const findings = []
  for (let from = 0; from < words.count; ) {
    let to = from + 1
    while (to < words.count && to - from < LONGEST_SENTENCE && (words.before[to] ?? 0) < SENTENCE) to += 1
    look.through(from, to, findings)
    yield
    from = to
  }
  return findings
}

/** Longer than any sentence: what goes on without a full stop is cut, so that no text takes longer than its length. */
const LONGEST_SENTENCE = 300

class Look {
  /**
   * @param {string} text
   * @param {import('./words.js').Words} words
   * @param {{ phrases: Phrases, quoted: Uint8Array }} with_
   */
  constructor(text, words, { phrases, quoted }) {
    this.text = text
    this.words = words
    this.phrases = phrases
    this.matcher = new Matcher(words)
    this.sifter = new Sifter(phrases, quoted, new Sentence(words, phrases.classes))
    this.lines = new Lines(text)
    /** By number of a word: the last sentence that had it. */
    this.seen = new Int32Array(phrases.vocabulary.size)
    this.round = 0
    /** The items below "Words to avoid:" are mentioned, too. */
    this.isListOfMentions = false
  }

  /** @param {number} from @param {number} to @param {Finding[]} findings */
  through(from, to, findings) {
    if (this.words.before[from] === BLOCK && this.isListOfMentions) this.isListOfMentions = this.isItem(from)
    const hits = this.hits(from, to)
    if (hits.length > 0) {
      const isMentioned = this.isListOfMentions || this.isOption(from)
      for (const hit of this.sifter.sift(hits, { from, to, isMentioned })) findings.push(this.finding(hit, from, to))
    }
    if (this.words.before[to] === BLOCK && this.leadsIntoList(to) && this.sifter.mentions(hits))
      this.isListOfMentions = true
  }

  /** @param {number} from @param {number} to */
  hits(from, to) {
    /** @type {import('./sift.js').Hit[]} */
    const hits = []
    this.matcher.within(from, to)
    this.note(from, to)
    for (let at = from; at < to; at += 1) {
      const id = this.words.ids[at] ?? -1
      const sequences = id < 0 ? undefined : this.phrases.anchors[id]
      if (sequences === undefined) continue
      for (const sequence of sequences) {
        if (!this.mayStand(sequence) || !this.matcher.matches(sequence, at)) continue
        hits.push(this.hit(sequence))
      }
    }
    return hits
  }

  /** Which words the sentence has. @param {number} from @param {number} to */
  note(from, to) {
    this.round += 1
    for (let at = from; at < to; at += 1) {
      const id = this.words.ids[at] ?? -1
      if (id >= 0) this.seen[id] = this.round
    }
  }

  /** @param {import('./compile.js').Sequence} sequence */
  mayStand({ second }) {
    if (second.length === 0) return true
    for (let n = 0; n < second.length; n += 1) if (this.seen[second[n] ?? 0] === this.round) return true
    return false
  }

  /** @param {import('./compile.js').Sequence} sequence @returns {import('./sift.js').Hit} */
  hit(sequence) {
    const { role, owner, parts } = sequence
    const first = this.matcher.first(sequence)
    const last = this.matcher.last(sequence)
    if (role !== FOUND) return { role, owner, first, last, begin: first, denied: false }
    const begin = this.matcher.first({ ...sequence, from: 0, to: parts.length })
    return { role, owner, first, last, begin, denied: this.isDeniedWithin(begin, last) }
  }

  /** A "not" in a gap; and after a "not" a refusal, for "is not refusing to engage" is no refusal. @param {number} begin @param {number} last */
  isDeniedWithin(begin, last) {
    const { sentence } = this.sifter
    const kinds = sentence.is(begin, NEGATION) ? NEGATION | REFUSAL : NEGATION
    for (let at = begin + 1; at < last; at += 1)
      if (sentence.is(at, kinds) && !this.matcher.took.includes(at)) return true
    return false
  }

  /** @param {import('./sift.js').Hit} hit @param {number} from @param {number} to @returns {Finding} */
  finding({ owner, first, last }, from, to) {
    const rule = this.phrases.rules[owner]
    if (rule === undefined) throw new Error('A hit without its rule')
    const start = this.words.starts[first] ?? 0
    const end = this.words.ends[last] ?? start
    const sentence = this.words.slice(from, to)
    return {
      start,
      end,
      ...this.lines.at(start),
      text: this.text.slice(start, end),
      rule: rule.id,
      strength: rule.strength,
      reason: rule.why,
      alternatives: fill(rule.instead, sentence, { first: first - from, last: last - from }),
    }
  }

  /** A box to tick stands before it: a word of the form, and nobody's own. @param {number} at */
  isOption(at) {
    const start = this.words.starts[at] ?? 0
    return /[\u2610-\u2612\u25a1]\s*$|\[[ xX]?\]\s*$/.test(this.text.slice(Math.max(0, start - 5), start))
  }

  /** An item of a list. @param {number} at */
  isItem(at) {
    const start = this.words.starts[at] ?? 0
    if (isDigit(this.text.charCodeAt(start))) return true
    const gap = this.text.slice(Math.max(0, start - 8), start)
    return /(?:^|\n)[ \t]*[-*+\u2022\u25aa\u00b7\u2013][ \t]*$/.test(gap)
  }

  /** @param {number} to */
  leadsIntoList(to) {
    const end = this.words.ends[to - 1] ?? 0
    return this.text
      .slice(end, end + 2)
      .trimStart()
      .startsWith(':')
  }
}
