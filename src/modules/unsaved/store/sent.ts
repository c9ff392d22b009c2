import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** One save: the page's own key, where it was sent, and a hash of what it said. */
export type Save = {
  readonly personId: string
  readonly sendKey: string
  readonly action: string
  readonly words: string
}

/**
 * Notes what a save said. True: the same page has been saved before, and said something else. Two that are sent at the same
 * moment wait for each other at the record that they make, before they come here.
 */
export async function noteSave(tx: Tx, { personId, sendKey, action, words }: Save, now: Date): Promise<boolean> {
  const db = sqlOf(tx)
  const { numAffectedRows } = await sql`insert into unsaved.sent (person_id, send_key, action, words, at)
    values (${personId}, ${sendKey}, ${action}, decode(${words}, 'hex'), ${now}) on conflict do nothing`.execute(db)
  if (numAffectedRows !== 1n) return false
  const { rows } = await sql`select from unsaved.sent where person_id = ${personId} and send_key = ${sendKey}
    and action = ${action} and words <> decode(${words}, 'hex') limit 1`.execute(db)
  return rows.length > 0
}

/** What ended long ago (how long, row security says) goes, a part at a time. For the daily task. */
export async function clearEnded(tx: Tx, most: number): Promise<number> {
  const db = sqlOf(tx)
  const words = await sql`delete from unsaved.words where key in (
    select key from unsaved.words where ended_at is not null limit ${sql.lit(most)})`.execute(db)
  const sent = await sql`delete from unsaved.sent where ctid in (
    select ctid from unsaved.sent limit ${sql.lit(most)})`.execute(db)
  const done = await sql`delete from unsaved.done where ctid in (
    select ctid from unsaved.done limit ${sql.lit(most)})`.execute(db)
  return [words, sent, done].reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0n), 0)
}
