import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { NewSent, Sent } from '../rules/records.ts'

/** Keeps what left, with the gate's answer at that moment. The same page sent twice is kept once. */
export async function keepSent(tx: Tx, sent: NewSent, now: Date): Promise<void> {
  await sql`
    insert into contact.sent (id, young_person_id, episode_id, channel, connection_id, to_name, telephone, words,
      came_of_it, told, session_id, letter_id, send_key, sent_by, sent_at)
    values (${newId()}, ${sent.youngPersonId}, ${sent.episodeId}, ${sent.channel}, ${sent.connectionId}, ${sent.toName},
      ${sent.telephone}, ${sent.words}, ${sent.cameOfIt}, ${sent.told}, ${sent.sessionId}, ${sent.letterId},
      ${sent.sendKey}, ${sent.by}, ${now})
    on conflict (send_key) do nothing`.execute(sqlOf(tx))
}

const SENT = sql`select s.id, s.channel, s.to_name as "toName", s.words, s.came_of_it as "cameOfIt", s.told,
    s.letter_id as "letterId", p.name as "byName", s.sent_at as at
  from contact.sent s join people.person p on p.id = s.sent_by`

/** What left towards a young person and their family, newest first. */
export async function sentTo(tx: Tx, youngPersonIds: readonly string[], most: number): Promise<Sent[]> {
  const { rows } = await sql<Sent>`${SENT} where s.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by s.sent_at desc, s.id desc limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

/** When a letter was posted or handed over. */
export async function sentOfLetter(tx: Tx, letterId: string): Promise<Sent[]> {
  const { rows } = await sql<Sent>`${SENT} where s.letter_id = ${letterId}
    order by s.sent_at desc, s.id desc limit 20`.execute(sqlOf(tx))
  return rows
}
