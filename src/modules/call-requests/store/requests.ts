import { sql } from 'kysely'
import { askAlone, question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Request, RequestEvent } from '../rules/records.ts'

const ALL = sql`select r.id, r.asked_at as "askedAt", r.read_from as "readFrom", r.nickname, r.way, r.days, r.times, r.others,
    r.say, r.may_leave_message as "mayLeaveMessage", r.language, r.outside_community as "outsideCommunity", r.topic,
    r.held_because as "heldBecause", r.let_through_at as "letThroughAt", l.name as "letThroughBy", r.taken_at as "takenAt",
    r.taken_by as "takenById", t.name as "takenBy", r.due_at as "dueAt", r.ended_at as "endedAt", e.name as "endedBy",
    r.outcome, r.reason, r.concern_id as "concernId", r.referral_id as "referralId", r.young_person_id as "youngPersonId",
    r.version
  from call_requests.request r left join people.person l on l.id = r.let_through_by
    left join people.person t on t.id = r.taken_by left join people.person e on e.id = r.ended_by`

const IS_HELD = sql`(r.held_because <> '{}' and r.let_through_at is null)`

/** A request that this viewer may see; null: there is none. */
export async function findRequest(tx: Tx, id: string): Promise<Request | null> {
  const { rows } = await sql<Request>`${ALL} where r.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Those that wait and those that somebody has, the longest wait first: nobody's before somebody's. */
export function askOpen(most: number): Question {
  return question(sql`${ALL} where r.ended_at is null and not ${IS_HELD}
    order by r.taken_by is not null, r.read_from, r.id limit ${sql.lit(most)}`)
}

/** Those that are to be looked at first, the oldest first. */
export function askHeld(most: number): Question {
  return question(sql`${ALL} where r.ended_at is null and ${IS_HELD} order by r.asked_at, r.id limit ${sql.lit(most)}`)
}

/** How many are held; no row when none is. */
export function askHeldCount(): Question {
  return question(sql`select count(*)::int as held, min(r.asked_at) as "oldestAt", min(r.read_from) as "readFrom" from call_requests.request r
    where r.ended_at is null and ${IS_HELD} having count(*) > 0 order by 1 limit 1`)
}

export const openRequests = (tx: Tx, most: number): Promise<Request[]> => askAlone(tx, askOpen(most))
export const heldRequests = (tx: Tx, most: number): Promise<Request[]> => askAlone(tx, askHeld(most))

/** The ones that were ended lately, the newest first. */
export async function endedRequests(tx: Tx, most: number): Promise<Request[]> {
  const { rows } = await sql<Request>`${ALL} where r.ended_at is not null
    order by r.ended_at desc, r.id limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

/** What was done, the first first. */
export async function eventsOf(tx: Tx, id: string): Promise<RequestEvent[]> {
  const { rows } = await sql<RequestEvent>`select e.kind, e.note, e.for_at as "forAt", p.name as by, e.at
    from call_requests.event e join people.person p on p.id = e.by where e.request_id = ${id}
    order by e.nth limit 500`.execute(sqlOf(tx))
  return rows
}

/** The number, for whoever has the request and has read how it is safe; null for everybody else. */
export async function numberOf(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ telephone: string }>`select n.telephone from call_requests.number n
    where n.request_id = ${id}`.execute(sqlOf(tx))
  return rows[0]?.telephone ?? null
}
