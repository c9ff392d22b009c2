import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { makeReference } from '#platform/pure/reference-number.ts'
import { type Refusal, refuse } from '#platform/pure/result.ts'
import { newId, randomOctets } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Ending, EpisodeRow, NewCase, OtherEpisode } from '../rules/records.ts'

/** A case that this viewer may see; null for one that is missing, not theirs or restricted. One query. */
export async function findEpisode(tx: Tx, id: string): Promise<EpisodeRow | null> {
  const { rows } = await sql<EpisodeRow>`
    select e.id, e.reference, e.young_person_id as "youngPersonId", e.offer, e.state, e.opened_on as "openedOn", e.level,
      e.level_source as "levelSource", e.review_on as "reviewOn", e.told, e.worker_id as "workerId", p.name as "workerName",
      e.reopens, e.closed_on as "closedOn", e.closure_reason as "closureReason", e.closure_note as "closureNote",
      e.exit_lead as "exitLead", e.exit_lead_role as "exitLeadRole", e.exit_lead_agreed_on as "exitLeadAgreedOn", e.version
    from cases.episode e left join people.person p on p.id = e.worker_id
    where e.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Whoever begins a case of this young person waits here until we are done, and then sees what we did. */
export async function oneAtATime(tx: Tx, youngPersonId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`case of ${youngPersonId}`}, 0))`.execute(sqlOf(tx))
}

/**
 * Opens a case unless one of this young person is waiting or open, also when two people begin one at the same moment: the
 * second waits for the first and is then told of it. `joinedIds`: records joined to theirs.
 */
export async function beginCase(
  tx: Tx,
  wanted: NewCase & { readonly joinedIds: readonly string[] },
): Promise<string | Refusal> {
  const { joinedIds, ...one } = wanted
  await oneAtATime(tx, one.youngPersonId)
  const running = (await episodesOf(tx, [one.youngPersonId, ...joinedIds])).find((e) => e.state !== 'closed')
  if (running) return refuse(`There is a case for this young person already: ${running.reference}.`)
  return openCase(tx, one)
}

/** Opens a case that waits for a worker, whatever else is open. Returns its id. Part of the caller's transaction: both happen, or neither. */
export async function openCase(tx: Tx, wanted: NewCase): Promise<string> {
  const id = newId()
  const reference = makeReference('C', randomOctets(7))
  await sql`insert into cases.episode (id, reference, young_person_id, offer, state, opened_on, level, level_source,
      review_on, told, reopens)
    values (${id}, ${reference}, ${wanted.youngPersonId}, ${wanted.offer}, 'waiting', ${wanted.openedOn}, ${wanted.level},
      ${wanted.level === null ? null : 'screening'}, ${wanted.reviewOn ?? null}, ${JSON.stringify(wanted.told)},
      ${wanted.reopens ?? null})`.execute(sqlOf(tx))
  return id
}

/** Ends a case, if nobody changed it since `version`. False: somebody did. */
export async function closeEpisode(
  tx: Tx,
  { id, version }: { id: string; version: number },
  end: Ending,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update cases.episode set state = 'closed', closed_on = ${end.on},
      closure_reason = ${end.reason}, closure_note = ${end.note}, exit_lead = ${end.exitLead},
      exit_lead_role = ${end.exitLeadRole}, exit_lead_agreed_on = ${end.exitLeadAgreedOn}, version = version + 1
    where id = ${id} and version = ${version} and state <> 'closed'`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** All cases of these records of one young person, newest first. */
export async function episodesOf(
  tx: Tx,
  youngPersonIds: readonly string[],
): Promise<(OtherEpisode & { youngPersonId: string })[]> {
  const { rows } = await sql<OtherEpisode & { youngPersonId: string }>`
    select e.id, e.reference, e.state, e.opened_on as "openedOn", e.closed_on as "closedOn", p.name as "workerName",
      e.young_person_id as "youngPersonId"
    from cases.episode e left join people.person p on p.id = e.worker_id
    where e.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by e.opened_on desc, e.id desc limit 200`.execute(sqlOf(tx))
  return rows
}

/** The id of the case with this reference, if this viewer may see it. */
export async function episodeByReference(tx: Tx, reference: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from cases.episode where reference = ${reference}`.execute(
    sqlOf(tx),
  )
  return rows[0]?.id ?? null
}
