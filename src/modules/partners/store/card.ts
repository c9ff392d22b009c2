import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

export type CardMissing = { readonly since: Date; readonly reportedBy: string; readonly policeReference: string }

/** For the emergency card: since when they are missing; null when they are not, or this viewer may not know. */
export async function missingForCard(tx: Tx, youngPersonId: string): Promise<CardMissing | null> {
  const { rows } = await sql<CardMissing>`select reported_at as since, reported_by as "reportedBy",
    police_reference as "policeReference" from partners.card_missing(${youngPersonId}) limit 1`.execute(sqlOf(tx))
  return rows[0] ?? null
}
