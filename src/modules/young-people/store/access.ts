import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'

/** Who is given whose record, and what gave it: the case that was allocated, or the decision to name them. */
export type Access = {
  readonly youngPersonId: string
  readonly personId: string
  readonly because: 'case' | 'named'
  readonly becauseOf: string
}

/** Lets somebody open a young person's record. Only a manager may; anybody else is refused by the database. */
export async function giveAccess(tx: Tx, access: Access, now: Date): Promise<void> {
  await sql`
    insert into young_people.access (id, young_person_id, person_id, because, because_of, since)
    values (${newId()}, ${access.youngPersonId}, ${access.personId}, ${access.because}, ${access.becauseOf}, ${now})`.execute(
    sqlOf(tx),
  )
}

/** Ends what `becauseOf` gave. The rows stay, with their end: who could open a record, and until when, is never lost. */
export async function endAccess(tx: Tx, { becauseOf }: { becauseOf: string }, now: Date): Promise<void> {
  await sql`update young_people.access set until = ${now} where because_of = ${becauseOf} and until is null`.execute(
    sqlOf(tx),
  )
}
