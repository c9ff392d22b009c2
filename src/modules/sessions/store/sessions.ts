import { sql } from 'kysely'
import { makePromises, type Wish } from '#modules/promises'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Session, SessionWords, Version } from '../rules/records.ts'

export type NewSession = SessionWords & {
  readonly youngPersonId: string
  readonly episodeId: string
  readonly workerId: string
  /** Made with the page: the same page sent twice is one session. */
  readonly sendKey: string
  /** What adults said they would do. */
  readonly promises: readonly Wish[]
}

/** Records a session. Returns its id, the earlier one's when this page was sent before. */
export async function recordSession(tx: Tx, session: NewSession, now: Date): Promise<string> {
  const db = sqlOf(tx)
  const before = await sessionOfKey(tx, session.sendKey)
  if (before !== null) return before
  const { rows } = await sql<{ id: string }>`
    insert into sessions.session (id, young_person_id, episode_id, starts_at, time_known, kind, attendance, minutes, place,
      topics, purpose, did, words, observed, others_present, joint_with, next_on, finished, worker_id, send_key, written_at)
    values (${newId()}, ${session.youngPersonId}, ${session.episodeId}, ${session.startsAt}, ${session.timeKnown},
      ${session.kind}, ${session.attendance}, ${session.minutes}, ${session.place}, ${[...session.topics]}, ${session.purpose},
      ${session.did}, ${session.words}, ${session.observed}, ${session.othersPresent}, ${session.jointWith},
      ${session.nextOn}, ${session.finished}, ${session.workerId}, ${session.sendKey}, ${now})
    on conflict (send_key) do nothing returning id`.execute(db)
  const made = rows[0]?.id
  if (made === undefined) return sentAtTheSameMoment(tx, session.sendKey)
  const { youngPersonId, workerId, promises } = session
  await makePromises(tx, { youngPersonId, in: 'session', inId: made, by: workerId }, { promises, now })
  return made
}

/** A double click whose first half committed while we waited for it. */
async function sentAtTheSameMoment(tx: Tx, sendKey: string): Promise<string> {
  const made = await sessionOfKey(tx, sendKey)
  if (made === null) throw new Error('this page was sent for another case')
  return made
}

/** The session that was made by the page with this key. */
export async function sessionOfKey(tx: Tx, sendKey: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from sessions.session where send_key = ${sendKey}`.execute(
    sqlOf(tx),
  )
  return rows[0]?.id ?? null
}

/** A session that this viewer may see, or null. One query. */
export async function findSession(tx: Tx, id: string): Promise<Session | null> {
  const { rows } = await sql<Session>`
    select s.id, s.young_person_id as "youngPersonId", s.episode_id as "episodeId", s.starts_at as "startsAt",
      s.time_known as "timeKnown", s.session_date as date, s.kind, s.attendance, s.minutes, s.place, s.topics, s.purpose,
      s.did, s.words, s.observed, s.others_present as "othersPresent", s.joint_with as "jointWith", s.next_on as "nextOn",
      s.finished, s.worker_id as "workerId", p.name as "workerName", s.written_at as "writtenAt", s.imported, s.version
    from sessions.session s join people.person p on p.id = s.worker_id where s.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export type Change = SessionWords & {
  readonly id: string
  readonly version: number
  readonly reason: string
  readonly by: string
}

/**
 * Writes a later version and keeps the one before with who, when and why. False: somebody else changed it since `version`,
 * and nothing was written.
 */
export async function changeSession(tx: Tx, change: Change, now: Date): Promise<boolean> {
  const db = sqlOf(tx)
  const kept =
    await sql`insert into sessions.version (session_id, version, young_person_id, was, reason, changed_by, changed_at)
    select s.id, s.version, s.young_person_id, to_jsonb(s) - 'id' - 'young_person_id', ${change.reason}, ${change.by}, ${now}
    from sessions.session s where s.id = ${change.id} and s.version = ${change.version}
    on conflict do nothing`.execute(db)
  if (kept.numAffectedRows !== 1n) return false
  const { numAffectedRows } = await sql`update sessions.session set starts_at = ${change.startsAt},
      time_known = ${change.timeKnown}, kind = ${change.kind}, attendance = ${change.attendance}, minutes = ${change.minutes},
      place = ${change.place}, topics = ${[...change.topics]}, purpose = ${change.purpose}, did = ${change.did},
      words = ${change.words}, observed = ${change.observed}, others_present = ${change.othersPresent},
      joint_with = ${change.jointWith}, next_on = ${change.nextOn}, finished = ${change.finished}, version = version + 1
    where id = ${change.id} and version = ${change.version}`.execute(db)
  if (numAffectedRows !== 1n) throw new Error('a version was kept of a session that could not be changed')
  return true
}

/** The earlier versions of a session, newest first. */
export async function versionsOf(tx: Tx, sessionId: string): Promise<Version[]> {
  const { rows } = await sql<Version>`select v.version, v.was, v.reason, p.name as "byName", v.changed_at as at
    from sessions.version v join people.person p on p.id = v.changed_by
    where v.session_id = ${sessionId} order by v.version desc limit 100`.execute(sqlOf(tx))
  return rows
}
