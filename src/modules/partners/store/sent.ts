import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** The tables whose rows are made once by a page with a key. */
type Kind = 'meeting' | 'share' | 'notes_request' | 'notes_release' | 'missing_episode' | 'addition'

/** The record that this page already made; null when it is sent for the first time. A second click waits here for the first. */
export async function alreadySent(tx: Tx, kind: Kind, sendKey: string): Promise<string | null> {
  const db = sqlOf(tx)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`partners ${kind} ${sendKey}`}, 0))`.execute(db)
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(`partners.${kind}`)}
    where send_key = ${sendKey}`.execute(db)
  return rows[0]?.id ?? null
}

/** Who writes, when, and with which page. */
export type Writing = { readonly sendKey: string; readonly by: string; readonly now: Date }

/** Whose record it is and in which case it is written. */
export type Whose = { readonly youngPersonId: string; readonly episodeId: string }
