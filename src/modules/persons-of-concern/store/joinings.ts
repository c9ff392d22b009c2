import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Other } from '../rules/person-of-concern.ts'

const ONE = sql`(select coalesce((select j.one_id from persons_of_concern.joining j
  where j.record_id = r.id and j.parted_at is null), r.id))`

/** The other records of the same person: the manager's; for everybody else there is never one. */
export async function joinedWith(tx: Tx, recordId: string): Promise<Other[]> {
  const { rows } = await sql<Other>`
    with grouped as (select r.id, ${ONE} as one from persons_of_concern.record r)
    select r.id, r.known_as as "knownAs", coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name,
      coalesce(j.because, '') as because
    from grouped g join grouped mine on mine.one = g.one and mine.id = ${recordId} and g.id <> mine.id
      join persons_of_concern.record r on r.id = g.id join young_people.young_person y on y.id = r.young_person_id
      left join persons_of_concern.joining j on j.record_id = r.id and j.parted_at is null
    order by r.written_at, r.id limit 50`.execute(sqlOf(tx))
  return rows
}

/** Those that are called alike and are not joined yet: proposed to the manager, who decides. */
export async function alikeTo(tx: Tx, recordId: string): Promise<Other[]> {
  const { rows } = await sql<Other>`
    with grouped as (select r.id, r.folded_name, ${ONE} as one from persons_of_concern.record r where r.ended_on is null)
    select r.id, r.known_as as "knownAs", coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name,
      '' as because
    from grouped mine join grouped g on g.one <> mine.one and similarity(g.folded_name, mine.folded_name) >= 0.45
      join persons_of_concern.record r on r.id = g.id join young_people.young_person y on y.id = r.young_person_id
    where mine.id = ${recordId}
    order by similarity(g.folded_name, mine.folded_name) desc, r.id limit 10`.execute(sqlOf(tx))
  return rows
}

/** The ids that share a name with another one that is not joined to them: for the manager's list. */
export async function sharedNames(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with grouped as (select r.id, r.folded_name, ${ONE} as one from persons_of_concern.record r where r.ended_on is null)
    select distinct a.id from grouped a join grouped b on b.folded_name = a.folded_name and b.one <> a.one`.execute(
    sqlOf(tx),
  )
  return new Set(rows.map((row) => row.id))
}

export type Joining = {
  readonly recordId: string
  readonly withId: string
  readonly because: string
  readonly by: string
}

/** Both, and all that were joined to either, are one person from now on. */
export async function joinRecords(tx: Tx, { recordId, withId, because, by }: Joining, now: Date): Promise<void> {
  const db = sqlOf(tx)
  await sql`select pg_advisory_xact_lock(hashtext('persons_of_concern.joining'))`.execute(db)
  const { rows } = await sql<{ id: string; one: string }>`
    with grouped as (select r.id, ${ONE} as one from persons_of_concern.record r)
    select g.id, target.one from grouped g join grouped mine on mine.one = g.one and mine.id = ${recordId}
      join grouped target on target.id = ${withId} where target.one <> mine.one`.execute(db)
  await sql`update persons_of_concern.joining set parted_by = ${by}, parted_at = ${now}
    where parted_at is null and record_id = any (${rows.map((row) => row.id)}::uuid[])`.execute(db)
  for (const { id, one } of rows)
    await sql`insert into persons_of_concern.joining (id, record_id, one_id, because, joined_by, joined_at)
      values (${newId()}, ${id}, ${one}, ${because}, ${by}, ${now})`.execute(db)
}

/** This record stands by itself again. The first of several hands its place to nobody: they are all parted. */
export async function partRecord(tx: Tx, { recordId, by }: { recordId: string; by: string }, now: Date): Promise<void> {
  await sql`update persons_of_concern.joining set parted_by = ${by}, parted_at = ${now}
    where parted_at is null and (record_id = ${recordId} or one_id = ${recordId})`.execute(sqlOf(tx))
}
