import { londonInstant, plainDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { findItem, makeItem } from './store/items.ts'

export type Starting = {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly words: string
  /** `YYYY-MM-DD`: from this day on it is on the site. */
  readonly day: string
}

const MIDNIGHT = '00:00'

/** Puts down the news that came with Rose, once: what was changed or taken off since stays as it is. */
export async function putStarting(tx: Tx, now: Date, starting: readonly Starting[]): Promise<void> {
  for (const { slug, title, summary, words, day } of starting) {
    if (await findItem(tx, slug)) continue
    const publishAt = londonInstant(plainDate(day), MIDNIGHT)
    // Not newer for its readers than it is, nor older than this Rose.
    const at = publishAt < now ? publishAt : now
    await makeItem(tx, { words: { title, summary, words, publishAt }, by: null, sendKey: newId(), at }, slug)
  }
}
