import { ADULT, BESIDE_NOUN, CHILD, CONJUNCTION, PREPOSITION, PRONOUN } from './classes.js'
import { isDenied } from './denial.js'
import { isOfAdult } from './described.js'
import { isByAdult } from './doer.js'
import { BLOCK, COLON, COMMA, SEMICOLON } from './kinds.js'
import {
  MENTION_ADJACENT,
  MENTION_AFTER,
  MENTION_BEFORE,
  MENTION_CLOSE,
  MENTION_NEAR,
  MENTION_NEXT,
  MENTION_TITLE,
  NEARBY,
  NEEDED,
} from './roles.js'
import { isSaidByChild } from './saying.js'

/**
 * @typedef {{ role: number, owner: number, first: number, last: number, begin: number, denied: boolean }} Hit places are numbers of words;
 *   `begin`: where the phrase begins, with what is not reported of it; `denied`: a "not" stands in one of its gaps
 */

/** How many words on a phrase makes what follows it a mention, by its role; and how many back. */
const REACH_BEFORE = /** @type {Record<number, number>} */ ({
  [MENTION_BEFORE]: 8,
  [MENTION_TITLE]: 8,
  [MENTION_CLOSE]: 3,
  [MENTION_ADJACENT]: 1,
})
const REACH_AFTER = /** @type {Record<number, number>} */ ({ [MENTION_AFTER]: 5, [MENTION_NEXT]: 2 })
/** And how many words away a phrase that cancels wherever it stands may stand. */
const REACH_BESIDE = 10
const WEIGHT = { strong: 3, suggest: 2, inform: 1 }

/** Keeps of what was met in a sentence what is really said of a child there. */
export class Sifter {
  /**
   * @param {import('./compile.js').Phrases} phrases
   * @param {Uint8Array} quoted
   * @param {import('./sentence.js').Sentence} sentence
   */
  constructor(phrases, quoted, sentence) {
    this.phrases = phrases
    this.quoted = quoted
    this.sentence = sentence
  }

  /** @param {number} from @param {number} to */
  within(from, to) {
    this.sentence.within(from, to)
  }

  /** Those that the writer says of a child, by who stands in the sentence. @param {readonly Hit[]} hits */
  said(hits) {
    return hits.filter((hit) => this.isSaid(hit))
  }

  /** @param {Hit} hit */
  isSaid(hit) {
    const rule = this.phrases.rules[hit.owner]
    if (rule === undefined || this.isQuoted(hit) || this.sentence.isTitle(hit.first, hit.last)) return false
    if (rule.negation !== 'counts' && (hit.denied || isDenied(this.sentence, hit.begin))) return false
    if (rule.subject === 'child' && (this.isHeading(hit) || isByAdult(this.sentence, hit.begin, hit.last))) return false
    if (rule.subject === 'described' && isOfAdult(this.sentence, hit.begin, hit.last)) return false
    return !(rule.reported && isSaidByChild(this.sentence, hit.begin, hit.last))
  }

  /**
   * @param {readonly Hit[]} said
   * @param {readonly Hit[]} cancelling
   * @returns {Hit[]} sorted by place
   */
  sift(said, cancelling) {
    const kept = said.filter((hit) => this.isKept(hit, cancelling))
    return kept
      .filter((hit) => !kept.some((other) => other !== hit && this.covers(other, hit, kept)))
      .sort((a, b) => a.first - b.first || a.last - b.last)
  }

  /** @param {readonly Hit[]} hits */
  mentions(hits) {
    return hits.some(({ role }) => role === MENTION_BEFORE)
  }

  /** @param {Hit} hit @param {readonly Hit[]} cancelling */
  isKept(hit, cancelling) {
    let isNeeded = this.phrases.rules[hit.owner]?.needs !== undefined
    for (const other of cancelling) {
      if (other.owner !== hit.owner) {
        if (other.owner < 0 && this.isMention(other, hit)) return false
      } else if (other.role === NEEDED) isNeeded = false
      else if (other.role === NEARBY ? this.isBeside(other, hit) : overlaps(other, hit)) return false
    }
    return !isNeeded
  }

  /** "Did not attend: J Hale (police)." @param {Hit} hit */
  isHeading({ begin, last }) {
    return this.sentence.breakBefore(begin) === BLOCK && this.sentence.breakBefore(last + 1) === COLON
  }

  /** @param {Hit} hit */
  isQuoted({ first, last }) {
    for (let at = first; at <= last; at += 1) if (this.quoted[at]) return true
    return false
  }

  /** Near enough to be about it: what stands at the other end of a long sentence is not. @param {Hit} cue @param {Hit} hit */
  isBeside(cue, hit) {
    const [from, to] = cue.last < hit.first ? [cue.last, hit.first] : [hit.last, cue.first]
    return to - from <= REACH_BESIDE
  }

  /** Wording that is spoken about: named before it or after it. @param {Hit} cue @param {Hit} hit */
  isMention(cue, hit) {
    if (cue.role === MENTION_NEAR) return this.isBeside(cue, hit) && !isWithin(cue.first, hit)
    const before = REACH_BEFORE[cue.role]
    if (before !== undefined)
      return (
        cue.last < hit.first &&
        hit.first - cue.last <= before &&
        !this.isParted(cue.last, hit.first) &&
        !this.isTurned(cue, hit.first)
      )
    const after = REACH_AFTER[cue.role]
    if (after === undefined) return false
    if (cue.first <= hit.last || cue.first - hit.last > after || this.isParted(hit.last, cue.first)) return false
    return !this.isOfAnother(cue, hit.last)
  }

  /** "Refused to engage when she was questioned", "did not attend the lesson": that is said of somebody or something else. @param {Hit} cue @param {number} from */
  isOfAnother(cue, from) {
    for (let at = from + 1; at < cue.first; at += 1)
      if (this.sentence.is(at, CONJUNCTION | PRONOUN | CHILD | ADULT) || this.sentence.breakBefore(at) === COMMA)
        return true
    return (
      cue.role === MENTION_NEXT &&
      (this.sentence.breakBefore(cue.first) === COMMA ||
        (cue.first - from > 1 && this.sentence.is(cue.first - 1, BESIDE_NOUN | PREPOSITION)))
    )
  }

  /** "Session on risks: she …", "uses the term but is …": from there on it is the writer's own. @param {Hit} cue @param {number} to */
  isTurned(cue, to) {
    for (let at = cue.last + 1; at <= to; at += 1) {
      if (cue.role === MENTION_TITLE && this.sentence.breakBefore(at) === COLON) return true
      if (at < to && this.sentence.word(at) === 'but') return true
    }
    return false
  }

  /** @param {number} from @param {number} to */
  isParted(from, to) {
    for (let at = from + 1; at <= to; at += 1) if (this.sentence.breakBefore(at) >= SEMICOLON) return true
    return false
  }

  /**
   * Of one rule the longest wording is told, and nothing that lies within another finding.
   *
   * @param {Hit} other
   * @param {Hit} hit
   * @param {readonly Hit[]} all
   */
  covers(other, hit, all) {
    if (!overlaps(other, hit)) return false
    const longer = other.last - other.first - (hit.last - hit.first)
    if (longer !== 0)
      return longer > 0 && (other.owner === hit.owner || (other.first <= hit.first && other.last >= hit.last))
    if (other.owner === hit.owner) return all.indexOf(other) < all.indexOf(hit)
    if (other.first !== hit.first) return false
    const heavier = this.weight(other) - this.weight(hit)
    return heavier > 0 || (heavier === 0 && other.owner < hit.owner)
  }

  /** @param {Hit} hit */
  weight({ owner }) {
    return WEIGHT[this.phrases.rules[owner]?.strength ?? 'inform']
  }
}

/** @param {Hit} one @param {Hit} other */
function overlaps(one, other) {
  return one.first <= other.last && other.first <= one.last
}

/** "Changed her story to say that she was groomed": the change is what was found. @param {number} word @param {Hit} hit */
function isWithin(word, { first, last }) {
  return word >= first && word <= last
}
