import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { type Mail, writeMail } from '#platform/mail.ts'
import { hashOf, newId, newSecret } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Role } from '#platform/viewer.ts'
import { endSessionsOf } from './sessions.ts'

export const INVITATION_HOURS = 48

/** Invites somebody, in place of an invitation that was open. Returns the link's secret, which stands nowhere else. */
export async function invite(
  tx: Tx,
  { personId, madeBy }: { personId: string; madeBy: string | null },
  now: Date,
): Promise<string> {
  await endInvitation(tx, personId, now)
  const secret = newSecret()
  await sql`insert into people.invitation (id, person_id, secret_hash, made_by, made_at, ends_at)
    values (${newId()}, ${personId}, decode(${hashOf(secret)}, 'hex'), ${madeBy}, ${now},
      ${now}::timestamptz + make_interval(hours => ${sql.lit(INVITATION_HOURS)}))`.execute(sqlOf(tx))
  return secret
}

/** Takes back an invitation that is open; whether there was one. */
export async function endInvitation(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update people.invitation set ended_at = ${now}
    where person_id = ${personId} and used_at is null and ended_at is null`.execute(sqlOf(tx))
  return (numAffectedRows ?? 0n) > 0n
}

export type Invited = { readonly id: string; readonly name: string; readonly email: string; readonly role: Role }

/** Whom a link invites; null: there is no such link, or it was used, taken back or is too old, or they do not work here. */
export async function invitedBy(tx: Tx, secret: string, now: Date): Promise<Invited | null> {
  const { rows } = await sql<Invited>`select p.id, p.name, p.email, p.role
    from people.invitation i join people.person p on p.id = i.person_id
    where i.secret_hash = decode(${hashOf(secret)}, 'hex') and i.used_at is null and i.ended_at is null
      and i.ends_at > ${now} and p.shut_out_at is null and not p.imported
      and (p.left_on is null or p.left_on >= viewer.today())`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/**
 * Uses a link up; false: somebody was faster. Whatever the person came in with before is forgotten and every session of
 * theirs ends: it may be in the hands of the thief because of whom they are invited again.
 */
export async function useInvitation(
  tx: Tx,
  { secret, personId }: { secret: string; personId: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update people.invitation set used_at = ${now}
    where secret_hash = decode(${hashOf(secret)}, 'hex') and person_id = ${personId} and used_at is null
      and ended_at is null and ends_at > ${now}`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) return false
  await sql`select people.forget_secrets(${personId}::uuid)`.execute(sqlOf(tx))
  await endSessionsOf(tx, { personId }, now)
  return true
}

export async function mailInvitation(tx: Tx, given: Parameters<typeof invitationMail>[0], now: Date): Promise<void> {
  await writeMail(tx, invitationMail(given), now)
}

/** Says that an account waits, and no more: a mail is read over shoulders and kept by others. */
export function invitationMail({ to, brand, link }: { to: string; brand: string; link: string }): Mail {
  const said = [
    `An account waits for you. Open this page within ${INVITATION_HOURS} hours and say how you want to sign in:`,
    link,
    'The page works once. If you did not expect this, do not open it and tell your manager.',
  ]
  return { to, subject: `${brand}: your account waits for you`, body: `${said.join('\n\n')}\n` }
}
