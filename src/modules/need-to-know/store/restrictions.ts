import { sql } from 'kysely'
import { endAccess, endOtherAccess, giveAccess, liftTo, restrictTo } from '#modules/young-people'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Chosen, Restriction } from '../rules/restriction.ts'

/** Every restriction of a record, the one that holds first, as far as this viewer may know. */
export async function restrictionsOf(tx: Tx, youngPersonId: string): Promise<Restriction[]> {
  const { rows } = await sql<Restriction>`
    select r.id, r.kind, r.why, s.name as "setBy", r.set_at as "setAt", l.name as "liftedBy", r.lifted_at as "liftedAt",
      r.lifted_why as "liftedWhy", array(select p.name from young_people.access a join people.person p on p.id = a.person_id
        where a.because_of = r.id and a.young_person_id = r.young_person_id order by p.name) as named
    from need_to_know.restriction r join people.person s on s.id = r.set_by left join people.person l on l.id = r.lifted_by
    where r.young_person_id = ${youngPersonId} order by r.lifted_at is not null, r.set_at desc`.execute(sqlOf(tx))
  return rows
}

/** Who has the open cases of these records now: whoever of them is not named loses the case. */
export async function workersOf(tx: Tx, youngPersonIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct worker_id as id from cases.episode
    where young_person_id = any (${[...youngPersonIds]}::uuid[]) and state <> 'closed' and worker_id is not null`.execute(
    sqlOf(tx),
  )
  return rows.map(({ id }) => id)
}

/** One young person: the record that stays, and those joined to it. */
export type Whole = { readonly id: string; readonly joinedIds: readonly string[] }
export type Restrict = Chosen & { readonly of: Whole; readonly by: string }

/**
 * Closes a record to all but these people, from this moment: case, cover and card of everybody else end with it, those of
 * the related colleague too. Only a manager may, and the last thing that they see of it may be this.
 */
export async function restrict(tx: Tx, { of, kind, why, named, by }: Restrict, now: Date): Promise<void> {
  const id = newId()
  const youngPersonIds = [of.id, ...of.joinedIds]
  await sql`insert into need_to_know.restriction (id, young_person_id, kind, why, set_by, set_at)
    values (${id}, ${of.id}, ${kind}, ${why}, ${by}, ${now})`.execute(sqlOf(tx))
  await sql`update cases.cover set ended_at = ${now}, ended_by = ${by} where ended_at is null
    and young_person_id = any (${youngPersonIds}::uuid[]) and colleague_id <> all (${[...named]}::uuid[])`.execute(
    sqlOf(tx),
  )
  await endOtherAccess(tx, { youngPersonIds, people: named }, now)
  // The joined ones first: a manager who is not named reaches them only through the record that stays.
  for (const youngPersonId of youngPersonIds.toReversed())
    await restrictTo(tx, { youngPersonId, people: named, becauseOf: id }, now)
}

export type Lift = { readonly of: Whole; readonly why: string; readonly by: string }

/** Opens a record again. Whoever has a case of it finds it again. False: this viewer is not named on it, or no manager. */
export async function lift(tx: Tx, { of, why, by }: Lift, now: Date): Promise<boolean> {
  const youngPersonIds = [of.id, ...of.joinedIds]
  const { rows } = await sql<{ id: string }>`
    update need_to_know.restriction set lifted_by = ${by}, lifted_at = ${now}, lifted_why = ${why}
    where young_person_id = ${of.id} and lifted_at is null returning id`.execute(sqlOf(tx))
  if (!(await liftTo(tx, youngPersonIds))) return false
  for (const { id } of rows) await endAccess(tx, { becauseOf: id }, now)
  const { rows: held } = await sql<{ worker: string; episode: string; youngPerson: string }>`
    select e.worker_id as worker, e.id as episode, e.young_person_id as "youngPerson" from cases.episode e
    where e.young_person_id = any (${youngPersonIds}::uuid[]) and e.state <> 'closed' and e.worker_id is not null
      and not exists (select from young_people.access a
        where a.because_of = e.id and a.person_id = e.worker_id and a.cover_id is null and a.until is null)`.execute(
    sqlOf(tx),
  )
  for (const { worker, episode, youngPerson } of held)
    await giveAccess(tx, { youngPersonId: youngPerson, personId: worker, because: 'case', becauseOf: episode }, now)
  return true
}
