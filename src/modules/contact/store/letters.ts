import { sql } from 'kysely'
import type { TimelineWish } from '#extension/cases'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Letter, NewLetter } from '../rules/records.ts'

/** Keeps a letter. Returns its id, the earlier one's when this page was sent before. */
export async function makeLetter(tx: Tx, letter: NewLetter, now: Date): Promise<string> {
  const id = newId()
  const db = sqlOf(tx)
  const { rows } = await sql<{ id: string }>`
    insert into contact.letter (id, young_person_id, episode_id, kind, connection_id, to_name, how, address, words, told,
      written_under, send_key, made_by, made_at)
    values (${id}, ${letter.youngPersonId}, ${letter.episodeId}, ${letter.kind}, ${letter.connectionId}, ${letter.toName},
      ${letter.how}, ${letter.address}, ${letter.words}, ${letter.told},
      ${JSON.stringify(letter.writtenUnder)}::jsonb, ${letter.sendKey}, ${letter.by}, ${now})
    on conflict (send_key) do nothing returning id`.execute(db)
  if (rows[0]) return rows[0].id
  const before = await sql<{ id: string }>`select id from contact.letter where send_key = ${letter.sendKey}
    and episode_id = ${letter.episodeId}`.execute(db)
  if (!before.rows[0]) throw new Error('this page was sent for another case')
  return before.rows[0].id
}

const LETTER = sql`select l.id, l.young_person_id as "youngPersonId", l.episode_id as "episodeId", l.kind,
    l.connection_id as "connectionId", l.to_name as "toName", l.how, l.address, l.words, l.told, l.written_under as "writtenUnder", p.name as "madeByName",
    l.made_at as "madeAt"
  from contact.letter l join people.person p on p.id = l.made_by`

/** A letter that this viewer may see, or null. */
export async function findLetter(tx: Tx, id: string): Promise<Letter | null> {
  const { rows } = await sql<Letter>`${LETTER} where l.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** The letters of these records of one young person, newest first. */
export async function lettersOf(tx: Tx, youngPersonIds: readonly string[]): Promise<Letter[]> {
  const { rows } = await sql<Letter>`${LETTER} where l.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by l.made_at desc, l.id desc limit 100`.execute(sqlOf(tx))
  return rows
}

/** Letters for the one timeline, newest first, from a cursor on. */
export function letterLines({ youngPersonIds, before, most }: TimelineWish): Question {
  const earlier = before ? sql`and (l.made_at, l.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`${LETTER} where l.young_person_id = any (${[...youngPersonIds]}::uuid[]) ${earlier}
    order by l.made_at desc, l.id desc limit ${sql.lit(most)}`)
}
