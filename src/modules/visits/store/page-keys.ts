import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { hashOf, newSecret } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'

/**
 * A key for one page of a running visit of one's own. It goes into that page and nowhere else: what is kept is its hash, so
 * that nobody who reads the table can press a button.
 */
export async function makePageKey(tx: Tx, visitId: string, now: Date): Promise<string> {
  const key = newSecret()
  await sql`insert into visits.page_key (key_hash, visit_id, made_at)
    values (decode(${hashOf(key)}, 'hex'), ${visitId}, ${now})`.execute(sqlOf(tx))
  return key
}
