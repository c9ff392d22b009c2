import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Death } from '../rules/death.ts'

export type NewDeath = {
  /** The record, and those that were joined to it. */
  readonly ids: readonly string[]
  readonly diedOn: string
  readonly toldBy: string
  readonly note: string
  readonly by: string
}

/** Writes down a death on the record and on those joined to it. False: it was written down already. */
export async function recordDeath(tx: Tx, death: NewDeath, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into young_people.death (id, young_person_id, died_on, told_by, note, recorded_by, recorded_at)
    values (${newId()}, ${death.ids[0]}, ${death.diedOn}, ${death.toldBy}, ${death.note}, ${death.by}, ${now})
    on conflict (young_person_id) where taken_back_at is null do nothing`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) return false
  await setDay(tx, death.ids, death.diedOn)
  return true
}

/** Takes a mistake back. False: there is none to take back. Only a manager may; the database refuses anybody else. */
export async function takeBackDeath(
  tx: Tx,
  { ids, because, by }: { ids: readonly string[]; because: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update young_people.death set taken_back_by = ${by}, taken_back_at = ${now}, taken_back_because = ${because}
    where young_person_id = ${ids[0]} and taken_back_at is null`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) return false
  await setDay(tx, ids, null)
  return true
}

async function setDay(tx: Tx, ids: readonly string[], diedOn: string | null): Promise<void> {
  await sql`update young_people.young_person set died_on = ${diedOn}::date, version = version + 1
    where id = any (${[...ids]}::uuid[])`.execute(sqlOf(tx))
}

/** All that was written down, the newest first; those taken back as well. */
export async function deathsOf(tx: Tx, id: string): Promise<Death[]> {
  const { rows } = await sql<Death>`
    select d.id, d.died_on as "diedOn", d.told_by as "toldBy", d.note, r.name as "recordedBy",
      d.recorded_at as "recordedAt", t.name as "takenBackBy", d.taken_back_at as "takenBackAt",
      d.taken_back_because as "takenBackBecause"
    from young_people.death d join people.person r on r.id = d.recorded_by
      left join people.person t on t.id = d.taken_back_by
    where d.young_person_id = ${id} order by d.recorded_at desc, d.id limit 20`.execute(sqlOf(tx))
  return rows
}
