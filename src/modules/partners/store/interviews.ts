import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Interview, InterviewWords, MissingEpisode } from '../rules/missing.ts'
import { type Change, keepVersion, mustHaveChanged } from './versions.ts'

/** The return home interview after a missing episode, as far as it is known; null when nothing is written yet. */
export async function findInterview(tx: Tx, missingId: string): Promise<Interview | null> {
  const { rows } = await sql<Interview>`select i.state, i.offered_on as "offeredOn", i.offered_by as "offeredBy",
      i.done_at as "doneAt", i.done_by as "doneBy", i.declined_by as "declinedBy", i.push, i.pull, i.harm, i.places,
      i.people, i.source, i.words, p.name as "writtenByName", i.version
    from partners.return_interview i join people.person p on p.id = i.written_by
    where i.missing_id = ${missingId}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Writes the interview, the first time as version 0. False: somebody else wrote it meanwhile, and nothing was written. */
export async function saveInterview(
  tx: Tx,
  { episode, words }: { episode: MissingEpisode; words: InterviewWords },
  change: Omit<Change, 'id'>,
): Promise<boolean> {
  const { version, by, now } = change
  const w = words
  if (version > 0) return changeInterview(tx, w, { ...change, id: episode.id })
  const { numAffectedRows } =
    await sql`insert into partners.return_interview (missing_id, young_person_id, state, offered_on,
      offered_by, done_at, done_by, declined_by, push, pull, harm, places, people, source, words, written_by, written_at)
    values (${episode.id}, ${episode.youngPersonId}, ${w.state}, ${w.offeredOn}, ${w.offeredBy}, ${w.doneAt}, ${w.doneBy},
      ${w.declinedBy}, ${w.push}, ${w.pull}, ${w.harm}, ${w.places}, ${w.people}, ${w.source}, ${w.words}, ${by}, ${now})
    on conflict (missing_id) do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

async function changeInterview(tx: Tx, w: InterviewWords, change: Change): Promise<boolean> {
  if (!(await keepVersion(tx, 'interview', change))) return false
  const { numAffectedRows } =
    await sql`update partners.return_interview set state = ${w.state}, offered_on = ${w.offeredOn},
      offered_by = ${w.offeredBy}, done_at = ${w.doneAt}, done_by = ${w.doneBy}, declined_by = ${w.declinedBy},
      push = ${w.push}, pull = ${w.pull}, harm = ${w.harm}, places = ${w.places}, people = ${w.people},
      source = ${w.source}, words = ${w.words}, version = version + 1
    where missing_id = ${change.id} and version = ${change.version}`.execute(sqlOf(tx))
  return mustHaveChanged(numAffectedRows)
}
