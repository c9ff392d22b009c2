import { sql } from 'kysely'
import { span } from '#platform/db/prepared.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Standing } from '../rules/promise.ts'

/** The rows behind the figures that count promises, as one viewer may see them. */
export type PromisesBehind = 'promises-due' | 'promises-kept' | 'promises-kept-late' | 'promises-broken'

const WHERE = {
  'promises-due': sql`true`,
  'promises-kept': sql`p.state = 'kept' and p.settled_on <= p.due_on`,
  'promises-kept-late': sql`p.state = 'kept' and p.settled_on > p.due_on`,
  'promises-broken': sql`p.state = 'broken'`,
} as const

export type BehindPromise = {
  readonly id: string
  readonly date: string
  readonly owner: string
  readonly became: Exclude<Standing, 'late'>
  readonly youngPersonId: string
  readonly name: string
}

export type BehindWish = {
  readonly from: string
  readonly to: string
  readonly after: { readonly date: string; readonly id: string } | null
  readonly most: number
}

/** One page of promises by their day, newest first, and how many this viewer may see in all: two queries. */
export async function promisesBehind(
  tx: Tx,
  which: PromisesBehind,
  wish: BehindWish,
): Promise<{ rows: BehindPromise[]; seen: number }> {
  const inPeriod = sql`p.due_on between ${span(wish.from, wish.to)} and ${WHERE[which]}`
  const later = wish.after ? sql`and (p.due_on, p.id) < (${wish.after.date}::date, ${wish.after.id}::uuid)` : sql``
  const { rows } = await sql<BehindPromise>`
    select p.id, p.due_on as date, p.owner, p.young_person_id as "youngPersonId",
      case when p.state = 'kept' and p.settled_on > p.due_on then 'kept-late' else p.state end as became,
      coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name
    from promises.promise p join young_people.young_person y on y.id = p.young_person_id
    where ${inPeriod} ${later} order by p.due_on desc, p.id desc limit ${sql.lit(wish.most)}`.execute(sqlOf(tx))
  const all = await sql<{
    seen: number
  }>`select count(*)::int as seen from promises.promise p where ${inPeriod}`.execute(sqlOf(tx))
  return { rows, seen: all.rows[0]?.seen ?? 0 }
}
