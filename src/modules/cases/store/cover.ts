import { sql } from 'kysely'
import { endCoverAccess, giveCoverAccess } from '#modules/young-people'
import { askAlone, question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { CaseCover, CoverLine, NewCover } from '../rules/records.ts'

/**
 * Arranges cover: of one case, or of every open case of the worker that the viewer may see. Answers how many cases it
 * is; null when this page was sent before.
 */
export async function arrangeCover(tx: Tx, wanted: NewCover, now: Date): Promise<{ cases: number } | null> {
  const { episodeId = null, youngPersonId = null } = wanted.of ?? {}
  const id = newId()
  const { numAffectedRows } = await sql`
    insert into cases.cover (id, worker_id, colleague_id, episode_id, young_person_id, from_on, to_on, because,
      arranged_by, arranged_at, send_key)
    values (${id}, ${wanted.workerId}, ${wanted.colleagueId}, ${episodeId}, ${youngPersonId}, ${wanted.from},
      ${wanted.to}, ${wanted.because}, ${wanted.by}, ${now}, ${wanted.sendKey})
    on conflict (send_key) do nothing`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) return null
  const cases = wanted.of ? [wanted.of] : await openCasesOf(tx, wanted.workerId)
  await giveCoverAccess(tx, { coverId: id, personId: wanted.colleagueId, from: wanted.from, to: wanted.to, cases }, now)
  return { cases: cases.length }
}

/** A restricted one is not among them: only whoever is named on it arranges its cover. */
async function openCasesOf(tx: Tx, workerId: string): Promise<{ episodeId: string; youngPersonId: string }[]> {
  const { rows } = await sql<{ episodeId: string; youngPersonId: string }>`
    select e.id as "episodeId", e.young_person_id as "youngPersonId"
    from cases.episode e join young_people.young_person y on y.id = e.young_person_id
    where e.worker_id = ${workerId} and e.state = 'open' and not y.restricted`.execute(sqlOf(tx))
  return rows
}

/** A case given to a worker whose cases somebody covers is covered with the others. */
export async function coverNewCase(
  tx: Tx,
  given: { workerId: string; episodeId: string; youngPersonId: string },
  now: Date,
): Promise<void> {
  const { rows } = await sql<{ coverId: string; personId: string; from: string; to: string }>`
    select c.id as "coverId", c.colleague_id as "personId", c.from_on as from, c.to_on as to
    from cases.cover c join young_people.young_person y on y.id = ${given.youngPersonId} and not y.restricted
    where c.worker_id = ${given.workerId} and c.episode_id is null and c.ended_at is null
      and c.to_on >= viewer.today()`.execute(sqlOf(tx))
  for (const cover of rows) await giveCoverAccess(tx, { ...cover, cases: [given] }, now)
}

/** Present and coming cover that this viewer may see, the next to end first. */
export async function coverLines(tx: Tx, most: number): Promise<CoverLine[]> {
  const { rows } = await sql<CoverLine>`
    select c.id, c.worker_id as "workerId", w.name as worker, c.colleague_id as "colleagueId", k.name as colleague,
      c.episode_id as "episodeId", e.reference, c.from_on as from, c.to_on as to, c.because, b.name as "arrangedBy",
      (select count(*)::int from young_people.access a where a.cover_id = c.id and a.until is null) as cases
    from cases.cover c join people.person w on w.id = c.worker_id join people.person k on k.id = c.colleague_id
      join people.person b on b.id = c.arranged_by left join cases.episode e on e.id = c.episode_id
    where c.ended_at is null and c.to_on >= viewer.today() and (c.episode_id is null or e.state <> 'closed')
    order by c.from_on > viewer.today(), c.to_on, c.id limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

/** Who covers this case now or soon. */
export function askCover(episodeId: string): Question {
  return question(sql`
    select a.cover_id as id, a.person_id as "colleagueId", p.name as colleague, a.from_on as from, a.to_on as to,
      a.from_on <= viewer.today() as now
    from young_people.access a join people.person p on p.id = a.person_id
    where a.because_of = ${episodeId} and a.cover_id is not null and a.until is null and a.to_on >= viewer.today()
    order by a.from_on, a.id limit 20`)
}

/** The same, by itself. */
export function coverOfCase(tx: Tx, episodeId: string): Promise<CaseCover[]> {
  return askAlone(tx, askCover(episodeId))
}

/** Ends cover early. Null: it is not there, not the viewer's to end, or it has ended. */
export async function endCover(
  tx: Tx,
  { id, by }: { id: string; by: string },
  now: Date,
): Promise<{ workerId: string; colleagueId: string; youngPersonId: string | null } | null> {
  const { rows } = await sql<{ workerId: string; colleagueId: string; youngPersonId: string | null }>`
    update cases.cover set ended_by = ${by}, ended_at = ${now}
    where id = ${id} and ended_at is null and to_on >= viewer.today()
    returning worker_id as "workerId", colleague_id as "colleagueId", young_person_id as "youngPersonId"`.execute(
    sqlOf(tx),
  )
  if (rows[0]) await endCoverAccess(tx, id, now)
  return rows[0] ?? null
}

/** Whoever covered carries no cases any more, or has left: what they were to cover is covered by nobody. */
export async function endCoverBy(tx: Tx, colleagueId: string): Promise<void> {
  await sql`select cases.end_cover_by(${colleagueId}::uuid)`.execute(sqlOf(tx))
}

/** The case has ended or changed hands, and cover of it alone with it. */
export async function endCoverOf(
  tx: Tx,
  { episodeId, by }: { episodeId: string; by: string },
  now: Date,
): Promise<void> {
  await sql`update cases.cover set ended_at = ${now}, ended_by = ${by}
    where episode_id = ${episodeId} and ended_at is null`.execute(sqlOf(tx))
}

/** The manager arranges cover; of a restricted record, whoever is named on it for good. */
export async function mayArrangeCover(
  tx: Tx,
  person: { readonly id: string; readonly restricted: boolean },
): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select case when ${person.restricted} then ${person.id}::uuid = any (viewer.named_ids()) else viewer.sees_all() end as may`.execute(
    sqlOf(tx),
  )
  return rows[0]?.may ?? false
}
