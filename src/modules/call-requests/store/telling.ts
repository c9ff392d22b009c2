import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Clock, Running, Waiting } from '../rules/clocks.ts'
import type { Held, HeldStep } from '../rules/held.ts'

export type Watched = Waiting & { readonly id: string }

const IS_HELD = sql`(r.held_because <> '{}' and r.let_through_at is null)`

/** All that wait or that somebody has. What was only looked at is no deed. */
export async function watched(tx: Tx): Promise<Watched[]> {
  const { rows } = await sql<Watched>`
    select r.id, r.read_from as "readFrom", r.held_because as "heldBecause", r.let_through_at as "letThroughAt",
      r.taken_by as "takenById", r.taken_at as "takenAt", r.due_at as "dueAt", r.ended_at as "endedAt",
      greatest(r.let_through_at, call_requests.last_deed(r.id)) as "lastAt"
    from call_requests.request r where r.ended_at is null and not ${IS_HELD} order by r.read_from, r.id`.execute(
    sqlOf(tx),
  )
  return rows
}

type Taken = { readonly id: string; readonly clock: Clock; readonly since: Date; readonly step: number }

/** Every step that was taken of one that is open. */
export async function stepsTaken(tx: Tx): Promise<Taken[]> {
  const { rows } = await sql<Taken>`select s.request_id as id, s.clock, s.since, s.step from call_requests.step s
    join call_requests.request r on r.id = s.request_id
    where r.ended_at is null and not ${IS_HELD}`.execute(sqlOf(tx))
  return rows
}

type Next = { readonly step: number; readonly now: Date }

/** True for the one who takes this step; a second one, however late, is told no. */
export async function takeStep(tx: Tx, of: Running & { readonly id: string }, { step, now }: Next): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into call_requests.step (request_id, clock, since, step, taken_at)
    values (${of.id}, ${of.clock}, ${of.since}, ${step}, ${now}) on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Those that are held, the oldest first, with the last round in which each was rung for. */
export async function heldOnes(tx: Tx): Promise<Held[]> {
  const { rows } = await sql<Omit<Held, 'runs'> & { since: Date | null; steps: number[] | null }>`
    select r.id, r.read_from as "readFrom", s.since, s.steps from call_requests.request r
      left join lateral (select s.since, array_agg(s.step) as steps from call_requests.step s
        where s.request_id = r.id and s.clock = 'held' group by s.since order by s.since desc limit 1) s on true
    where r.ended_at is null and ${IS_HELD} order by r.read_from, r.id`.execute(sqlOf(tx))
  return rows.map(({ id, readFrom, since, steps }) => ({
    id,
    readFrom,
    run: since === null ? null : { since, steps: steps ?? [] },
  }))
}

/** When a round of the held ones last began; null: none ever did. */
export async function lastRound(tx: Tx): Promise<Date | null> {
  const { rows } = await sql<{ began: Date | null }>`select max(taken_at) as began from call_requests.step
    where clock = 'held' and step = 1`.execute(sqlOf(tx))
  return rows[0]?.began ?? null
}

/** Takes these steps of a round. Answers which of them somebody else had not taken meanwhile. */
export async function takeHeldSteps(tx: Tx, due: readonly HeldStep[], now: Date): Promise<number[]> {
  const { rows } = await sql<{ step: number }>`
    insert into call_requests.step (request_id, clock, since, step, taken_at)
    select d.id, 'held', d.since, d.step, ${now}
      from unnest(${due.map(({ id }) => id)}::uuid[], ${due.map(({ since }) => since.toISOString())}::timestamptz[],
        ${due.map(({ step }) => step)}::int[]) as d (id, since, step) order by d.id, d.step
    on conflict do nothing returning step`.execute(sqlOf(tx))
  return [...new Set(rows.map(({ step }) => step))]
}

/** Deletes those that led to nothing and were ended before this moment. How many went. */
export async function clearEnded(tx: Tx, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from call_requests.request where ended_at < ${before}`.execute(sqlOf(tx))
  return Number(numAffectedRows ?? 0n)
}
