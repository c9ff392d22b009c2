import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Role } from '#platform/viewer.ts'
import type { Known } from '../rules/provider.ts'
import { endSessionsOf } from './sessions.ts'

/** Somebody at the charity's provider: its issuer and what it calls them. */
export type Identity = { readonly issuer: string; readonly subject: string }

export type Bound = { readonly id: string; readonly role: Role }

/** Whose identity this is: null when it is nobody's; `gone` for a leaver, whose account there may live on. */
export async function boundTo(tx: Tx, { issuer, subject }: Identity): Promise<Bound | 'gone' | null> {
  const { rows } = await sql<Bound & { here: boolean }>`
    select p.id, p.role, (p.shut_out_at is null and (p.left_on is null or p.left_on >= viewer.today())) as here
    from people.identity i join people.person p on p.id = i.person_id
    where i.issuer = ${issuer} and i.subject = ${subject}`.execute(sqlOf(tx))
  const row = rows[0]
  if (!row) return null
  return row.here ? { id: row.id, role: row.role } : 'gone'
}

/** Who works here with this e-mail address, and whether they may be bound to an identity. */
export async function knownBy(tx: Tx, email: string, now: Date): Promise<(Bound & Known & { email: string }) | null> {
  const { rows } = await sql<Bound & Known & { email: string }>`
    select p.id, p.role, p.email, exists (select from people.identity i where i.person_id = p.id) as "hasIdentity",
      coalesce((select case when v.used_at is not null then 'used'
          when v.ended_at is null and v.ends_at > ${now} then 'open' else 'over' end
        from people.invitation v where v.person_id = p.id order by v.made_at desc, v.ends_at desc limit 1), 'none') as invitation
    from people.person p
    where lower(p.email) = lower(${email}) and p.email <> '' and not p.imported and p.shut_out_at is null
      and (p.left_on is null or p.left_on >= viewer.today())`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/**
 * Binds an identity to a person. An invitation that is open is used by it, as by its link: what they came in with before is
 * forgotten. False, and nothing is changed: somebody was faster, or the stranger has an account there with a worker's e-mail.
 */
export async function bindIdentity(tx: Tx, bond: Identity & { personId: string }, now: Date): Promise<boolean> {
  if (!(await putIdentity(tx, bond, now))) return false
  const { personId } = bond
  const used = await sql`update people.invitation set used_at = ${now}
    where person_id = ${personId} and used_at is null and ended_at is null and ends_at > ${now}`.execute(sqlOf(tx))
  if (used.numAffectedRows !== 1n) return true
  await sql`select people.forget_secrets(${personId}::uuid)`.execute(sqlOf(tx))
  await endSessionsOf(tx, { personId }, now)
  return putIdentity(tx, bond, now)
}

async function putIdentity(
  tx: Tx,
  { issuer, subject, personId }: Identity & { personId: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into people.identity (issuer, subject, person_id, bound_at)
    values (${issuer}, ${subject}, ${personId}, ${now}) on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
