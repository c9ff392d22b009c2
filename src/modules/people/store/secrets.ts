import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Role } from '#platform/viewer.ts'

/** What somebody has to show that it is them: a password, the secret of a code app, recovery codes. Never in the clear: the thief of the backup opens no door with them. */

export type Account = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Null: no password is set. */
  readonly hash: string | null
}

/** Who works here now under this e-mail address; large and small letters are one. */
export async function accountOf(tx: Tx, email: string): Promise<Account | null> {
  const { rows } = await sql<Account>`select p.id, p.name, p.email, p.role, w.hash
    from people.person p left join people.password w on w.person_id = p.id
    where lower(p.email) = lower(${email}) and p.email <> '' and not p.imported and p.shut_out_at is null
      and (p.left_on is null or p.left_on >= viewer.today())`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export async function passwordOf(tx: Tx, personId: string): Promise<{ hash: string; setAt: Date } | null> {
  const { rows } = await sql<{ hash: string; setAt: Date }>`select hash, set_at as "setAt" from people.password
    where person_id = ${personId}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export async function setPassword(tx: Tx, { personId, hash }: { personId: string; hash: string }, now: Date) {
  await sql`insert into people.password (person_id, hash, set_at) values (${personId}, ${hash}, ${now})
    on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at`.execute(sqlOf(tx))
}

export async function codeAppOf(tx: Tx, personId: string): Promise<{ sealed: Uint8Array; setAt: Date } | null> {
  const { rows } = await sql<{ sealed: Uint8Array; setAt: Date }>`select sealed_secret as sealed, set_at as "setAt"
    from people.code_app where person_id = ${personId}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** `step`: of the code that showed that the app works, which is thereby used. */
export async function setCodeApp(
  tx: Tx,
  { personId, sealed, step }: { personId: string; sealed: Uint8Array; step: number },
  now: Date,
): Promise<void> {
  await sql`insert into people.code_app (person_id, sealed_secret, last_step, set_at)
    values (${personId}, ${Buffer.from(sealed)}, ${step}, ${now})
    on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, last_step = excluded.last_step,
      set_at = excluded.set_at`.execute(sqlOf(tx))
}

/** Marks a step as used; false: it, or a later one, was used before. */
export async function useStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update people.code_app set last_step = ${step}
    where person_id = ${personId} and last_step < ${step}`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** New recovery codes in the place of all old ones. `hashes`: SHA-256 in hex. */
export async function setRecoveryCodes(
  tx: Tx,
  { personId, hashes }: { personId: string; hashes: readonly string[] },
  now: Date,
): Promise<void> {
  await sql`delete from people.recovery_code where person_id = ${personId}`.execute(sqlOf(tx))
  for (const hash of hashes)
    await sql`insert into people.recovery_code (id, person_id, hash, made_at)
      values (${newId()}, ${personId}, decode(${hash}, 'hex'), ${now})`.execute(sqlOf(tx))
}

/** Uses a recovery code up; false: it is none of theirs, or was used before. */
export async function useRecoveryCode(tx: Tx, { personId, hash }: { personId: string; hash: string }, now: Date) {
  const { numAffectedRows } = await sql`update people.recovery_code set used_at = ${now}
    where person_id = ${personId} and hash = decode(${hash}, 'hex') and used_at is null`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

export async function recoveryCodesLeft(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`select count(*)::int as left from people.recovery_code
    where person_id = ${personId} and used_at is null`.execute(sqlOf(tx))
  return rows[0]?.left ?? 0
}
