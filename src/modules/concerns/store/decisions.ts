import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Action, Closing, Decision } from '../rules/records.ts'

export async function decisionsOf(tx: Tx, concernId: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`select d.id, d.steps, d.reasons, p.name as "byName", d.decided_at as at
    from concerns.decision d join people.person p on p.id = d.decided_by
    where d.concern_id = ${concernId} order by d.decided_at, d.id limit 200`.execute(sqlOf(tx))
  return rows
}

type At = { readonly id: string; readonly version: number; readonly by: string }

/**
 * Writes down a decision, unless somebody decided since `version`: then false, and nothing was written. Whoever decides
 * has the concern, if nobody had it.
 */
export async function decideConcern(
  tx: Tx,
  { id, version, by, steps, reasons }: At & { steps: readonly string[]; reasons: string },
  now: Date,
): Promise<boolean> {
  const db = sqlOf(tx)
  const { numAffectedRows } = await sql`update concerns.concern set version = version + 1,
      answered_by = case when answered_at is null then ${by}::uuid else answered_by end,
      answered_at = case when answered_at is null then ${now}::timestamptz else answered_at end
    where id = ${id} and version = ${version} and closed_at is null`.execute(db)
  if (numAffectedRows !== 1n) return false
  await sql`insert into concerns.decision (id, concern_id, steps, reasons, decided_by, decided_at)
    values (${newId()}, ${id}, ${[...steps]}, ${reasons}, ${by}, ${now})`.execute(db)
  return true
}

/** Closes a concern for good. False: somebody changed it since `version`, and nothing was written. */
export async function closeConcern(
  tx: Tx,
  { id, version, by, reason }: At & { reason: string },
  now: Date,
): Promise<boolean> {
  const db = sqlOf(tx)
  const { numAffectedRows } = await sql`update concerns.concern set version = version + 1, closed_at = ${now}
    where id = ${id} and version = ${version} and closed_at is null`.execute(db)
  if (numAffectedRows !== 1n) return false
  await sql`insert into concerns.closing (concern_id, reason, closed_by, closed_at)
    values (${id}, ${reason}, ${by}, ${now})`.execute(db)
  return true
}

export async function closingOf(tx: Tx, concernId: string): Promise<Closing | null> {
  const { rows } = await sql<Closing>`select c.reason, p.name as "byName", c.closed_at as at
    from concerns.closing c join people.person p on p.id = c.closed_by where c.concern_id = ${concernId}`.execute(
    sqlOf(tx),
  )
  return rows[0] ?? null
}

/** What adults will do that stands on no young person's record; the same page sent twice is one action. */
export async function addAction(
  tx: Tx,
  action: { id: string; concernId: string; what: string; owner: string; dueOn: string | null; by: string },
  now: Date,
): Promise<void> {
  await sql`insert into concerns.action (id, concern_id, what, owner, due_on, made_by, made_at)
    values (${action.id}, ${action.concernId}, ${action.what}, ${action.owner}, ${action.dueOn}, ${action.by}, ${now})
    on conflict (id) do nothing`.execute(sqlOf(tx))
}

export async function actionsOf(tx: Tx, concernId: string): Promise<Action[]> {
  const { rows } = await sql<Action>`select id, what, owner, due_on as "dueOn", done_at as "doneAt"
    from concerns.action where concern_id = ${concernId} order by due_on nulls last, id limit 100`.execute(sqlOf(tx))
  return rows
}

/** False: this viewer finds no such action of this concern. One done twice keeps its first time. */
export async function settleAction(
  tx: Tx,
  { id, concernId, by }: { id: string; concernId: string; by: string },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`select 1 from concerns.action where id = ${id} and concern_id = ${concernId}`.execute(
    sqlOf(tx),
  )
  if (rows.length === 0) return false
  await sql`update concerns.action set done_at = ${now}, done_by = ${by}
    where id = ${id} and done_at is null`.execute(sqlOf(tx))
  return true
}
