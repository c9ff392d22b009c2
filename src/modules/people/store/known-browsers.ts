import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { DEVICE_DAYS } from '../rules/session.ts'

/** A browser by the SHA-256 in hex of its mark. */
export type Browser = { readonly was: string | null; readonly is: string; readonly personId: string }

/** Somebody came in with it. Its mark is new each time, and goes on for others who share the browser. */
export async function rememberBrowser(tx: Tx, { was, is, personId }: Browser, now: Date): Promise<void> {
  if (was !== null)
    await sql`update people.known_browser set secret_hash = decode(${is}, 'hex')
      where secret_hash = decode(${was}, 'hex')`.execute(sqlOf(tx))
  await sql`insert into people.known_browser (id, secret_hash, person_id, seen_at)
    values (${newId()}, decode(${is}, 'hex'), ${personId}, ${now})
    on conflict (secret_hash, person_id) do update set seen_at = excluded.seen_at`.execute(sqlOf(tx))
}

/** Whether whoever has this address came in with this browser lately. */
export async function knowsBrowser(tx: Tx, { hash, email }: { hash: string; email: string }): Promise<boolean> {
  const { rows } = await sql<{ knows: boolean }>`select exists (select from people.known_browser b
    join people.person p on p.id = b.person_id
    where b.secret_hash = decode(${hash}, 'hex') and lower(p.email) = lower(${email})
      and b.seen_at > viewer.now() - make_interval(days => ${sql.lit(DEVICE_DAYS)})) as knows`.execute(sqlOf(tx))
  return rows[0]?.knows ?? false
}
