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

/** Of somebody who was shut out or carries no cases any more: they open no record from now on. The rows stay, with their end. */
export async function endAccessOf(tx: Tx, personId: string): Promise<void> {
  await sql`select young_people.end_access_of(${personId}::uuid)`.execute(sqlOf(tx))
}

/** Cover of cases by a colleague, from a day to a day. */
export type CoverAccess = {
  readonly coverId: string
  readonly personId: string
  readonly from: string
  readonly to: string
  readonly cases: readonly { readonly episodeId: string; readonly youngPersonId: string }[]
}

/** Lets a colleague open these records on the days of their cover. It ends by itself, with the cover, or with the case. */
export async function giveCoverAccess(tx: Tx, cover: CoverAccess, now: Date): Promise<void> {
  await sql`
    insert into young_people.access (id, young_person_id, person_id, because, because_of, cover_id, from_on, to_on, since)
    select gen_random_uuid(), y.id, ${cover.personId}, case when y.restricted then 'named' else 'cover' end, c.episode,
      ${cover.coverId}, ${cover.from}, ${cover.to}, ${now}
    from unnest(${cover.cases.map((c) => c.episodeId)}::uuid[], ${cover.cases.map((c) => c.youngPersonId)}::uuid[]) as c (episode, young_person)
    join young_people.young_person y on y.id = c.young_person`.execute(sqlOf(tx))
}

export async function endCoverAccess(tx: Tx, coverId: string, now: Date): Promise<void> {
  await sql`update young_people.access set until = ${now} where cover_id = ${coverId} and until is null`.execute(
    sqlOf(tx),
  )
}

/**
 * Lets a worker open the record of their case: on a restricted record by name, since nothing less opens it; otherwise for
 * as long as the case is theirs. Either way it ends with the case.
 */
export async function giveCaseAccess(
  tx: Tx,
  { youngPersonId, personId, episodeId }: { youngPersonId: string; personId: string; episodeId: string },
  now: Date,
): Promise<void> {
  const { rows } = await sql<{ restricted: boolean }>`
    select restricted from young_people.young_person where id = ${youngPersonId}`.execute(sqlOf(tx))
  const because = rows[0]?.restricted ? 'named' : 'case'
  await giveAccess(tx, { youngPersonId, personId, because, becauseOf: episodeId }, now)
}

/** Closes a record to everybody but these people, from this moment. Only a manager may. */
export async function restrictTo(
  tx: Tx,
  { youngPersonId, people, becauseOf }: { youngPersonId: string; people: readonly string[]; becauseOf: string },
  now: Date,
): Promise<void> {
  for (const personId of people) await giveAccess(tx, { youngPersonId, personId, because: 'named', becauseOf }, now)
  await sql`update young_people.young_person set restricted = true where id = ${youngPersonId}`.execute(sqlOf(tx))
}

/** Ends every access to these records but that of the people named; for a restriction, in its transaction. */
export async function endOtherAccess(
  tx: Tx,
  { youngPersonIds, people }: { youngPersonIds: readonly string[]; people: readonly string[] },
  now: Date,
): Promise<void> {
  await sql`update young_people.access set until = ${now} where until is null
    and young_person_id = any (${[...youngPersonIds]}::uuid[]) and person_id <> all (${[...people]}::uuid[])`.execute(
    sqlOf(tx),
  )
}

/** Takes the restriction off these records. False: this viewer sees none of them. Only a manager named on them may. */
export async function liftTo(tx: Tx, youngPersonIds: readonly string[]): Promise<boolean> {
  const { numAffectedRows } = await sql`update young_people.young_person set restricted = false
    where id = any (${[...youngPersonIds]}::uuid[]) and restricted`.execute(sqlOf(tx))
  return (numAffectedRows ?? 0n) > 0n
}

/** Whether this viewer sees the record through a broken glass and in no other way. */
export async function isOpenForAnHour(tx: Tx, youngPersonId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select ${youngPersonId}::uuid = any (viewer.through_glass()) as open`.execute(sqlOf(tx))
  return rows[0]?.open ?? false
}
