import { sql } from 'kysely'
import type { TimelineWish } from '#extension/cases'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Reading } from '../rules/records.ts'

/** What a young person said when a note was read with them. Added to, never changed. */
export type NewReading = {
  readonly sessionId: string
  readonly youngPersonId: string
  /** The version that they read. */
  readonly version: number
  readonly agreed: boolean
  readonly words: string
  readonly readWith: string
  readonly sendKey: string
}

export async function keepReading(tx: Tx, reading: NewReading, now: Date): Promise<void> {
  await sql`insert into sessions.reading (id, session_id, young_person_id, version, agreed, words, read_with, read_at, send_key)
    values (${newId()}, ${reading.sessionId}, ${reading.youngPersonId}, ${reading.version}, ${reading.agreed},
      ${reading.words}, ${reading.readWith}, ${now}, ${reading.sendKey})
    on conflict (send_key) do nothing`.execute(sqlOf(tx))
}

const READING = sql`select r.id, r.session_id as "sessionId", r.version, r.agreed, r.words, p.name as "readWithName",
    r.read_at as at, s.version > r.version as "changedSince"
  from sessions.reading r join sessions.session s on s.id = r.session_id join people.person p on p.id = r.read_with`

/** Every reading of one note, newest first. */
export async function readingsOf(tx: Tx, sessionId: string): Promise<Reading[]> {
  const { rows } = await sql<Reading>`${READING} where r.session_id = ${sessionId}
    order by r.read_at desc, r.id desc limit 50`.execute(sqlOf(tx))
  return rows
}

/** A young person's readings for the timeline, newest first, from a cursor on. */
export function readingTimeline({ youngPersonIds, before, most }: TimelineWish): Question {
  const earlier = before ? sql`and (r.read_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`${READING} where r.young_person_id = any (${[...youngPersonIds]}::uuid[]) ${earlier}
    order by r.read_at desc, r.id desc limit ${sql.lit(most)}`)
}
