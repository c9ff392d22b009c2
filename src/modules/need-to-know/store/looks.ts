import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Look, PlainLook } from '../rules/looks.ts'

/**
 * Who looked at these records, newest first, from before one line of the trail, as this viewer may read it. Row numbers stay
 * in the database: a gap between two would tell how many rows lie hidden there.
 */
export async function looksAt(
  tx: Tx,
  { youngPersonIds, before, most }: { youngPersonIds: readonly string[]; before: string | null; most: number },
): Promise<Look[]> {
  const { rows } = await sql<Look>`
    select e.id, e.at, coalesce(p.name, '') as name, p.role, e.act, e.why
    from audit.event e left join people.person p on p.id::text = e.actor
    where e.young_person_id = any (${[...youngPersonIds]}::uuid[]) ${before === null ? sql`` : sql`and e.no < (select b.no from audit.event b where b.id = ${before})`}
    order by e.no desc limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

/** The same for the young person: each kind of person and act once a day, newest first. Nobody's name and nobody's words. */
export async function plainLooksAt(tx: Tx, youngPersonIds: readonly string[]): Promise<PlainLook[]> {
  const { rows } = await sql<PlainLook>`
    select (e.at at time zone 'Europe/London')::date::text as day, p.role, e.act, count(*)::integer as times
    from audit.event e left join people.person p on p.id::text = e.actor
    where e.young_person_id = any (${[...youngPersonIds]}::uuid[])
    group by 1, 2, 3 order by 1 desc, 2, 3 limit 5000`.execute(sqlOf(tx))
  return rows
}
