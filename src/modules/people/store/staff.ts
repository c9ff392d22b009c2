import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Role } from '#platform/viewer.ts'
import type { Colleague, OpenSession } from '../rules/colleague.ts'
import { DUTY_ROLES, ownTitle } from '../rules/staff.ts'
import { noteChange } from './changes.ts'

const COLLEAGUE = sql`select p.id, p.name, p.email, p.role, p.job_title as "jobTitle", p.joined_on::text as "joinedOn",
    p.left_on::text as "leftOn", p.shut_out_at as "shutOutAt", people.works_on(p, viewer.today()) as "isHere", p.version,
    exists (select from people.duty d where d.person_id = p.id and d.on_date = viewer.today()) as "onDuty",
    exists (select from people.day_off o where o.person_id = p.id and o.on_date = viewer.today()) as away,
    coalesce(w.passkey, false) as passkey, coalesce(w.password, false) as password, coalesce(w.code, false) as code,
    coalesce(w.provider, false) as provider, w.invited_until as "invitedUntil", w.last_in as "lastIn"
  from people.person p left join people.ways_in() w on w.person_id = p.id
  where not p.imported`

/** Everybody who works here or did, those who do first. */
export async function colleagues(tx: Tx): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`${COLLEAGUE} order by "isHere" desc, p.name, p.id limit 500`.execute(sqlOf(tx))
  return rows
}

export async function findColleague(tx: Tx, id: string): Promise<Colleague | null> {
  const { rows } = await sql<Colleague>`${COLLEAGUE} and p.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Whether somebody who works here has this address, in whatever letters; `but` is not counted. */
export async function emailTaken(tx: Tx, email: string, but: string | null = null): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select exists (select from people.person p
    where lower(p.email) = lower(${email}) and not p.imported and p.shut_out_at is null
      and p.id is distinct from ${but}::uuid) as taken`.execute(sqlOf(tx))
  return rows[0]?.taken ?? false
}

export type NewPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly jobTitle: string
  readonly joinedOn: string
}

/** False: somebody who works here has this address, perhaps since a moment ago. */
export async function makePerson(tx: Tx, person: NewPerson): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into people.person (id, name, email, role, job_title, joined_on)
    values (${person.id}, ${person.name}, ${person.email}, ${person.role}, ${person.jobTitle}, ${person.joinedOn})
    on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

export type NewRole = {
  readonly role: Role
  readonly jobTitle: string
  readonly version: number
  readonly because: string
  readonly by: string
}

/**
 * Gives somebody another role or title (the row says who did, be it a false manager), and ends the duties that the new role has no part in. False: somebody changed
 * them since that version.
 */
export async function changeRole(tx: Tx, was: Colleague, wanted: NewRole, now: Date): Promise<boolean> {
  const db = sqlOf(tx)
  const { numAffectedRows } = await sql`update people.person
    set role = ${wanted.role}, job_title = ${wanted.jobTitle}, version = version + 1
    where id = ${was.id} and version = ${wanted.version} and shut_out_at is null`.execute(db)
  if (numAffectedRows !== 1n) return false
  const of = { personId: was.id, because: wanted.because, by: wanted.by }
  if (wanted.jobTitle !== ownTitle(was))
    await noteChange(tx, { ...of, what: 'job title', was: ownTitle(was), became: wanted.jobTitle }, now)
  if (wanted.role === was.role) return true
  await noteChange(tx, { ...of, what: 'role', was: was.role, became: wanted.role }, now)
  if (!DUTY_ROLES.includes(wanted.role))
    await sql`delete from people.duty where person_id = ${was.id} and on_date > viewer.today()`.execute(db)
  if (wanted.role === 'manager')
    await sql`update people.recovery_keeper set until_at = ${now} where person_id = ${was.id} and until_at is null`.execute(
      db,
    )
  return true
}

/** Where somebody is signed in now, as their manager may see it. */
export async function openSessionsOf(tx: Tx, personId: string, now: Date): Promise<OpenSession[]> {
  const { rows } = await sql<OpenSession>`select id, started_at as "startedAt", seen_at as "seenAt", how, device
    from people.session where person_id = ${personId} and state = 'signed-in' and ended_at is null and ends_at > ${now}
    order by seen_at desc, id limit 50`.execute(sqlOf(tx))
  return rows
}
