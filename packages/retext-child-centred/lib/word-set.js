/** Some words of the vocabulary, by their numbers: asked for most words of every sentence, and mostly in vain. */
export class WordSet {
  /** @param {Iterable<number>} ids @param {number} cost */
  constructor(ids, cost) {
    /** How many places of a text have one of them, roughly, and by no measure but each other's. */
    this.cost = cost
    this.ids = new Set(ids)
    this.size = this.ids.size
    const [first = -1] = this.ids
    /** The one word, where it is one. */
    this.only = this.size === 1 ? first : -1
    this.marks = marksOf(this.ids)
  }

  /** @param {number} id below 0: no word of the vocabulary */
  has(id) {
    if (this.only >= 0) return id === this.only
    return mayHave(this.marks, id) && this.ids.has(id)
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

/** @param {Iterable<number>} numbers */
export function marksOf(numbers) {
  let marks = 0
  for (const number of numbers) marks |= markOf(number)
  return marks
}
