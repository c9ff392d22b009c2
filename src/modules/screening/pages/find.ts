import { findReferral, holdReferral, type Referral } from '#modules/referrals'
import type { About, Ask } from '#platform/http/ask.ts'

/** The referral of the address, as this viewer may see it; null is the same missing page for every reason. */
export function findOne(ask: Ask): Promise<Referral | null> {
  return findReferral(ask.tx, ask.params['id'] ?? '')
}

/** The referral of a step that is being sent. Whoever sends at the same moment waits, and is then second. */
export async function findHeld(ask: Ask): Promise<Referral | null> {
  await holdReferral(ask.tx, ask.params['id'] ?? '')
  return findOne(ask)
}

export function aboutReferral(referral: Referral): About {
  return { kind: 'referral', id: referral.id, youngPersonId: referral.youngPersonId }
}
