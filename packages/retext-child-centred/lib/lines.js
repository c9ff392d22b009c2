/** Line and column of a place in a text, both from 1. Places are asked for in rising order. */
export class Lines {
  /** @param {string} text */
  constructor(text) {
    this.text = text
    this.line = 1
    this.start = 0
    this.next = text.indexOf('\n')
  }

  /** @param {number} at UTF-16 unit @returns {{ line: number, column: number }} */
  lineOf(at) {
    while (this.next >= 0 && this.next < at) {
      this.line += 1
      this.start = this.next + 1
      this.next = this.text.indexOf('\n', this.start)
    }
    return { line: this.line, column: at - this.start + 1 }
  }
}
