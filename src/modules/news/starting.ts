import { londonInstant, plainDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { StartingItem } from './extension.ts'
import { findItem, makeItem } from './store/items.ts'

const MIDNIGHT = '00:00'

/** Puts down the news that came with Rose, once: what was changed or taken off since stays as it is. */
export async function putStarting(tx: Tx, now: Date, starting: readonly StartingItem[]): Promise<void> {
  for (const { slug, day, ...starts } of starting) {
    if (await findItem(tx, slug)) continue
    const publishAt = londonInstant(plainDate(day), MIDNIGHT)
    // Not newer for its readers than it is, nor older than this Rose.
    const at = publishAt < now ? publishAt : now
    await makeItem(tx, { words: { ...starts, publishAt }, by: null, sendKey: newId(), at }, slug)
  }
}
