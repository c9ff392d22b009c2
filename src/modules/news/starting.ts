import { londonInstant, plainDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Words } from './rules/item.ts'
import { findItem, makeItem } from './store/items.ts'

export type Starting = {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly words: string
  /** `YYYY-MM-DD`: from this day on it is on the site. */
  readonly day: string
} & Pick<Words, 'sources' | 'toVerify' | 'reviewBy'>

const MIDNIGHT = '00:00'

/** Puts down the news that came with Rose, once: what was changed or taken off since stays as it is. */
export async function putStarting(tx: Tx, now: Date, starting: readonly Starting[]): Promise<void> {
  for (const { slug, day, ...starts } of starting) {
    if (await findItem(tx, slug)) continue
    const publishAt = londonInstant(plainDate(day), MIDNIGHT)
    // Not newer for its readers than it is, nor older than this Rose.
    const at = publishAt < now ? publishAt : now
    await makeItem(tx, { words: { ...starts, publishAt }, by: null, sendKey: newId(), at }, slug)
  }
}
