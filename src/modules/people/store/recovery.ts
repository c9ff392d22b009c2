import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Keeper, Recovery } from '../rules/colleague.ts'

/** Those who keep a key now, also one that does not count yet. */
export async function keepers(tx: Tx): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`select p.id, p.name, p.email, p.role, k.from_at as since, n.name as "namedBy",
      people.keeps_a_key(p.id) as counts
    from people.recovery_keeper k join people.person p on p.id = k.person_id join people.person n on n.id = k.named_by
    where people.is_keeper(k) order by p.name, p.id`.execute(sqlOf(tx))
  return rows
}

/** False: they keep a key already. */
export async function nameKeeper(tx: Tx, { id, by }: { id: string; by: string }, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into people.recovery_keeper (person_id, from_at, named_by)
    values (${id}, ${now}, ${by}) on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

export async function endKeeper(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update people.recovery_keeper set until_at = ${now}
    where person_id = ${id} and until_at is null`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

const RECOVERY = sql`select r.id, r.manager_id as "managerId", m.name as "managerName", m.email as "managerEmail",
    r.why as because, r.new_email as "newEmail", r.started_by as "startedBy", b.name as "startedByName",
    r.started_at as "startedAt", r.ends_at as "endsAt", s.step, s.name as "stepByName", s.at as "stepAt"
  from people.recovery r join people.person m on m.id = r.manager_id join people.person b on b.id = r.started_by
    left join lateral (select s.step, p.name, s.at from people.recovery_step s join people.person p on p.id = s.by_person
      where s.recovery_id = r.id and s.step <> 'agreed' limit 1) s on true`

/** The newest first; none to whoever has no part in it. */
export async function recoveries(tx: Tx, most: number): Promise<Recovery[]> {
  const { rows } = await sql<Recovery>`${RECOVERY} order by r.started_at desc, r.id limit ${sql.lit(most)}`.execute(
    sqlOf(tx),
  )
  return rows
}

export async function findRecovery(tx: Tx, id: string): Promise<Recovery | null> {
  const { rows } = await sql<Recovery>`${RECOVERY} where r.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export type NewRecovery = {
  readonly id: string
  readonly managerId: string
  readonly because: string
  /** '' when the address that is known still reaches them. */
  readonly newEmail: string
  readonly by: string
  readonly endsAt: Date
}

export async function startRecovery(tx: Tx, wanted: NewRecovery, now: Date): Promise<void> {
  await sql`insert into people.recovery (id, manager_id, why, new_email, started_by, started_at, ends_at)
    values (${wanted.id}, ${wanted.managerId}, ${wanted.because}, ${wanted.newEmail}, ${wanted.by}, ${now},
      ${wanted.endsAt})`.execute(sqlOf(tx))
}

/**
 * The database asks for two keepers, so that one who means ill, or a false manager, is not enough. `secretHash`: SHA-256 in
 * hex of the new invitation's secret. False: too late, refused, or done already.
 */
export async function agreeToRecovery(
  tx: Tx,
  { id, typedEmail, secretHash }: { id: string; typedEmail: string; secretHash: string },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select people.recover(${id}::uuid, ${typedEmail}, decode(${secretHash}, 'hex')) as done`.execute(sqlOf(tx))
  return rows[0]?.done ?? false
}

/** False: too late, refused, or done already. */
export async function refuseRecovery(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ refused: boolean }>`select people.refuse_recovery(${id}::uuid) as refused`.execute(
    sqlOf(tx),
  )
  return rows[0]?.refused ?? false
}
