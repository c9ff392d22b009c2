import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Reflection } from '../rules/records.ts'

/** The viewer's own: row security answers with no others. Newest first. */
export async function reflectionsOf(tx: Tx, personId: string): Promise<Reflection[]> {
  const { rows } = await sql<Reflection>`select id, text, at from supervision.reflection
    where person_id = ${personId} order by at desc, id desc limit 200`.execute(sqlOf(tx))
  return rows
}

/** Keeps one. The page's own identifier is its key: sent twice, it is kept once. */
export async function keepReflection(
  tx: Tx,
  { id, personId, text }: { id: string; personId: string; text: string },
  now: Date,
): Promise<void> {
  await sql`insert into supervision.reflection (id, person_id, text, at) values (${id}, ${personId}, ${text}, ${now})
    on conflict (id) do nothing`.execute(sqlOf(tx))
}

/** False: the viewer has none with this identifier. */
export async function removeReflection(tx: Tx, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from supervision.reflection where id = ${id}`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
