import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Role, Staff } from '#platform/viewer.ts'
import { DEVICE_DAYS, IDLE_MINUTES, LONGEST_HOURS } from '../rules/session.ts'

export type SessionState = 'signed-in' | 'second-factor-pending' | 'expired'

/** How somebody came in, as the list of their sessions says it. */
export type How = 'practice site' | 'password' | 'code' | 'recovery code' | 'passkey' | 'provider' | 'invitation'

export type Found =
  | { readonly state: 'signed-in'; readonly staff: Staff; readonly provedAt: Date | null }
  | { readonly state: 'second-factor-pending' | 'none' }

type Row = {
  id: string
  state: string
  person: string
  name: string
  role: Role
  on_duty: boolean
  deputy: boolean
  seen_at: Date
  proved_at: Date | null
}

/**
 * The member of staff whose session this is, if it is open: not ended, seen in the last 30 minutes, begun in the last 12
 * hours, and they are no leaver. `secretHash` is the SHA-256 in hex of the cookie's value: a stolen table opens nothing.
 */
export async function findSession(tx: Tx, secretHash: string, now: Date): Promise<Found> {
  const today = londonDate(now)
  const { rows } = await sql<Row>`
    select s.id, s.state, s.seen_at, s.proved_at, p.id as person, p.name, p.role,
      exists (select from people.duty d where d.person_id = p.id and d.on_date = ${today}) as on_duty,
      exists (select from people.safeguarding_deputy d where d.person_id = p.id and d.from_on <= ${today}
        and (d.to_on is null or d.to_on >= ${today})) as deputy
    from people.session_of(decode(${secretHash}, 'hex')) s join people.person p on p.id = s.person_id
    where s.ends_at > ${now} and s.seen_at > ${now}::timestamptz - make_interval(mins => ${sql.lit(IDLE_MINUTES)})
      and p.shut_out_at is null and (p.left_on is null or p.left_on >= ${today})`.execute(sqlOf(tx))
  const row = rows[0]
  if (!row) return { state: 'none' }
  if (row.state !== 'signed-in') return { state: 'second-factor-pending' }
  if (now.getTime() - row.seen_at.getTime() > 60_000) await markSeen(tx, secretHash, now)
  const { person: id, name, role, on_duty: onDuty, deputy, id: sessionId, proved_at: provedAt } = row
  return { state: 'signed-in', staff: { kind: 'staff', id, name, role, onDuty, deputy, sessionId }, provedAt }
}

/**
 * Whose session this was that has ended without its owner: by time, or because somebody else ended it in the last hours.
 * Nobody signed out of it, and they still work here. Null otherwise. It opens nothing: it tells for whom to put down the
 * words of a form that came too late.
 */
export async function sessionRanOut(tx: Tx, secretHash: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ person_id: string }>`
    select s.person_id from people.session s join people.person p on p.id = s.person_id
    where s.secret_hash = decode(${secretHash}, 'hex') and s.state = 'signed-in'
      and case when s.ended_at is null
        then s.ends_at <= ${now} or s.seen_at <= ${now}::timestamptz - make_interval(mins => ${sql.lit(IDLE_MINUTES)})
        else s.ended_by <> s.person_id and s.ended_at > ${now}::timestamptz - make_interval(hours => ${sql.lit(LONGEST_HOURS)}) end
      and p.shut_out_at is null and (p.left_on is null or p.left_on >= ${londonDate(now)})`.execute(sqlOf(tx))
  return rows[0]?.person_id ?? null
}

/** At most one write a minute for each session, so that reading does not wait on writing. */
async function markSeen(tx: Tx, secretHash: string, now: Date): Promise<void> {
  await sql`select people.session_seen(decode(${secretHash}, 'hex'), ${now})`.execute(sqlOf(tx))
}

export type NewSession = {
  readonly id: string
  readonly secretHash: string
  readonly personId: string
  readonly state: SessionState
  readonly how: How
  readonly device: string
  /** When they showed that it is them, if that was not now; null: nobody knows, so never. */
  readonly provedAt?: Date | null
}

/** Minutes in which the second half of a sign-in follows the first. */
const PENDING_MINUTES = 10
/** Somebody who was invited may first have to put a code app on their telephone. */
const INVITED_MINUTES = 30

/** Begins a session. One made as 'expired' (the demo's checks) is past its end from the start. */
export async function beginSession(tx: Tx, session: NewSession, now: Date): Promise<void> {
  const isIn = session.state !== 'second-factor-pending'
  const proved = session.provedAt === undefined ? now : session.provedAt
  const pending = session.how === 'invitation' ? INVITED_MINUTES : PENDING_MINUTES
  const minutes = session.state === 'expired' ? -60 : isIn ? LONGEST_HOURS * 60 : pending
  await sql`insert into people.session
    (id, secret_hash, person_id, state, started_at, seen_at, ends_at, proved_at, how, device)
    values (${session.id}, decode(${session.secretHash}, 'hex'), ${session.personId},
      ${isIn ? 'signed-in' : 'second-factor-pending'}, ${now}, ${now},
      ${now}::timestamptz + make_interval(mins => ${minutes}), ${isIn ? proved : null}, ${session.how}, ${session.device})`.execute(
    sqlOf(tx),
  )
}

/** Whether somebody has come in with this kind of device lately, or was invited on it. */
export async function usedLately(
  tx: Tx,
  { personId, device }: { personId: string; device: string },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (select from people.session
    where person_id = ${personId} and device = ${device} and (state = 'signed-in' or how = 'invitation')
      and started_at > ${now}::timestamptz - make_interval(days => ${sql.lit(DEVICE_DAYS)})) as used`.execute(sqlOf(tx))
  return rows[0]?.used ?? false
}

export async function endSession(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update people.session set ended_at = ${now} where id = ${id} and ended_at is null`.execute(sqlOf(tx))
}

/** Ends the session with this secret: another begins in its place in the same browser. */
export async function endSessionWith(tx: Tx, secretHash: string, now: Date): Promise<void> {
  await sql`update people.session set ended_at = ${now}
    where secret_hash = decode(${secretHash}, 'hex') and ended_at is null`.execute(sqlOf(tx))
}

/** Gives a session another secret. Nothing else of it changes: not when it ends, nor when its owner showed that it is them. */
export async function rotateSession(tx: Tx, { id, secretHash }: { id: string; secretHash: string }): Promise<void> {
  await sql`update people.session set secret_hash = decode(${secretHash}, 'hex')
    where id = ${id} and ended_at is null`.execute(sqlOf(tx))
}

type OwnSession = {
  readonly id: string
  readonly device: string
  readonly how: How
  readonly startedAt: Date
  readonly seenAt: Date
}

/** The sessions of somebody that are open now, the newest first. */
export async function sessionsOf(tx: Tx, personId: string, now: Date): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`select id, device, how, started_at as "startedAt", seen_at as "seenAt"
    from people.session
    where person_id = ${personId} and ended_at is null and state = 'signed-in' and ends_at > ${now}
      and seen_at > ${now}::timestamptz - make_interval(mins => ${sql.lit(IDLE_MINUTES)})
    order by started_at desc, id`.execute(sqlOf(tx))
  return rows
}

/** Ends one session of somebody's own; false: there is no such one of theirs. One that has ended already stays as it is. */
export async function endOwnSession(
  tx: Tx,
  { id, personId }: { id: string; personId: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update people.session set ended_at = coalesce(ended_at, ${now}::timestamptz)
    where id = ${id} and person_id = ${personId}`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Ends every session of somebody: shut out, changed role, or asked for. `but`: one that goes on. Returns how many. */
export async function endSessionsOf(
  tx: Tx,
  { personId, but = null }: { personId: string; but?: string | null },
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    select people.end_sessions_of(${personId}::uuid, ${but}::uuid, ${now}) as ended`.execute(sqlOf(tx))
  return rows[0]?.ended ?? 0
}
