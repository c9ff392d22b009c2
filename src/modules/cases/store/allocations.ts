import { sql } from 'kysely'
import { endAccess, giveCaseAccess } from '#modules/young-people'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Load } from '../rules/records.ts'
import { coverNewCase, endCoverOf } from './cover.ts'

export type Allocation = {
  readonly episodeId: string
  readonly version: number
  readonly youngPersonId: string
  readonly workerId: string
  readonly because: string
  readonly by: string
}

/**
 * Gives a case to a worker: the allocation before it ends, so does its worker's access to the record, and the new ones
 * begin, all at the same moment. What the earlier worker wrote stays theirs. False: somebody changed the case meanwhile.
 */
export async function giveToWorker(tx: Tx, given: Allocation, now: Date): Promise<boolean> {
  const db = sqlOf(tx)
  const { numAffectedRows } = await sql`update cases.episode
    set state = 'open', worker_id = ${given.workerId}, version = version + 1
    where id = ${given.episodeId} and version = ${given.version} and state <> 'closed'`.execute(db)
  if (numAffectedRows !== 1n) return false
  await sql`update cases.allocation set until = ${now} where episode_id = ${given.episodeId} and until is null`.execute(
    db,
  )
  await sql`insert into cases.allocation (id, episode_id, young_person_id, worker_id, because, allocated_by, since)
    values (${newId()}, ${given.episodeId}, ${given.youngPersonId}, ${given.workerId}, ${given.because}, ${given.by}, ${now})`.execute(
    db,
  )
  // Cover was of the worker before; whoever covers the next one covers this case with their others.
  await endCoverOf(tx, given, now)
  await endAccess(tx, { becauseOf: given.episodeId }, now)
  const { youngPersonId, workerId: personId, episodeId } = given
  await giveCaseAccess(tx, { youngPersonId, personId, episodeId }, now)
  await coverNewCase(tx, { workerId: personId, episodeId, youngPersonId }, now)
  return true
}

/** Open cases of every worker by level, as this viewer may see them. One query over open cases only. */
export async function loads(tx: Tx): Promise<Load[]> {
  const { rows } = await sql<Load>`select worker_id as "workerId", level, count(*)::int as cases from cases.episode
    where state = 'open' group by worker_id, level`.execute(sqlOf(tx))
  return rows
}

/** The case has ended: its allocation, its cover and every access that it gave end with it. */
export async function endCaseAccess(
  tx: Tx,
  { episodeId, by }: { episodeId: string; by: string },
  now: Date,
): Promise<void> {
  await endCoverOf(tx, { episodeId, by }, now)
  await sql`update cases.allocation set until = ${now} where episode_id = ${episodeId} and until is null`.execute(
    sqlOf(tx),
  )
  await endAccess(tx, { becauseOf: episodeId }, now)
}
