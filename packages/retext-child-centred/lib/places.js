/** @typedef {import('./compile.js').Sequence} Sequence */

/** Where the words of one sentence at a time stand, so that a phrase is looked for only where its words can be. */
export class Places {
  /** @param {number} size of the vocabulary */
  constructor(size) {
    /** By number of a word: where it stood first and last in the last sentence that had it. */
    this.first = new Int32Array(size).fill(-1)
    this.last = new Int32Array(size).fill(-1)
    this.from = 0
    this.to = 0
    /** @type {ArrayLike<number>} */
    this.ids = this.first
  }

  /** @param {ArrayLike<number>} ids @param {number} from @param {number} to */
  note(ids, from, to) {
    this.ids = ids
    this.from = from
    this.to = to
    for (let at = from; at < to; at += 1) {
      const id = ids[at] ?? -1
      if (id < 0) continue
      if ((this.first[id] ?? -1) < from) this.first[id] = at
      this.last[id] = at
    }
  }

  /** Whether a word may stand up to `reach` words on; below 0: before. @param {number} id @param {number} at @param {number} reach */
  isNear(id, at, reach) {
    const first = this.first[id] ?? -1
    const last = this.last[id] ?? -1
    if (reach > 0) return last > at && (first <= at || first - at <= reach)
    return first < at && first >= this.from && (last >= at || at - last <= -reach)
  }

  /** Whether the second word of a phrase may stand where the phrase needs it. @param {Sequence} sequence @param {number} at */
  mayHold({ second, reach }, at) {
    if (second === null) return true
    if (second.only >= 0) return this.isNear(second.only, at, reach)
    const first = reach > 0 ? at + 1 : Math.max(this.from, at + reach)
    const last = reach > 0 ? Math.min(this.to - 1, at + reach) : at - 1
    for (let place = first; place <= last; place += 1) if (second.has(this.ids[place] ?? -1)) return true
    return false
  }
}
