import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** The order that was saved last; version 0: nobody has changed it. */
export async function newestOrder(tx: Tx): Promise<{ readonly version: number; readonly codes: readonly string[] }> {
  const { rows } = await sql<{ version: number; codes: string[] }>`select version, codes
    from publishing.help_line_order order by version desc limit 1`.execute(sqlOf(tx))
  return rows[0] ?? { version: 0, codes: [] }
}

type Ordering = {
  readonly codes: readonly string[]
  readonly saw: number
  readonly by: string
  readonly at: Date
  readonly sendKey: string
}

/** False: somebody has saved another order since the one that was seen, and nothing is changed. */
export async function saveOrder(tx: Tx, { codes, saw, by, at, sendKey }: Ordering): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into publishing.help_line_order (version, codes, made_by, made_at, send_key)
    select ${saw + 1}, ${[...codes]}::text[], ${by}::uuid, ${at}::timestamptz, ${sendKey}::uuid
    where ${saw} = coalesce((select max(version) from publishing.help_line_order), 0)
    on conflict do nothing`.execute(sqlOf(tx))
  if (numAffectedRows === 1n) return true
  const { rows } = await sql`select 1 from publishing.help_line_order where send_key = ${sendKey}`.execute(sqlOf(tx))
  return rows.length > 0
}
