import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { NewConnection } from '../rules/person.ts'

export async function addConnection(tx: Tx, c: NewConnection, now: Date): Promise<void> {
  await sql`
    insert into young_people.connection (id, young_person_id, name, relationship, telephone, safe_to_contact,
      lead_professional, note, source, added_by, added_at)
    values (${newId()}, ${c.youngPersonId}, ${c.name}, ${c.relationship}, ${c.telephone}, ${c.safeToContact},
      ${c.leadProfessional}, ${c.note}, ${c.source}, ${c.by}, ${now})`.execute(sqlOf(tx))
}

/** Writes down whom the young person, at 18 or later, still wants in touch; of the others asked about, that they do not. */
export async function keepInTouch(
  tx: Tx,
  {
    asked,
    kept,
    youngPersonIds,
  }: { asked: readonly string[]; kept: readonly string[]; youngPersonIds: readonly string[] },
): Promise<void> {
  await sql`update young_people.connection set kept_at_18 = id = any (${[...kept]}::uuid[])
    where id = any (${[...asked]}::uuid[]) and young_person_id = any (${[...youngPersonIds]}::uuid[])`.execute(
    sqlOf(tx),
  )
}

/** Somebody is no longer in the young person's life. The row stays, with its end. False when it had ended before. */
export async function endConnection(
  tx: Tx,
  { id, youngPersonIds }: { id: string; youngPersonIds: readonly string[] },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update young_people.connection set ended_at = ${now}
    where id = ${id} and young_person_id = any (${[...youngPersonIds]}::uuid[]) and ended_at is null`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
