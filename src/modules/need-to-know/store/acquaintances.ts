import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Acquaintance } from '../rules/restriction.ts'

/** Somebody says that they may know this young person or the family. */
export async function sayAcquaintance(
  tx: Tx,
  { youngPersonId, personId, words }: { youngPersonId: string; personId: string; words: string },
  now: Date,
): Promise<void> {
  await sql`insert into need_to_know.acquaintance (id, young_person_id, person_id, words, at)
    values (${newId()}, ${youngPersonId}, ${personId}, ${words}, ${now})`.execute(sqlOf(tx))
}

/** Who said so, as far as this viewer may know. */
export async function acquaintancesOf(tx: Tx, youngPersonId: string): Promise<Acquaintance[]> {
  const { rows } = await sql<Acquaintance>`select p.name, k.words, k.at
    from need_to_know.acquaintance k join people.person p on p.id = k.person_id
    where k.young_person_id = ${youngPersonId} order by k.at desc, k.id limit 100`.execute(sqlOf(tx))
  return rows
}
