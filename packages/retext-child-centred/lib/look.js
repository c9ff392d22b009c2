import { BetterWords } from './alternatives.js'
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
import { marksOf, mayHave } from './word-set.js'

/**
 * @typedef {import('./check.js').Finding} Finding
 * @typedef {import('./compile.js').Phrases} Phrases
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
    this.better = new BetterWords(words, phrases.sentences)
    this.lines = new Lines(text)
    this.sentenceEnd = new SentenceEnd(text, words, quoted)
    this.places = new Places(phrases.vocabulary.size)
    /** The items below "Words to avoid:" are mentioned, too. */
    this.isListOfMentions = false
  }

  /** @param {number} from @param {number} to @param {Finding[]} findings */
  through(from, to, findings) {
    if (this.words.before[from] === BLOCK && this.isListOfMentions) this.isListOfMentions = this.isItem(from)
    this.matcher.within(from, to)
    this.places.note(this.words.ids, from, to)
    const hits = this.seek(from, to)
    const leadsIntoList = this.words.before[to] === BLOCK && this.leadsIntoList(to)
    if (hits.length === 0 && !leadsIntoList) return
    this.sifter.within(from, to)
    const said = this.isListOfMentions || this.isOption(from) ? [] : this.sifter.said(hits)
    // Nearly all of the phrases that cancel belong to rules that found nothing here: only the others are looked for.
    if (said.length === 0 && !leadsIntoList) return
    const cancelling = this.cancelling(from, to, said)
    for (const hit of this.sifter.sift(said, cancelling)) findings.push(this.finding(hit, from, to))
    if (leadsIntoList && this.sifter.mentions(cancelling)) this.isListOfMentions = true
  }

  /** What stands in a sentence, whatever may cancel it. @param {number} from @param {number} to */
  seek(from, to) {
    const { ids, before } = this.words
    const { anchors } = this.phrases
    /** @type {Hit[]} */
    const hits = []
    for (let at = from; at < to; at += 1) {
      const id = ids[at] ?? -1
      if (id < 0) continue
      if (anchors.anyhow[id] === 1) this.among(anchors.of(id).anyhow, at, hits)
      if (anchors.nears[id] !== 0) this.seekNear(id, at, hits)
      const lefts = anchors.lefts[id] ?? 0
      if (lefts !== 0 && at > from && before[at] === NEAR) {
        const left = ids[at - 1] ?? -1
        if (mayHave(lefts, left)) this.among(anchors.of(id).left.get(left), at, hits)
      }
      const rights = anchors.rights[id] ?? 0
      if (rights !== 0 && at + 1 < to && before[at + 1] === NEAR) {
        const right = ids[at + 1] ?? -1
        if (mayHave(rights, right)) this.among(anchors.of(id).right.get(right), at, hits)
      }
    }
    return hits
  }

  /** Phrases of which another word stands near. @param {number} id @param {number} at @param {Hit[]} hits */
  seekNear(id, at, hits) {
    const { matcher, words, phrases } = this
    const { ids } = words
    const { anchors } = phrases
    const nears = anchors.nears[id] ?? 0
    const end = Math.min(matcher.ceiling - 1, at + (anchors.onward[id] ?? 0))
    for (let other = Math.max(matcher.floor, at - (anchors.back[id] ?? 0)); other <= end; other += 1) {
      const word = ids[other] ?? -1
      if (!mayHave(nears, word)) continue
      const list = anchors.of(id).near.get(word)
      if (list === undefined) continue
      for (const sequence of list) if (reaches(sequence.reach, other - at)) this.meet(sequence, at, hits)
    }
  }

  /** What may cancel these, or shows that wording is spoken about. @param {number} from @param {number} to @param {readonly Hit[]} said */
  cancelling(from, to, said) {
    const { ids } = this.words
    const { others } = this.phrases
    const owners = ownersOf(said)
    const marks = marksOf(owners)
    /** @type {Hit[]} */
    const hits = []
    for (let at = from; at < to; at += 1) {
      const id = ids[at] ?? -1
      if (id < 0 || ((others.owners[id] ?? 0) & marks) === 0) continue
      const byOwner = others.of(id)
      for (const owner of owners) this.among(byOwner.get(owner), at, hits)
    }
    return hits
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

/** Whether a word so many words on is within reach. @param {number} reach below 0: back @param {number} on */
function reaches(reach, on) {
  return reach > 0 ? on > 0 && on <= reach : on < 0 && on >= reach
}

/** Each once; and -1, which is all rules. @param {readonly Hit[]} hits */
function ownersOf(hits) {
  const owners = [-1]
  for (const { owner } of hits) if (!owners.includes(owner)) owners.push(owner)
  return owners
}
