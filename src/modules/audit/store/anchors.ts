import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Anchor } from '../rules/anchor.ts'

/** Keeps how far the chain reaches now, and answers it; null while there is no link. Only for the task `anchor`. */
export async function makeAnchor(tx: Tx, now: Date): Promise<Anchor | null> {
  const { rows } = await sql<Anchor>`select link, encode(chain, 'hex') as chain, made_at as "madeAt"
    from audit.make_anchor(${now})`.execute(sqlOf(tx))
  return rows[0] ?? null
}
