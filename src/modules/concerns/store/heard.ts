import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'

/**
 * The concerns that are all the trail tells this reader about: of a safeguarding trustee those about staff. Null: the trail
 * tells them about other records. It only says where to look; what is found there is decided by row security.
 */
export async function concernsHeardBy(tx: Tx, staff: Staff): Promise<readonly string[] | null> {
  if (staff.role !== 'safeguarding-trustee') return null
  const { rows } = await sql<{ id: string }>`select id from concerns.concern where about <> 'young-person'`.execute(
    sqlOf(tx),
  )
  return rows.map(({ id }) => id)
}
