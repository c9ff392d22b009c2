/**
 * How often something came lately. It lives in memory alone and forgets what is older than its span: nothing about a visitor
 * stands in the database, in its log of changes or in a backup. What is counted is a hash already.
 */
export class Recent {
  private readonly moments = new Map<string, number[]>()
  private readonly span: number
  private readonly mostKeys: number

  constructor({ minutes, mostKeys = 10_000 }: { minutes: number; mostKeys?: number }) {
    this.span = minutes * 60_000
    this.mostKeys = mostKeys
  }

  /** How many came within the span before now, and notes this one. */
  note(key: string, now: Date): number {
    this.forget(now)
    const found = this.moments.get(key) ?? []
    // More than this tells nothing new, and an attacker would fill the memory.
    if (found.length < MOST_OF_ONE) this.moments.set(key, [...found, now.getTime()])
    if (this.moments.size > this.mostKeys) this.moments.delete(this.moments.keys().next().value ?? '')
    return found.length
  }

  /** Everything that is older than the span. A clock that was put back forgets as well. */
  forget(now: Date): void {
    const isLate = (at: number) => Math.abs(now.getTime() - at) < this.span
    for (const [key, all] of this.moments) {
      const late = all.filter(isLate)
      if (late.length === 0) this.moments.delete(key)
      else if (late.length < all.length) this.moments.set(key, late)
    }
  }

  get size(): number {
    return this.moments.size
  }
}

const MOST_OF_ONE = 1_000
