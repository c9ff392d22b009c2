import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Colleague, When } from '../rules/colleague.ts'
import { noteChange } from './changes.ts'

export type Leaving = {
  readonly when: When
  readonly version: number
  readonly because: string
  readonly by: string
}

/**
 * At once: every way in, session, invitation and duty of theirs ends in this transaction. On a day: they are taken off the
 * rota after it, and a daily task does the rest. False: somebody changed them since that version.
 */
export async function leave(tx: Tx, was: Colleague, wanted: Leaving, now: Date): Promise<boolean> {
  const db = sqlOf(tx)
  const { when } = wanted
  const { numAffectedRows } = await sql`update people.person
    set left_on = ${when.is === 'day' ? when.lastDay : when.is === 'now' ? was.leftOn : null}::date, version = version + 1
    where id = ${was.id} and version = ${wanted.version} and shut_out_at is null`.execute(db)
  if (numAffectedRows !== 1n) return false
  const became = when.is === 'now' ? 'at once' : when.is === 'stays' ? 'stays' : `last day ${when.lastDay}`
  const earlier = was.leftOn === null ? '' : `last day ${was.leftOn}`
  const change = { personId: was.id, because: wanted.because, by: wanted.by }
  await noteChange(tx, { ...change, what: 'shut out', was: earlier, became }, now)
  if (when.is === 'now') await sql`select people.shut_out(${was.id}::uuid)`.execute(db)
  if (when.is === 'day')
    await sql`delete from people.duty where person_id = ${was.id} and on_date > ${when.lastDay}::date`.execute(db)
  return true
}

/** Whether another manager would be left without a last day: a false one alone here would answer to nobody. */
export async function anotherRemains(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ remains: boolean }>`select exists (select from people.person p
    where p.id <> ${personId} and p.role = 'manager' and not p.imported and p.shut_out_at is null
      and p.left_on is null) as remains`.execute(sqlOf(tx))
  return rows[0]?.remains ?? false
}

/** Shuts out those whose last day is over, for the daily task; who they are, so that their records end with it. */
export async function shutOutLeavers(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select leavers as id from people.leavers()`.execute(sqlOf(tx))
  for (const { id } of rows) await sql`select people.shut_out(${id}::uuid)`.execute(sqlOf(tx))
  return rows.map(({ id }) => id)
}

/** Takes away everything that somebody comes in with. The database lets only the manager, and never of themselves. */
export async function forgetSecrets(tx: Tx, personId: string): Promise<void> {
  await sql`select people.forget_secrets(${personId}::uuid)`.execute(sqlOf(tx))
}
