import type { Tx } from '#platform/tx.ts'
import { momentOf } from './keeper.ts'
import { keptPage } from './pages/discard/discard.ts'
import { wordsWaiting } from './store/words.ts'

export type UnsavedLine = { readonly key: string; readonly title: string; readonly href: string; readonly at: string }

/** For /today: what somebody has typed and not saved, and where to go on. */
export async function unsavedLines(
  tx: Tx,
  { personId, most }: { personId: string; most: number },
  now: Date,
): Promise<UnsavedLine[]> {
  return (await wordsWaiting(tx, personId, most)).map(({ key, title, page, keptAt }) => ({
    key,
    title,
    href: keptPage(page, key),
    at: momentOf(keptAt, now),
  }))
}
