import type { About, Ask } from '#platform/http/ask.ts'
import type { Referral } from '../rules/record.ts'
import { findReferral } from '../store/referrals.ts'

/** The referral of the address, as this viewer may see it; null is the same missing page for every reason. */
export function findOne(ask: Ask): Promise<Referral | null> {
  return findReferral(ask.tx, ask.params['id'] ?? '')
}

export function aboutReferral(referral: Pick<Referral, 'id' | 'youngPersonId'>): About {
  return { kind: 'referral', id: referral.id, youngPersonId: referral.youngPersonId }
}
