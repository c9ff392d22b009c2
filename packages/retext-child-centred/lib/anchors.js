import { markOf } from './word-set.js'

/** @typedef {import('./compile.js').Sequence} Sequence */

/**
 * What is to be found, by its most telling word, its anchor, and by the word that has to stand right beside that or near it:
 * most phrases are never looked at where that one does not stand, so that many cost hardly more than few.
 *
 * What decides at nearly every word of a text lies in columns by the number of the word, a few bytes each: objects all over
 * the memory would cost more to fetch than to ask.
 */
export class Anchors {
  /** @param {readonly (readonly Sequence[])[]} lists by number of the anchor */
  constructor(lists) {
    this.lists = lists
    this.lefts = new Int32Array(lists.length)
    this.rights = new Int32Array(lists.length)
    /** Asked at each word that is near: more marks, so that fewer words share one. */
    this.nears = new Int32Array(lists.length * ROWS)
    this.hasNear = new Uint8Array(lists.length)
    /** How many words on the farthest that has to stand near can stand; and how many back. */
    this.onward = new Uint8Array(lists.length)
    this.back = new Uint8Array(lists.length)
    /** Whether something is to be looked for whatever stands beside it. */
    this.anyhow = new Uint8Array(lists.length)
    /** @type {(Sought | undefined)[]} */
    this.made = Array.from(lists, () => undefined)
  }

  /** In steps. @param {readonly (readonly Sequence[])[]} lists */
  static *making(lists) {
    const anchors = new Anchors(lists)
    for (let id = 0; id < lists.length; id += 1) {
      for (const sequence of lists[id] ?? NOTHING) anchors.note(id, sequence)
      if (id % A_STEP === 0) yield
    }
    return anchors
  }

  /** @param {number} id @param {Sequence} sequence */
  note(id, sequence) {
    const { left, right, second, reach } = sequence
    const how = howOf(sequence)
    if (how === ANYHOW) this.anyhow[id] = 1
    else if (how === LEFT) this.lefts[id] = (this.lefts[id] ?? 0) | (left?.marks ?? 0)
    else if (how === RIGHT) this.rights[id] = (this.rights[id] ?? 0) | (right?.marks ?? 0)
    else {
      this.hasNear[id] = 1
      for (const word of second?.ids ?? []) {
        const row = rowOf(id, word)
        this.nears[row] = (this.nears[row] ?? 0) | markOf(word)
      }
      this.onward[id] = Math.max(this.onward[id] ?? 0, reach)
      this.back[id] = Math.max(this.back[id] ?? 0, -reach)
    }
  }

  /** Whether another word may be one that has to stand near. @param {number} id of an anchor @param {number} word */
  mayBeNear(id, word) {
    return word >= 0 && ((this.nears[rowOf(id, word)] ?? 0) & markOf(word)) !== 0
  }

  /** Made ready when a text first needs it: a short one needs few. @param {number} id of an anchor */
  of(id) {
    return (this.made[id] ??= new Sought(this.lists[id] ?? NOTHING))
  }
}

const ROWS = 8
/** Anchors that a slow phone makes ready in a few milliseconds. */
const A_STEP = 100

/** @param {number} id @param {number} word */
function rowOf(id, word) {
  return id * ROWS + ((word >> 5) & (ROWS - 1))
}

/** What is to be found at one anchor. */
class Sought {
  /** @param {readonly Sequence[]} sequences */
  constructor(sequences) {
    /** By the word right before it. @type {Map<number, Sequence[]>} */
    this.left = new Map()
    /** By the word right after it. @type {Map<number, Sequence[]>} */
    this.right = new Map()
    /** By a word within reach. @type {Map<number, Sequence[]>} */
    this.near = new Map()
    /** @type {Sequence[]} */
    this.anyhow = []
    for (const sequence of sequences) this.put(sequence)
  }

  /** @param {Sequence} sequence */
  put(sequence) {
    const how = howOf(sequence)
    if (how === ANYHOW) this.anyhow.push(sequence)
    else if (how === LEFT) add(this.left, sequence.left?.ids ?? [], sequence)
    else if (how === RIGHT) add(this.right, sequence.right?.ids ?? [], sequence)
    else add(this.near, sequence.second?.ids ?? [], sequence)
  }
}

const LEFT = 0
const RIGHT = 1
const WITHIN_REACH = 2
const ANYHOW = 3

/** By which of its other words a phrase is asked for. @param {Sequence} sequence */
function howOf({ left, right, second }) {
  if (right !== null && (left === null || right.cost <= left.cost)) return RIGHT
  if (left !== null) return LEFT
  return second === null ? ANYHOW : WITHIN_REACH
}

/** What cancels a finding, by its anchor and by the rule that it belongs to: that of a finding is asked for, and no other. */
export class Cancelling {
  /** @param {readonly (readonly Sequence[])[]} lists by number of the anchor */
  constructor(lists) {
    this.lists = lists
    this.owners = new Int32Array(lists.length)
    /** @type {(Map<number, Sequence[]> | undefined)[]} */
    this.made = Array.from(lists, () => undefined)
  }

  /** In steps. @param {readonly (readonly Sequence[])[]} lists */
  static *making(lists) {
    const cancelling = new Cancelling(lists)
    for (let id = 0; id < lists.length; id += 1) {
      for (const { owner } of lists[id] ?? NOTHING) cancelling.owners[id] = (cancelling.owners[id] ?? 0) | markOf(owner)
      if (id % A_STEP === 0) yield
    }
    return cancelling
  }

  /** By owner. @param {number} id of an anchor */
  of(id) {
    return (this.made[id] ??= byOwner(this.lists[id] ?? NOTHING))
  }
}

/** @param {readonly Sequence[]} sequences */
function byOwner(sequences) {
  /** @type {Map<number, Sequence[]>} */
  const owners = new Map()
  for (const sequence of sequences) add(owners, [sequence.owner], sequence)
  return owners
}

/** @type {readonly Sequence[]} */
const NOTHING = []

/** @param {Map<number, Sequence[]>} map @param {Iterable<number>} keys @param {Sequence} sequence */
function add(map, keys, sequence) {
  for (const key of keys) {
    const there = map.get(key)
    if (there) there.push(sequence)
    else map.set(key, [sequence])
  }
}
