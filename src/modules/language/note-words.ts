import { londonDate } from '#platform/pure/dates.ts'
import { stamp } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { ownWords } from './own-words.ts'
import { quarterStart } from './rules/quarter.ts'
import { countsOf, type Noted } from './rules/tally.ts'
import { addCounts } from './store/learning.ts'

/**
 * After a save, in its transaction: counts by phrase what stands in the saved words, what of it was kept with a reason and
 * what was changed after advice. Who wrote is remembered for the quarter, and for each phrase in it, as a keyed hash; only of
 * somebody of whom anything is counted, so that those who are many enough are those whose words the numbers are.
 * `secret`: this installation's own. Does nothing when the transaction looks through nobody of staff.
 */
export async function noteWords(
  tx: Tx,
  { personId, secret, at, ...noted }: Noted & { personId: string; secret: string; at: Date },
): Promise<void> {
  const counts = countsOf(noted, ownWords().known)
  if (counts.length === 0) return
  const quarter = quarterStart(londonDate(at))
  // A key of the quarter's own, and of each phrase in it: no two marks of a person can be laid side by side.
  const markAt = (place: string) => stamp(stamp(secret, `language ${place}`), personId)
  const marked = counts.map((count) => ({ ...count, mark: markAt(`${quarter} ${count.phrase}`) }))
  await addCounts(tx, { quarter, mark: markAt(quarter), counts: marked })
}
