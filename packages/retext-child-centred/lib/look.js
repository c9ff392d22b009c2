import { BetterWords } from './alternatives.js'
import { isDigit, isSpace } from './characters.js'
import { BLOCK } from './kinds.js'
import { Lines } from './lines.js'
import { Seeker } from './seeker.js'
import { Sentence } from './sentence.js'
import { SentenceEnd } from './sentence-end.js'
import { Sifter } from './sift.js'

/**
 * @typedef {import('./check.js').Finding} Finding
 * @typedef {import('./compile.js').Phrases} Phrases
 * @typedef {import('./sift.js').Hit} Hit
 */

/** Looks through one text, a sentence at a time. */
export class Look {
  /**
   * @param {string} text
   * @param {import('./words.js').Words} words
   * @param {{ phrases: Phrases, quoted: Uint8Array }} with_
   */
  constructor(text, words, { phrases, quoted }) {
    this.text = text
    this.words = words
    this.phrases = phrases
    const sentence = new Sentence(words, phrases.classes)
    this.seeker = new Seeker(words, phrases, sentence)
    this.sifter = new Sifter(phrases, quoted, sentence)
    this.better = new BetterWords(words, phrases.sentences)
    this.lines = new Lines(text)
    this.sentenceEnd = new SentenceEnd(text, words, quoted)
    /** The items below "Words to avoid:" are mentioned, too. */
    this.isListOfMentions = false
  }

  /** @param {number} from @param {number} to @param {Finding[]} findings */
  through(from, to, findings) {
    if (this.words.before[from] === BLOCK && this.isListOfMentions) this.isListOfMentions = this.isItem(from)
    this.seeker.within(from, to)
    const hits = this.seeker.seek(from, to)
    const leadsIntoList = this.words.before[to] === BLOCK && this.leadsIntoList(to)
    if (hits.length === 0 && !leadsIntoList) return
    this.sifter.within(from, to)
    const said = this.isListOfMentions || this.isOption(from) ? [] : this.sifter.said(hits)
    // Nearly all of the phrases that cancel belong to rules that found nothing here: only the others are looked for.
    if (said.length === 0 && !leadsIntoList) return
    const cancelling = this.seeker.cancelling(from, to, said)
    for (const hit of this.sifter.sift(said, cancelling)) findings.push(this.finding(hit, from, to))
    if (leadsIntoList && this.sifter.mentions(cancelling)) this.isListOfMentions = true
  }

  /** @param {Hit} hit @param {number} from @param {number} to @returns {Finding} */
  finding({ owner, first, last }, from, to) {
    const rule = this.phrases.rules[owner]
    if (rule === undefined) throw new Error('A hit without its rule')
    const { alternatives, fits, sentence } = this.better.of(rule, { from, first, last })
    const start = this.words.starts[first] ?? 0
    const end = this.words.ends[last] ?? start
    return {
      start,
      end,
      ...this.lines.lineOf(start),
      text: this.text.slice(start, end),
      rule: rule.of ?? rule.id,
      strength: rule.strength,
      reason: rule.why,
      alternatives: [...alternatives],
      fits,
      sentence,
      after: this.sentenceEnd.after(to),
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
    return this.text[end] === ':' || (this.text[end + 1] === ':' && isSpace(this.text.charCodeAt(end)))
  }
}
