import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Addition } from '../rules/records.ts'
import { alreadySent, type Writing } from './sent.ts'

/** What an addition belongs to: an entry about information, or a request for notes. */
export type To = { readonly kind: 'share' | 'request'; readonly id: string; readonly youngPersonId: string }

/** Adds what became known later. What was written before stays as it is. */
export async function add(
  tx: Tx,
  { to, onDate, said }: { to: To; onDate: string; said: string },
  { sendKey, by, now }: Writing,
): Promise<void> {
  if ((await alreadySent(tx, 'addition', sendKey)) !== null) return
  const [share, request] = to.kind === 'share' ? [to.id, null] : [null, to.id]
  await sql`insert into partners.addition (id, young_person_id, share_id, request_id, on_date, said, send_key, written_by, written_at)
    values (${newId()}, ${to.youngPersonId}, ${share}, ${request}, ${onDate}, ${said}, ${sendKey}, ${by}, ${now})`.execute(
    sqlOf(tx),
  )
}

/** What was added, in the order of its days. */
export async function additionsTo(tx: Tx, { kind, id }: Pick<To, 'kind' | 'id'>): Promise<Addition[]> {
  const column = kind === 'share' ? sql`a.share_id` : sql`a.request_id`
  const { rows } = await sql<Addition>`select a.id, a.on_date as "onDate", a.said, p.name as "byName"
    from partners.addition a join people.person p on p.id = a.written_by
    where ${column} = ${id} order by a.on_date, a.written_at, a.id limit 100`.execute(sqlOf(tx))
  return rows
}
