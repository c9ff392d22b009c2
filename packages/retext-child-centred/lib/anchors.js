/** @typedef {import('./compile.js').Sequence} Sequence */

/**
 * What is to be found at one telling word, by the word that has to stand right beside it or somewhere in the sentence: most
 * of it is never looked at where that one does not.
 */
export class Sought {
  /** @param {readonly Sequence[]} sequences */
  constructor(sequences) {
    /** @type {Map<number, Sequence[]>} */
    this.left = new Map()
    /** @type {Map<number, Sequence[]>} */
    this.right = new Map()
    /** @type {Sequence[]} */
    this.anywhere = []
    for (const sequence of sequences) this.put(sequence)
    this.lefts = marksOf(this.left)
    this.rights = marksOf(this.right)
    /** For each of `anywhere`: how many words of which one must stand near, how near, and these. One row is quick to read. */
    this.seconds = rowOf(this.anywhere)
  }

  /** @param {Sequence} sequence */
  put(sequence) {
    const { left, right } = sequence
    if (left === null && right === null) this.anywhere.push(sequence)
    else if (right === null || (left !== null && left.size < right.size)) add(this.left, left ?? [], sequence)
    else add(this.right, right, sequence)
  }
}

/** @param {readonly Sequence[]} sequences */
function rowOf(sequences) {
  /** @type {number[]} */
  const row = []
  for (const { second, reach } of sequences) row.push(second.length, reach, ...second)
  return Int32Array.from(row)
}

/** What cancels a finding at one telling word, by the rule that it belongs to: that of a finding is asked for, and no other. */
export class Cancelling {
  /** @param {readonly Sequence[]} sequences */
  constructor(sequences) {
    /** @type {Map<number, Sequence[]>} */
    this.byOwner = new Map()
    for (const sequence of sequences) add(this.byOwner, [sequence.owner], sequence)
    this.owners = marksOf(this.byOwner)
  }
}

/** One bit of a number: what has not the bit of a number has not the number, and needs no looking up. @param {number} number */
export function markOf(number) {
  return 1 << (number & 31)
}

/** @param {number} marks @param {number} id of a word; below 0: none */
export function mayHave(marks, id) {
  return id >= 0 && (marks & markOf(id)) !== 0
}

/** @param {ReadonlyMap<number, unknown>} map */
function marksOf(map) {
  let marks = 0
  for (const key of map.keys()) marks |= markOf(key)
  return marks
}

/** @param {Map<number, Sequence[]>} map @param {Iterable<number>} keys @param {Sequence} sequence */
function add(map, keys, sequence) {
  for (const key of keys) {
    const there = map.get(key)
    if (there) there.push(sequence)
    else map.set(key, [sequence])
  }
}

/**
 * Phrases by the number of their telling word, each made ready when a text first has it: a short text needs few of them.
 *
 * @template Kind
 */
export class Anchors {
  /** @param {readonly (readonly Sequence[])[]} lists @param {(sequences: readonly Sequence[]) => Kind} make */
  constructor(lists, make) {
    this.lists = lists
    this.make = make
    /** @type {(Kind | null | undefined)[]} */
    this.made = Array.from({ length: lists.length }, () => undefined)
  }

  /** Null: nothing is looked for at that word. @param {number} id @returns {Kind | null} */
  of(id) {
    const made = this.made[id]
    if (made !== undefined) return made
    const list = this.lists[id] ?? []
    const ready = list.length === 0 ? null : this.make(list)
    this.made[id] = ready
    return ready
  }
}
