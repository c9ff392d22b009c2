import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Role } from '#platform/viewer.ts'

/** Works here today: nobody has shut them out, and their last day is not over. */
export const HERE = sql`p.shut_out_at is null and (p.left_on is null or p.left_on >= viewer.today())`

export type Person = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly job_title: string
  readonly demo_key: string | null
}

/** The people of the practice site, in the order of contract.md's roles. */
export async function demoPeople(tx: Tx): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select p.id, p.name, p.role, p.job_title, p.demo_key from people.person p
    where p.demo_key is not null and ${HERE}
    order by array_position(array['practitioner', 'other-practitioner', 'therapist', 'outreach', 'manager',
      'safeguarding-trustee', 'communications', 'data-lead', 'trustee', 'volunteer'], demo_key)`.execute(sqlOf(tx))
  return rows
}

export async function demoPerson(tx: Tx, key: string): Promise<Person | null> {
  const { rows } = await sql<Person>`select p.id, p.name, p.role, p.job_title, p.demo_key from people.person p
    where p.demo_key = ${key} and ${HERE}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export type Worker = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly daysOff: readonly string[]
}

/** Those who carry cases, with the days off of the seven days from today. */
export async function workers(tx: Tx): Promise<Worker[]> {
  const { rows } = await sql<Worker>`
    select p.id, p.name, p.role, coalesce(
      (select array_agg(d.on_date::text order by d.on_date) from people.day_off d
       where d.person_id = p.id and d.on_date between viewer.today() and viewer.today() + 6), '{}') as "daysOff"
    from people.person p
    where p.role in ('practitioner', 'therapist', 'outreach', 'manager') and not p.imported
      and ${HERE}
    order by p.name`.execute(sqlOf(tx))
  return rows
}

/** Addresses of whoever is on duty today and not away, and the managers when nobody is: for mail that says only "please look". */
export async function onDutyToday(tx: Tx): Promise<{ id: string; name: string; email: string }[]> {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    with duty as (select d.person_id from people.on_duty(viewer.today(), viewer.today()) d)
    select p.id, p.name, p.email from people.person p
    where ${HERE} and not p.imported and (p.id in (select person_id from duty)
      or (p.role = 'manager' and not exists (select from duty)))`.execute(sqlOf(tx))
  return rows
}

/** The managers who work here now, with their addresses: who is named on a restricted referral, and told that it waits. */
export async function managers(tx: Tx): Promise<{ id: string; name: string; email: string }[]> {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select p.id, p.name, p.email from people.person p
    where p.role = 'manager' and not p.imported and ${HERE}
    order by p.name`.execute(sqlOf(tx))
  return rows
}

/** Everybody who ever stood here under a name, whoever has left too: for the trail, which knows them by their ids alone. */
export async function everybody(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select p.id, p.name from people.person p
    order by p.name, p.id`.execute(sqlOf(tx))
  return rows
}

export type Address = { readonly id: string; readonly name: string; readonly email: string }

/** Who decides about a safeguarding concern today: the manager (the safeguarding lead) first, then the deputies. */
export async function safeguarders(tx: Tx): Promise<Address[]> {
  const { rows } = await sql<Address>`
    select p.id, p.name, p.email from people.person p
    where not p.imported and ${HERE} and (p.role = 'manager'
      or exists (select from people.safeguarding_deputy d where d.person_id = p.id and d.from_on <= viewer.today()
        and (d.to_on is null or d.to_on >= viewer.today())))
    order by p.role <> 'manager', p.name`.execute(sqlOf(tx))
  return rows
}

/** The trustees who hear concerns about the manager or other staff. */
export async function safeguardingTrustees(tx: Tx): Promise<Address[]> {
  const { rows } = await sql<Address>`
    select p.id, p.name, p.email from people.person p
    where p.role = 'safeguarding-trustee' and ${HERE}
    order by p.name`.execute(sqlOf(tx))
  return rows
}

/** One member of staff with their address; null when nobody here has this id now. */
export async function personHere(tx: Tx, id: string): Promise<Address | null> {
  const { rows } = await sql<Address>`select p.id, p.name, p.email from people.person p
    where p.id = ${id} and not p.imported and ${HERE}`.execute(sqlOf(tx))
  return rows[0] ?? null
}
