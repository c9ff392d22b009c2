import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Facts } from '../rules/records.ts'

/**
 * What the gate has to know of a young person besides safe contact: one query. A death counts as soon as anybody wrote it
 * down, on the record or as the reason why a case ended.
 */
export async function factsOf(tx: Tx, youngPersonIds: readonly string[]): Promise<Facts> {
  const people = sql`any (${[...youngPersonIds]}::uuid[])`
  const { rows } = await sql<Facts>`select
      exists (select from young_people.young_person y where y.id = ${people} and y.died_on is not null)
        or exists (select from cases.episode e where e.young_person_id = ${people} and e.closure_reason = 'died') as died,
      (select coalesce(jsonb_object_agg(last.whom, last.telephone), '{}') from (
        select distinct on (1) coalesce(s.connection_id::text, '') as whom, s.telephone
        from contact.sent s where s.young_person_id = ${people} and s.telephone <> ''
        order by 1, s.sent_at desc, s.id desc) last) as "lastNumbers"`.execute(sqlOf(tx))
  const facts = rows[0]
  if (!facts) throw new Error('a query of one row answered none')
  return facts
}
