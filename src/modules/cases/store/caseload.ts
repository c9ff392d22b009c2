import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { After, CaseLine, OpenCase, Which } from '../rules/records.ts'

export const LINE = sql`select e.id, e.reference, coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name,
    e.offer, e.state, e.opened_on as "openedOn", e.level, e.review_on as "reviewOn", p.name as "workerName",
    y.died_on as "diedOn"
  from cases.episode e
    join young_people.young_person y on y.id = e.young_person_id
    left join people.person p on p.id = e.worker_id`

/** Without a worker: nobody has it yet, or whoever has it left or carries no cases any more. */
const WAITS = sql`(e.state = 'waiting' or (e.state = 'open' and e.worker_id = any ((select people.carry_no_cases())::uuid[])))`

/**
 * Cases by the day they began, oldest first for waiting ones and newest first for the others; never by level. One query,
 * at most `most` + 1 lines, each found by an index.
 */
export async function caseLines(
  tx: Tx,
  which: Which,
  { after, most }: { after: After | null; most: number },
): Promise<CaseLine[]> {
  const mine = sql`e.worker_id = ${which.personId} and e.state = 'open'`
  const covering = sql`e.state <> 'closed' and e.id in (select a.because_of from young_people.access a
    where a.person_id = ${which.personId} and a.until is null and a.cover_id is not null
      and viewer.today() between a.from_on and a.to_on)`
  const where = {
    mine,
    covering,
    open: sql`e.state = 'open'`,
    waiting: WAITS,
    closed: sql`e.state = 'closed'`,
  }[which.show]
  const later = after ? sql`and (e.opened_on, e.id) < (${after.openedOn}::date, ${after.id}::uuid)` : sql``
  const { rows } = await sql<CaseLine>`${LINE} where ${where} ${later}
    order by e.opened_on desc, e.id desc limit ${sql.lit(most + 1)}`.execute(sqlOf(tx))
  return rows
}

/** A worker's open cases by name, for a list to choose from. */
export async function openCasesOf(tx: Tx, workerId: string): Promise<OpenCase[]> {
  const { rows } = await sql<OpenCase>`select e.id, e.reference, e.young_person_id as "youngPersonId",
      coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name
    from cases.episode e join young_people.young_person y on y.id = e.young_person_id
    where e.worker_id = ${workerId} and e.state = 'open' order by name, e.id limit 100`.execute(sqlOf(tx))
  return rows
}

/** Cases that wait for a worker, the longest wait first. */
export function waitingForWorker(most: number): Question {
  return question(sql`${LINE} where ${WAITS} and y.died_on is null order by e.opened_on, e.id limit ${sql.lit(most)}`)
}

/** Open cases whose level should have been looked at again before today; all of them for the manager, else one's own. */
export function reviewsOverdue({ personId, most }: { personId: string | null; most: number }): Question {
  const mine = personId === null ? sql`` : sql`and e.worker_id = ${personId}`
  return question(sql`${LINE} where e.state = 'open' and e.review_on < viewer.today() and y.died_on is null ${mine}
    order by e.review_on, e.id limit ${sql.lit(most)}`)
}
