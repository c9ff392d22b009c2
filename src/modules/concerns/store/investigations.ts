import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Investigation } from '../rules/records.ts'

/** The live investigation about one of these records of a young person, or null. */
export async function liveInvestigation(tx: Tx, youngPersonIds: readonly string[]): Promise<Investigation | null> {
  const { rows } = await sql<Investigation>`select i.id, i.since, i.contact, p.name as "byName", i.ended_on as "endedOn"
    from concerns.investigation i join people.person p on p.id = i.begun_by
    where i.young_person_id = any (${[...youngPersonIds]}::uuid[]) and i.ended_on is null
    order by i.begun_at limit 1`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Whether one is live about any of these records: a row when it is. */
export function liveNow(youngPersonIds: readonly string[]): Question {
  return question(sql`select i.id from concerns.investigation i
    where i.young_person_id = any (${[...youngPersonIds]}::uuid[]) and i.ended_on is null limit 1`)
}

type Begun = { readonly youngPersonId: string; readonly since: string; readonly contact: string; readonly by: string }

/** False: one is live already for this record, and nothing was written. */
export async function beginInvestigation(tx: Tx, begun: Begun, now: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into concerns.investigation (id, young_person_id, since, contact, begun_by, begun_at)
    values (${newId()}, ${begun.youngPersonId}, ${begun.since}, ${begun.contact}, ${begun.by}, ${now})
    on conflict (young_person_id) where ended_on is null do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Ending one that has ended changes nothing. */
export async function endInvestigation(
  tx: Tx,
  { youngPersonIds, on, by }: { youngPersonIds: readonly string[]; on: string; by: string },
): Promise<void> {
  await sql`update concerns.investigation set ended_on = ${on}, ended_by = ${by}
    where young_person_id = any (${[...youngPersonIds]}::uuid[]) and ended_on is null`.execute(sqlOf(tx))
}
