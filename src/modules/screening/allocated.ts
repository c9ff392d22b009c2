import { after, findReferral, moveReferral } from '#modules/referrals'
import { isRefusal } from '#platform/pure/result.ts'
import type { Tx } from '#platform/tx.ts'
import { referralOfCase } from './store/screenings.ts'

/**
 * The case that a referral led to has its worker: the referral has come to its end. Part of the allocation's transaction.
 * Does nothing for a case that came from no referral, or that changes hands later.
 */
export async function allocated(
  tx: Tx,
  { episodeId, by }: { episodeId: string; by: string },
  now: Date,
): Promise<void> {
  const id = await referralOfCase(tx, episodeId)
  const referral = id === null ? null : await findReferral(tx, id)
  if (!referral) return
  const to = after(referral.state, 'allocate')
  if (isRefusal(to)) return
  await moveReferral(tx, { id: referral.id, from: referral.state, to, reason: '', note: '', by }, now)
}
