import { fill, wholeSentence } from './alternatives.js'
import { markOf, mayHave } from './anchors.js'
import { isDigit, isSpace } from './characters.js'
import { NEGATION, REFUSAL } from './classes.js'
import { BLOCK, NEAR } from './kinds.js'
import { Lines } from './lines.js'
import { Matcher } from './match.js'
import { Places } from './places.js'
import { FOUND } from './roles.js'
import { Sentence } from './sentence.js'
import { SentenceEnd } from './sentence-end.js'
import { Sifter } from './sift.js'

/**
 * @typedef {import('./check.js').Finding} Finding
 * @typedef {import('./compile.js').Phrases} Phrases
 * @typedef {import('./compile.js').RuleSource} RuleSource
 * @typedef {import('./compile.js').Sequence} Sequence
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
    this.matcher = new Matcher(words)
    this.sifter = new Sifter(phrases, quoted, new Sentence(words, phrases.classes))
    this.lines = new Lines(text)
    this.sentenceEnd = new SentenceEnd(text, words, quoted)
    this.places = new Places(phrases.vocabulary.size)
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

  /** What is to be found; and only where something was, or a list may begin, what cancels it. @param {number} from @param {number} to */
  hits(from, to) {
    /** @type {Hit[]} */
    const hits = []
    this.matcher.within(from, to)
    this.places.note(this.words.ids, from, to)
    this.seek(from, to, hits)
    if (hits.length > 0 || this.leadsIntoList(to)) this.cancel(from, to, hits)
    return hits
  }

  /** @param {number} from @param {number} to @param {Hit[]} hits */
  seek(from, to, hits) {
    const { ids, before } = this.words
    const { anchors } = this.phrases
    for (let at = from; at < to; at += 1) {
      const id = ids[at] ?? -1
      const sought = id < 0 ? null : anchors.of(id)
      if (sought === null) continue
      const left = at > from && before[at] === NEAR ? (ids[at - 1] ?? -1) : -1
      const right = at + 1 < to && before[at + 1] === NEAR ? (ids[at + 1] ?? -1) : -1
      if (sought.anywhere.length > 0) this.anywhere(sought, at, hits)
      if (mayHave(sought.lefts, left)) this.among(sought.left.get(left), at, hits)
      if (mayHave(sought.rights, right)) this.among(sought.right.get(right), at, hits)
    }
  }

  /** @param {import('./anchors.js').Sought} sought @param {number} at @param {Hit[]} hits */
  anywhere({ anywhere, seconds }, at, hits) {
    const { places } = this
    let next = 0
    for (let n = 0; n < anywhere.length; n += 1) {
      const end = next + 2 + (seconds[next] ?? 0)
      const reach = seconds[next + 1] ?? 0
      let may = reach === 0
      for (next += 2; next < end && !may; next += 1) may = places.isNear(seconds[next] ?? 0, at, reach)
      next = end
      if (may) this.meet(/** @type {Sequence} */ (anywhere[n]), at, hits)
    }
  }

  /** What cancels the hits. @param {number} from @param {number} to @param {Hit[]} hits */
  cancel(from, to, hits) {
    const { ids } = this.words
    const owners = [...new Set(hits.map(({ owner }) => owner)), -1]
    const marks = owners.reduce((all, owner) => all | markOf(owner), 0)
    for (let at = from; at < to; at += 1) {
      const id = ids[at] ?? -1
      const cancelling = id < 0 ? null : this.phrases.others.of(id)
      if (cancelling === null || (cancelling.owners & marks) === 0) continue
      for (const owner of owners) this.among(cancelling.byOwner.get(owner), at, hits)
    }
  }

  /** @param {readonly Sequence[] | undefined} sequences @param {number} at @param {Hit[]} hits */
  among(sequences, at, hits) {
    if (sequences === undefined) return
    for (const sequence of sequences) if (this.places.mayHold(sequence, at)) this.meet(sequence, at, hits)
  }

  /** @param {Sequence} sequence @param {number} at @param {Hit[]} hits */
  meet(sequence, at, hits) {
    if (this.matcher.matches(sequence, at)) hits.push(this.hit(sequence))
  }

  /** @param {Sequence} sequence @returns {import('./sift.js').Hit} */
  hit(sequence) {
    const { role, owner, parts } = sequence
    const first = this.matcher.first(sequence)
    const last = this.matcher.last(sequence)
    if (role !== FOUND) return { role, owner, first, last, begin: first, denied: false }
    const begin = this.matcher.begin(sequence)
    return { role, owner, first, last, begin, denied: this.isDeniedWithin(begin, last, parts.length) }
  }

  /** A "not" in a gap; and after a "not" a refusal, for "is not refusing to engage" is no refusal. @param {number} begin @param {number} last @param {number} parts */
  isDeniedWithin(begin, last, parts) {
    const { sentence } = this.sifter
    const kinds = sentence.is(begin, NEGATION) ? NEGATION | REFUSAL : NEGATION
    for (let at = begin + 1; at < last; at += 1)
      if (sentence.is(at, kinds) && !this.matcher.took.subarray(0, parts).includes(at)) return true
    return false
  }

  /** @param {Hit} hit @param {number} from @param {number} to @returns {Finding} */
  finding({ owner, first, last }, from, to) {
    const rule = this.phrases.rules[owner]
    if (rule === undefined) throw new Error('A hit without its rule')
    const inPlace = this.inPlace(rule, first, last)
    const sentence = rule.sentence ?? this.phrases.sentences.get(rule.of ?? rule.id)
    const found = { from, first, last }
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
      alternatives: fill([...new Set([...inPlace, ...(rule.instead ?? [])])], this.words, found),
      fits: inPlace.length,
      sentence: sentence === undefined ? '' : wholeSentence(sentence, this.words, found),
      after: this.sentenceEnd.after(to),
    }
  }

  /** Those for exactly these words, before those for whatever the rule finds. @param {RuleSource} rule @param {number} first @param {number} last */
  inPlace(rule, first, last) {
    const ofWords = rule['in-place-of']
    if (ofWords === undefined) return rule['in-place'] ?? []
    const words = this.words.slice(first, last + 1).join(' ')
    return Object.prototype.hasOwnProperty.call(ofWords, words) ? [ofWords[words] ?? ''] : (rule['in-place'] ?? [])
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
