import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** Visits that are still running after the time somebody said they would be back, the longest first. */
export async function lateVisits(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from visits.visit where ended_at is null and due_at <= ${now}
    order by due_at, id limit 200`.execute(sqlOf(tx))
  return rows.map((row) => row.id)
}

/** The names of the steps taken for one deadline of a visit. */
export async function stepsTaken(tx: Tx, visitId: string, deadline: number): Promise<Set<string>> {
  const { rows } = await sql<{ step: string }>`select step from visits.step
    where visit_id = ${visitId} and deadline = ${deadline}`.execute(sqlOf(tx))
  return new Set(rows.map((row) => row.step))
}

/** Takes a step. False: another process took it first, and tells people itself. */
export async function takeStep(
  tx: Tx,
  { visitId, deadline, step }: { visitId: string; deadline: number; step: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into visits.step (visit_id, deadline, step, at)
    values (${visitId}, ${deadline}, ${step}, ${now}) on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** One at a time for one visit: a second press, or a second process, waits here and then sees what the first did. */
export async function oneAtATime(tx: Tx, visitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`visit ${visitId}`}, 0))`.execute(sqlOf(tx))
}
