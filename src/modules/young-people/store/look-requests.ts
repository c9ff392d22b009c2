import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { LookRequest } from '../rules/look-request.ts'

export type NewLookRequest = {
  readonly words: string
  readonly why: string
  readonly by: string
  readonly sendKey: string
}

/** Asks the manager to look somebody up. Null when this page was sent before. */
export async function askToLook(tx: Tx, asked: NewLookRequest, now: Date): Promise<string | null> {
  const id = newId()
  const { numAffectedRows } = await sql`
    insert into young_people.look_request (id, asked_by, words, why, at, send_key)
    values (${id}, ${asked.by}, ${asked.words}, ${asked.why}, ${now}, ${asked.sendKey})
    on conflict (send_key) do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n ? id : null
}

const REQUEST = sql`select q.id, q.asked_by as "askedBy", p.name as "askedByName", q.words, q.why, q.at,
    a.name as "answeredByName", q.answered_at as "answeredAt"
  from young_people.look_request q join people.person p on p.id = q.asked_by left join people.person a on a.id = q.answered_by`

export async function findLookRequest(tx: Tx, id: string): Promise<LookRequest | null> {
  const { rows } = await sql<LookRequest>`${REQUEST} where q.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** What waits for the manager, the longest wait first. */
export function lookRequestsWaiting(most: number): Question {
  return question(sql`${REQUEST} where q.answered_at is null order by q.at, q.id limit ${sql.lit(most)}`)
}

/** False: it was answered before. */
export async function answerLookRequest(tx: Tx, { id, by }: { id: string; by: string }, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update young_people.look_request set answered_by = ${by}, answered_at = ${now}
    where id = ${id} and answered_at is null`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
