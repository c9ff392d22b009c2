import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

export type CardDangers = { readonly liveInvestigation: boolean; readonly openConcern: boolean }

/** For the emergency card: yes or no, for whoever has it open; null for everybody else. */
export async function dangersForCard(tx: Tx, youngPersonId: string): Promise<CardDangers | null> {
  const { rows } =
    await sql<CardDangers>`select live_investigation as "liveInvestigation", open_concern as "openConcern"
    from concerns.card_dangers(${youngPersonId})`.execute(sqlOf(tx))
  return rows[0] ?? null
}
