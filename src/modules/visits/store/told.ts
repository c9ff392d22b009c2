import { sql } from 'kysely'
import { personHere, type Told } from '#modules/people'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** Keeps who was told that somebody is late or asks for help: they are told as well when it is over. */
export async function noteTold(tx: Tx, visitId: string, people: readonly Told[], now: Date): Promise<void> {
  for (const { id } of people)
    await sql`insert into visits.told (visit_id, person_id, at) values (${visitId}, ${id}, ${now})
      on conflict do nothing`.execute(sqlOf(tx))
}

/** Those of them who still work here. */
export async function whoWasTold(tx: Tx, visitId: string): Promise<Told[]> {
  const { rows } = await sql<{ id: string }>`select person_id as id from visits.told where visit_id = ${visitId}
    order by at, person_id`.execute(sqlOf(tx))
  const people = []
  for (const { id } of rows) people.push(await personHere(tx, id))
  return people.flatMap((person) => person ?? [])
}
