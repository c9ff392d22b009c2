import { sql } from 'kysely'
import { span } from '#platform/db/prepared.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** The rows behind the figures that count referrals, as one viewer may see them. */
export type ReferralsBehind = 'referrals-received' | 'referrals-accepted' | 'referrals-declined'

export type BehindReferral = {
  readonly id: string
  readonly date: string
  readonly reference: string
  readonly name: string
}
export type Wish = {
  readonly from: string
  readonly to: string
  readonly after: { readonly date: string; readonly id: string } | null
  readonly most: number
}

const STATES = {
  'referrals-received': sql`true`,
  'referrals-accepted': sql`r.state in ('accepted', 'allocated')`,
  'referrals-declined': sql`r.state = 'declined'`,
} as const

/** The day it came, in London. */
const DAY = sql`r.received_on`

/** One page of referrals, newest first, and how many this viewer may see in all: two queries. */
export async function referralsBehind(
  tx: Tx,
  which: ReferralsBehind,
  wish: Wish,
): Promise<{ rows: BehindReferral[]; seen: number }> {
  const where = sql`${STATES[which]} and ${DAY} between ${span(wish.from, wish.to)}`
  const later = wish.after ? sql`and (${DAY}, r.id) < (${wish.after.date}::date, ${wish.after.id}::uuid)` : sql``
  const { rows } = await sql<BehindReferral>`
    select r.id, ${DAY}::text as date, r.reference, r.given_name || ' ' || r.family_name as name
    from referrals.referral r where ${where} ${later} order by ${DAY} desc, r.id desc limit ${sql.lit(wish.most)}`.execute(
    sqlOf(tx),
  )
  const all = await sql<{
    seen: number
  }>`select count(*)::int as seen from referrals.referral r where ${where}`.execute(sqlOf(tx))
  return { rows, seen: all.rows[0]?.seen ?? 0 }
}
