import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Deputy, Here, OnDay } from '../rules/colleague.ts'
import { HERE } from './people.ts'

type Span = { readonly from: string; readonly to: string }

/** Who is on duty, day by day. */
export async function dutyBetween(tx: Tx, { from, to }: Span): Promise<OnDay[]> {
  const { rows } = await sql<OnDay>`select d.person_id as "personId", p.name, d.on_date::text as day
    from people.duty d join people.person p on p.id = d.person_id
    where d.on_date between ${from} and ${to} and ${HERE} order by d.on_date, p.name`.execute(sqlOf(tx))
  return rows
}

/** Who is away, day by day. Why, is nobody's business on a page. */
export async function daysOffBetween(tx: Tx, { from, to }: Span): Promise<OnDay[]> {
  const { rows } = await sql<OnDay>`select d.person_id as "personId", p.name, d.on_date::text as day
    from people.day_off d join people.person p on p.id = d.person_id
    where d.on_date between ${from} and ${to} and ${HERE} order by d.on_date, p.name`.execute(sqlOf(tx))
  return rows
}

/** Everybody who works here now, by name. */
export async function peopleHere(tx: Tx): Promise<Here[]> {
  const { rows } = await sql<Here>`select p.id, p.name, p.role, p.left_on::text as "leftOn" from people.person p
    where not p.imported and ${HERE} order by p.name, p.id`.execute(sqlOf(tx))
  return rows
}

type Days = { readonly personId: string; readonly days: readonly string[] }

/** Twice is once, so that two managers may plan the same week. */
export async function putOnDuty(tx: Tx, { personId, days }: Days): Promise<void> {
  await sql`insert into people.duty (person_id, on_date) select ${personId}, day
    from unnest(${[...days]}::date[]) as day on conflict do nothing`.execute(sqlOf(tx))
}

export async function takeOffDuty(tx: Tx, { personId, day }: { personId: string; day: string }): Promise<void> {
  await sql`delete from people.duty where person_id = ${personId} and on_date = ${day}::date`.execute(sqlOf(tx))
}

export async function takeDaysOff(tx: Tx, { personId, days, because }: Days & { because: string }): Promise<void> {
  await sql`insert into people.day_off (person_id, on_date, why) select ${personId}, day, ${because}
    from unnest(${[...days]}::date[]) as day on conflict do nothing`.execute(sqlOf(tx))
}

/** False: that day was not off, or is not theirs to change. */
export async function giveDayBack(tx: Tx, { personId, day }: { personId: string; day: string }): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from people.day_off where person_id = ${personId} and on_date = ${day}::date`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Deputies of the safeguarding lead, now and to come. `day` is the first. */
export async function deputies(tx: Tx): Promise<Deputy[]> {
  const { rows } =
    await sql<Deputy>`select d.person_id as "personId", p.name, d.from_on::text as day, d.to_on::text as "to"
    from people.safeguarding_deputy d join people.person p on p.id = d.person_id
    where (d.to_on is null or d.to_on >= viewer.today()) and ${HERE} order by d.from_on, p.name`.execute(sqlOf(tx))
  return rows
}

/** False: this person is a deputy from that day already. */
export async function nameDeputy(
  tx: Tx,
  wanted: { personId: string; from: string; to: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into people.safeguarding_deputy (person_id, from_on, to_on)
    values (${wanted.personId}, ${wanted.from}, ${wanted.to}) on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Today is their last day as a deputy; of one who has not begun, the first day is. False: there is no such deputy now. */
export async function endDeputy(tx: Tx, { personId, from }: { personId: string; from: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`update people.safeguarding_deputy
    set to_on = greatest(from_on, viewer.today())
    where person_id = ${personId} and from_on = ${from}::date and (to_on is null or to_on > viewer.today())`.execute(
    sqlOf(tx),
  )
  return numAffectedRows === 1n
}
