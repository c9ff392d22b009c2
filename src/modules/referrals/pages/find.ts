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

/** Said when somebody else moved the referral between the page and the button. Nothing is kept of what was sent. */
export const MOVED_MEANWHILE =
  'Somebody else changed this referral while you were writing. Nothing was saved; your words are still here. Look at the referral, then decide.'
