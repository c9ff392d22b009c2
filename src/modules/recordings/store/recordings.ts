import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import { type Deed, type Done, isSamePlace, type New, type Recording } from '../rules/recording.ts'

const FIELDS = sql`r.number, r.page, r.kind, r.language, r.type, r.size, r.sha256, r.words,
  to_char(r.reviewed_on, 'YYYY-MM-DD') as "reviewedOn", r.note, r.is_shown as "isShown", r.has_file as "hasFile",
  r.added_at as "addedAt"`
const BY = sql`coalesce((select p.name from people.person p where p.id = r.added_by), '') as "addedBy"`
const MOST = 500

export async function everyRecording(tx: Tx): Promise<Recording[]> {
  const { rows } = await sql<Recording>`select ${FIELDS}, ${BY} from recordings.recording r
    order by r.number desc limit ${sql.lit(MOST)}`.execute(sqlOf(tx))
  return rows
}

/** What is on the site, for pages that are drawn ahead. */
export async function shownRecordings(tx: Tx): Promise<Recording[]> {
  const { rows } = await sql<Recording>`select ${FIELDS}, '' as "addedBy" from recordings.recording r
    where r.is_shown and r.has_file order by r.kind desc, r.language <> 'en', r.language limit ${sql.lit(MOST)}`.execute(
    sqlOf(tx),
  )
  return rows
}

export async function findRecording(tx: Tx, number: number): Promise<Recording | null> {
  const { rows } = await sql<Recording>`select ${FIELDS}, ${BY} from recordings.recording r
    where r.number = ${number}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** From its `from`th byte to before its `to`th. Empty: the file is not there, or not for this viewer. */
export async function readPart(
  tx: Tx,
  number: number,
  { from, to }: { from: number; to: number },
): Promise<Uint8Array> {
  const { rows } = await sql<{
    part: Buffer
  }>`select substring(bytes from ${from + 1}::int for ${to - from}::int) as part
    from recordings.content where recording = ${number}`.execute(sqlOf(tx))
  return rows[0]?.part ?? new Uint8Array(0)
}

/** Bytes of all files that are kept. */
export async function sizeOfAll(tx: Tx): Promise<number> {
  const { rows } = await sql<{ size: number }>`select coalesce(sum(size), 0)::float8 as size
    from recordings.recording where has_file`.execute(sqlOf(tx))
  return rows[0]?.size ?? 0
}

/** Answers its number. It is not on the site yet. */
export async function addRecording(tx: Tx, made: New): Promise<number> {
  const { rows } = await sql<{ number: number }>`insert into recordings.recording
      (page, kind, language, type, size, sha256, words, reviewed_on, note, added_by, added_at)
    values (${made.page}, ${made.kind}, ${made.language}, ${made.type}, ${made.bytes.length}, ${made.sha256}, ${made.words},
      ${made.reviewedOn}, ${made.note}, ${made.by}, ${made.at}) returning number`.execute(sqlOf(tx))
  const number = rows[0]?.number ?? 0
  await sql`insert into recordings.content (recording, bytes) values (${number}, ${Buffer.from(made.bytes)})`.execute(
    sqlOf(tx),
  )
  return number
}

export type Doing = { readonly by: string; readonly at: Date }

/** All of one page. Two who put different ones on it wait for each other here, and the later sees what the first did. */
export async function holdPage(tx: Tx, page: string): Promise<Recording[]> {
  const { rows } = await sql<Recording>`select ${FIELDS}, '' as "addedBy" from recordings.recording r
    where r.page = ${page} order by r.number for update`.execute(sqlOf(tx))
  return rows
}

/** On the site, in place of the one that stood there. `there`: all of its page, held. */
export async function showRecording(
  tx: Tx,
  { own, there }: { own: Recording; there: readonly Recording[] },
  doing: Doing,
): Promise<void> {
  for (const other of there)
    if (other.isShown && other.number !== own.number && isSamePlace(other, own))
      await turn(tx, other.number, 'taken off', doing)
  if (!own.isShown) await turn(tx, own.number, 'put on the site', doing)
}

export async function hideRecording(tx: Tx, { number }: Pick<Recording, 'number'>, doing: Doing): Promise<void> {
  const { rows } =
    await sql`select 1 from recordings.recording where number = ${number} and is_shown for update`.execute(sqlOf(tx))
  if (rows.length > 0) await turn(tx, number, 'taken off', doing)
}

async function turn(tx: Tx, number: number, deed: 'put on the site' | 'taken off', doing: Doing): Promise<void> {
  await sql`update recordings.recording set is_shown = ${deed === 'put on the site'} where number = ${number}`.execute(
    sqlOf(tx),
  )
  await note(tx, { number, deed, ...doing })
}

/** Its bytes go and its story stays. False: it is on the site. */
export async function throwAway(tx: Tx, { number }: Pick<Recording, 'number'>, doing: Doing): Promise<boolean> {
  const { rows } = await sql<{ isShown: boolean; hasFile: boolean }>`select is_shown as "isShown", has_file as "hasFile"
    from recordings.recording where number = ${number} for update`.execute(sqlOf(tx))
  const [own] = rows
  if (!own || own.isShown) return false
  if (!own.hasFile) return true
  await sql`delete from recordings.content where recording = ${number}`.execute(sqlOf(tx))
  await sql`update recordings.recording set has_file = false where number = ${number}`.execute(sqlOf(tx))
  await note(tx, { number, deed: 'file thrown away', ...doing })
  return true
}

async function note(tx: Tx, { number, deed, by, at }: Doing & { number: number; deed: Deed }): Promise<void> {
  await sql`insert into recordings.deed (recording, deed, made_by, made_at)
    values (${number}, ${deed}, ${by}, ${at})`.execute(sqlOf(tx))
}

/** What became of it, the newest first. */
export async function deedsOf(tx: Tx, number: number): Promise<Done[]> {
  const { rows } = await sql<Done>`select d.deed, d.made_at as "madeAt",
      coalesce((select p.name from people.person p where p.id = d.made_by), '') as "madeBy"
    from recordings.deed d where d.recording = ${number} order by d.made_at desc limit ${sql.lit(MOST)}`.execute(
    sqlOf(tx),
  )
  return rows
}
