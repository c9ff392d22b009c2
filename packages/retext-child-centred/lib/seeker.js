import { ADULT, NEGATION, REFUSAL, SAY } from './classes.js'
import { NEAR } from './kinds.js'
import { Matcher } from './match.js'
import { Places } from './places.js'
import { EXCEPT, FOUND, NEARBY } from './roles.js'
import { marksOf, mayHave } from './word-set.js'

/**
 * @typedef {import('./compile.js').Phrases} Phrases
 * @typedef {import('./compile.js').Sequence} Sequence
 * @typedef {import('./sift.js').Hit} Hit
 */

/** Looks for the phrases of one sentence at a time. */
export class Seeker {
  /** @param {import('./words.js').Words} words @param {Phrases} phrases @param {import('./sentence.js').Sentence} sentence */
  constructor(words, phrases, sentence) {
    this.words = words
    this.phrases = phrases
    this.sentence = sentence
    this.matcher = new Matcher(words)
    this.places = new Places(phrases.vocabulary.size)
  }

  /** @param {number} from @param {number} to */
  within(from, to) {
    this.matcher.within(from, to)
    this.places.note(this.words.ids, from, to)
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
      if (anchors.hasNear[id] === 1) this.seekNear(id, at, hits)
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
    const end = Math.min(matcher.ceiling - 1, at + (anchors.onward[id] ?? 0))
    for (let other = Math.max(matcher.floor, at - (anchors.back[id] ?? 0)); other <= end; other += 1) {
      const word = ids[other] ?? -1
      if (!anchors.mayBeNear(id, word)) continue
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
    if (this.matcher.matches(sequence, at) && !this.goesOver(sequence)) hits.push(this.hit(sequence))
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

  /**
   * "Mum says that she absconded": an exception for what mum does goes over to the child in one of its gaps. One that is about
   * what an adult claims does not.
   *
   * @param {Sequence} sequence
   */
  goesOver(sequence) {
    if (sequence.role !== EXCEPT && sequence.role !== NEARBY) return false
    const { sentence } = this
    const first = this.matcher.first(sequence)
    if (!sentence.is(first, ADULT)) return false
    const taken = this.matcher.took.subarray(0, sequence.parts.length)
    if (taken.some((at) => at >= 0 && sentence.is(at, SAY))) return false
    for (let at = first + 2; at < this.matcher.last(sequence); at += 1)
      if (sentence.beginsAnew(at) && !taken.includes(at)) return true
    return false
  }

  /** A "not" in a gap; and after a "not" a refusal, for "is not refusing to engage" is no refusal. @param {number} begin @param {number} last @param {number} parts */
  isDeniedWithin(begin, last, parts) {
    const { sentence } = this
    const kinds = sentence.is(begin, NEGATION) ? NEGATION | REFUSAL : NEGATION
    for (let at = begin + 1; at < last; at += 1)
      if (sentence.is(at, kinds) && !this.matcher.took.subarray(0, parts).includes(at)) return true
    return false
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
