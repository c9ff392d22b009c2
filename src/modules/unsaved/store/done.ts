import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** What somebody did. `said`: a keyed hash of the address and the words, in base64url. `sendKey`: of the page, if it has one. */
export type Deed = { readonly personId: string; readonly said: string; readonly sendKey: string | null }

/** Notes what somebody did and where that led them. */
export async function noteDone(tx: Tx, done: Deed & { wentTo: string }, now: Date): Promise<void> {
  await sql`insert into unsaved.done (person_id, said, send_key, went_to, at)
    values (${done.personId}, ${octets(done)}, ${done.sendKey}, ${done.wentTo}, ${now})`.execute(sqlOf(tx))
}

export type DoneBefore = { readonly sendKey: string | null; readonly wentTo: string; readonly at: Date }

/** When this person did exactly this after that moment: from this very page, if they did, else the last time. */
export async function doneSince(tx: Tx, deed: Deed, since: Date): Promise<DoneBefore | null> {
  const { rows } = await sql<DoneBefore>`select send_key as "sendKey", went_to as "wentTo", at from unsaved.done
    where person_id = ${deed.personId} and said = ${octets(deed)} and at > ${since}
    order by coalesce(send_key = ${deed.sendKey}::uuid, false) desc, at desc limit 1`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Where the save of the page with this key led. Locked until the end, so that the second half of a double click waits. */
export async function doneWithKey(
  tx: Tx,
  { personId, sendKey }: { personId: string; sendKey: string },
): Promise<string | null> {
  const db = sqlOf(tx)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${personId} ${sendKey}`}, 0))`.execute(db)
  const { rows } = await sql<{ wentTo: string }>`select went_to as "wentTo" from unsaved.done
    where person_id = ${personId} and send_key = ${sendKey} order by at limit 1`.execute(db)
  return rows[0]?.wentTo ?? null
}

function octets({ said }: Deed): Buffer {
  return Buffer.from(said, 'base64url')
}
