import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { MissingEpisode, MissingWords } from '../rules/missing.ts'
import { alreadySent, type Whose, type Writing } from './sent.ts'
import { type Change, keepVersion, mustHaveChanged } from './versions.ts'

/** Writes down that a young person is or was missing. The same page sent twice is one episode. */
export async function recordMissing(
  tx: Tx,
  { whose, words }: { whose: Whose; words: MissingWords },
  { sendKey, by, now }: Writing,
): Promise<string> {
  const before = await alreadySent(tx, 'missing_episode', sendKey)
  if (before !== null) return before
  const id = newId()
  await sql`insert into partners.missing_episode (id, young_person_id, episode_id, reported_at, reported_by,
      police_reference, known, found_at, found_by, send_key, written_by, written_at)
    values (${id}, ${whose.youngPersonId}, ${whose.episodeId}, ${words.reportedAt}, ${words.reportedBy},
      ${words.policeReference}, ${words.known}, ${words.foundAt}, ${words.foundBy}, ${sendKey}, ${by}, ${now})`.execute(
    sqlOf(tx),
  )
  return id
}

/** Writes a later version and keeps the one before. False: somebody else changed it since, and nothing was written. */
export async function changeMissing(tx: Tx, words: MissingWords, change: Change): Promise<boolean> {
  if (!(await keepVersion(tx, 'missing', change))) return false
  const { numAffectedRows } = await sql`update partners.missing_episode set reported_at = ${words.reportedAt},
      reported_by = ${words.reportedBy}, police_reference = ${words.policeReference}, known = ${words.known},
      found_at = ${words.foundAt}, found_by = ${words.foundBy}, version = version + 1
    where id = ${change.id} and version = ${change.version}`.execute(sqlOf(tx))
  return mustHaveChanged(numAffectedRows)
}

const EPISODE = sql`select m.id, m.young_person_id as "youngPersonId", m.episode_id as "episodeId",
    m.reported_at as "reportedAt", m.reported_by as "reportedBy", m.police_reference as "policeReference", m.known,
    m.found_at as "foundAt", m.found_by as "foundBy", p.name as "writtenByName", m.version, i.state as "interviewState"
  from partners.missing_episode m join people.person p on p.id = m.written_by
    left join partners.return_interview i on i.missing_id = m.id`

/** A missing episode that this viewer may see, or null. */
export async function findMissing(tx: Tx, id: string): Promise<MissingEpisode | null> {
  const { rows } = await sql<MissingEpisode>`${EPISODE} where m.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** The missing episodes of these records of one young person, newest first. */
export async function missingOf(tx: Tx, youngPersonIds: readonly string[]): Promise<MissingEpisode[]> {
  const { rows } = await sql<MissingEpisode>`${EPISODE} where m.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by m.reported_at desc, m.id desc limit 200`.execute(sqlOf(tx))
  return rows
}
