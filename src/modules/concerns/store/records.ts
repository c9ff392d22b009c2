import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** For the lead and the deputies: the record with this reference, unless it is restricted. A deputy sees nothing else of it. */
export async function recordOf(tx: Tx, reference: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select concerns.record_of(${reference}) as id`.execute(sqlOf(tx))
  return rows[0]?.id ?? null
}
