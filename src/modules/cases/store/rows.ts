import { sql } from 'kysely'
import { span } from '#platform/db/prepared.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** The rows behind the figures that count cases, as one viewer may see them. */
export type EpisodesBehind = 'cases-opened' | 'cases-reopened' | 'cases-closed'

export type BehindEpisode = {
  readonly id: string
  readonly date: string
  readonly youngPersonId: string
  readonly name: string
  readonly reference: string
  readonly worker: string
}
export type Wish = {
  readonly from: string
  readonly to: string
  readonly after: { readonly date: string; readonly id: string } | null
  readonly most: number
}

/** One page of cases, newest first, and how many this viewer may see in all: two queries. */
export async function episodesBehind(
  tx: Tx,
  which: EpisodesBehind,
  wish: Wish,
): Promise<{ rows: BehindEpisode[]; seen: number }> {
  const day = which === 'cases-closed' ? sql.ref('e.closed_on') : sql.ref('e.opened_on')
  const where = sql`${day} between ${span(wish.from, wish.to)} ${which === 'cases-reopened' ? sql`and e.reopens is not null` : sql``}`
  const later = wish.after ? sql`and (${day}, e.id) < (${wish.after.date}::date, ${wish.after.id}::uuid)` : sql``
  const { rows } = await sql<BehindEpisode>`
    select e.id, ${day} as date, e.young_person_id as "youngPersonId", e.reference, coalesce(p.name, '') as worker,
      coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name
    from cases.episode e join young_people.young_person y on y.id = e.young_person_id left join people.person p on p.id = e.worker_id
    where ${where} ${later} order by ${day} desc, e.id desc limit ${sql.lit(wish.most)}`.execute(sqlOf(tx))
  const all = await sql<{ seen: number }>`select count(*)::int as seen from cases.episode e where ${where}`.execute(
    sqlOf(tx),
  )
  return { rows, seen: all.rows[0]?.seen ?? 0 }
}
