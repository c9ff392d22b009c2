import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Meeting, MeetingWords } from '../rules/meeting.ts'
import { alreadySent, type Whose, type Writing } from './sent.ts'
import { type Change, keepVersion, mustHaveChanged } from './versions.ts'

/** Writes a meeting down. `isNew` is false for a page that was sent before: then its meeting is the earlier one. */
export async function recordMeeting(
  tx: Tx,
  { whose, words }: { whose: Whose; words: MeetingWords },
  { sendKey, by, now }: Writing,
): Promise<{ id: string; isNew: boolean }> {
  const before = await alreadySent(tx, 'meeting', sendKey)
  if (before !== null) return { id: before, isNew: false }
  const id = newId()
  await sql`insert into partners.meeting (id, young_person_id, episode_id, kind, state, on_date, at_time, chair, worker_id,
      our_part, decided, view_how, words, next_on, send_key, written_by, written_at)
    values (${id}, ${whose.youngPersonId}, ${whose.episodeId}, ${words.kind}, ${words.state}, ${words.onDate}, ${words.atTime},
      ${words.chair}, ${words.workerId}, ${words.ourPart}, ${words.decided}, ${words.viewHow}, ${words.words},
      ${words.nextOn}, ${sendKey}, ${by}, ${now})`.execute(sqlOf(tx))
  return { id, isNew: true }
}

/** Writes a later version and keeps the one before. False: somebody else changed it since, and nothing was written. */
export async function changeMeeting(tx: Tx, words: MeetingWords, change: Change): Promise<boolean> {
  if (!(await keepVersion(tx, 'meeting', change))) return false
  const { numAffectedRows } = await sql`update partners.meeting set kind = ${words.kind}, state = ${words.state},
      on_date = ${words.onDate}, at_time = ${words.atTime}, chair = ${words.chair}, worker_id = ${words.workerId},
      our_part = ${words.ourPart}, decided = ${words.decided}, view_how = ${words.viewHow}, words = ${words.words},
      next_on = ${words.nextOn}, version = version + 1
    where id = ${change.id} and version = ${change.version}`.execute(sqlOf(tx))
  return mustHaveChanged(numAffectedRows)
}

const MEETING = sql`select m.id, m.young_person_id as "youngPersonId", m.episode_id as "episodeId", m.kind, m.state,
    m.on_date as "onDate", m.at_time as "atTime", m.chair, m.worker_id as "workerId", w.name as "workerName",
    m.our_part as "ourPart", m.decided, m.view_how as "viewHow", m.words, m.next_on as "nextOn",
    p.name as "writtenByName", m.written_at as "writtenAt", m.version
  from partners.meeting m join people.person w on w.id = m.worker_id join people.person p on p.id = m.written_by`

/** A meeting that this viewer may see, or null. */
export async function findMeeting(tx: Tx, id: string): Promise<Meeting | null> {
  const { rows } = await sql<Meeting>`${MEETING} where m.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** The meetings about these records of one young person, the next and the newest first. */
export async function meetingsOf(tx: Tx, youngPersonIds: readonly string[]): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`${MEETING} where m.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by m.on_date desc, m.id desc limit 200`.execute(sqlOf(tx))
  return rows
}
