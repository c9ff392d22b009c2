import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Clock, Waiting } from '../rules/clocks.ts'

export type Watched = Waiting & { readonly id: string }

/**
 * What the clocks look at, one request at a time for every process: all that wait or that somebody has, and of the held ones
 * the oldest alone, so that a flood tells nobody a thousand times. What was only looked at is no deed.
 */
export async function watched(tx: Tx, most: number): Promise<Watched[]> {
  const { rows } = await sql<Watched>`
    with open as (select r.*, r.held_because <> '{}' and r.let_through_at is null as is_held from call_requests.request r
      where r.ended_at is null),
    told as (select * from open where not is_held
      union all (select * from open where is_held order by read_from, id limit 1))
    select t.id, t.read_from as "readFrom", t.held_because as "heldBecause", t.let_through_at as "letThroughAt",
      t.taken_by as "takenById", t.taken_at as "takenAt", t.due_at as "dueAt", t.ended_at as "endedAt",
      greatest(t.let_through_at, call_requests.last_deed(t.id)) as "lastAt"
    from told t order by t.read_from, t.id limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

export type ClockRun = { readonly id: string; readonly clock: Clock; readonly since: Date }

export async function stepsTaken(tx: Tx, { id, clock, since }: ClockRun): Promise<number[]> {
  const { rows } = await sql<{ step: number }>`select step from call_requests.step
    where request_id = ${id} and clock = ${clock} and since = ${since}`.execute(sqlOf(tx))
  return rows.map(({ step }) => step)
}

/** True for the one who takes this step; a second one, however late, is told no. */
export async function takeStep(tx: Tx, { id, clock, since }: ClockRun, { step, now }: { step: number; now: Date }) {
  const { numAffectedRows } = await sql`insert into call_requests.step (request_id, clock, since, step, taken_at)
    values (${id}, ${clock}, ${since}, ${step}, ${now}) on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Deletes those that led to nothing and were ended before this moment. How many went. */
export async function clearEnded(tx: Tx, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from call_requests.request where ended_at < ${before}`.execute(sqlOf(tx))
  return Number(numAffectedRows ?? 0n)
}
