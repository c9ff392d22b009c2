import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Question, Tx } from '#platform/tx.ts'
import { type Fields, judge, type Marks, type Stored, type Verdict } from '../rules/words.ts'

/** `action`: where the words that are there are sent to. `full`: this person has too much waiting already. */
export type Kept = { readonly verdict: Verdict | 'full'; readonly rev: number; readonly action?: string }

type New = { readonly personId: string; readonly marks: Marks; readonly fields: Fields }

/** Keeps words under their key. What is there of another tab, or has ended, stays as it is: the verdict says so. */
export async function keepWords(tx: Tx, { personId, marks, fields }: New, now: Date): Promise<Kept> {
  const stored = (await lookAt(tx, marks.key, fields)) ?? (await begin(tx, { personId, marks, fields }, now))
  if (stored === 'begun') return { verdict: 'kept', rev: 1 }
  if (stored === 'full') return { verdict: 'full', rev: 0 }
  const verdict = judge(stored, marks)
  if (verdict !== 'kept') return { verdict, rev: stored.rev, action: stored.action }
  const rev = stored.rev + 1
  await sql`update unsaved.words set fields = ${JSON.stringify(fields)}, rev = ${rev}, tab = ${marks.tab},
    turn = ${marks.turn}, title = ${marks.title}, kept_at = ${now} where key = ${marks.key}`.execute(sqlOf(tx))
  return { verdict, rev }
}

type There = Stored & { readonly action: string }

/** Locked, so that two tabs that write at the same moment do it one after the other. */
async function lookAt(tx: Tx, key: string, fields: Fields): Promise<There | null> {
  const { rows } = await sql<There>`select rev, tab, turn, action, ended_at is not null as ended,
    fields = ${JSON.stringify(fields)}::jsonb as same
    from unsaved.words where key = ${key} for update`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** A key that somebody else uses answers as one of another tab, and tells nothing. */
function notYours({ action }: Marks): There {
  return { rev: -1, tab: null, turn: 0, ended: false, same: false, action }
}

async function begin(tx: Tx, { personId, marks, fields }: New, now: Date): Promise<'begun' | 'full' | There> {
  if (!(await hasRoom(tx, personId))) return 'full'
  const { numAffectedRows } =
    await sql`insert into unsaved.words (key, person_id, page, action, title, fields, rev, tab, turn, begun_at, kept_at)
    values (${marks.key}, ${personId}, ${marks.page}, ${marks.action}, ${marks.title}, ${JSON.stringify(fields)}, 1,
      ${marks.tab}, ${marks.turn}, ${now}, ${now}) on conflict do nothing`.execute(sqlOf(tx))
  if (numAffectedRows === 1n) return 'begun'
  return (await lookAt(tx, marks.key, fields)) ?? notYours(marks)
}

/** Row security refuses what has no room, and that would be a fault of ours. */
async function hasRoom(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ room: boolean }>`select viewer.has_room_for_words(${personId}::uuid) as room`.execute(
    sqlOf(tx),
  )
  return rows[0]?.room ?? false
}

/**
 * Saved: the words are gone. A row stays in any case, even when nothing was kept before, so that a message that is still
 * on its way does not keep the words of what is saved already.
 */
export async function endWords(tx: Tx, { personId, marks }: Omit<New, 'fields'>, now: Date): Promise<void> {
  await sql`insert into unsaved.words as w (key, person_id, page, action, title, fields, rev, begun_at, kept_at, ended_at)
    values (${marks.key}, ${personId}, ${marks.page}, ${marks.action}, ${marks.title}, '{}', 0, ${now}, ${now}, ${now})
    on conflict (key) do nothing`.execute(sqlOf(tx))
  await discardWords(tx, marks.key, now)
}

/**
 * Somebody changed a record themselves while other words of theirs wait that were written on the version before: these are
 * not behind anybody, and go on as written on what is there now. `under`: the address of the record.
 */
export async function movedOn(
  tx: Tx,
  { personId, under, from }: { personId: string; under: string; from: number },
): Promise<void> {
  await sql`update unsaved.words set fields = jsonb_set(fields, '{version}', to_jsonb(${String(from + 1)}::text))
    where person_id = ${personId} and ended_at is null and starts_with(action, ${`${under}/`})
      and fields->>'version' = ${String(from)}`.execute(sqlOf(tx))
}

export type Ended = { readonly page: string; readonly title: string; readonly keptAt: Date }

/** Thrown away, by whoever typed them. Null: there are no such words that wait. */
export async function discardWords(tx: Tx, key: string, now: Date): Promise<Ended | null> {
  const { rows } = await sql<Ended>`update unsaved.words set fields = '{}', ended_at = ${now}
    where key = ${key} and ended_at is null returning page, title, kept_at as "keptAt"`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export async function findWaiting(tx: Tx, key: string): Promise<Ended | null> {
  const { rows } = await sql<Ended>`select page, title, kept_at as "keptAt" from unsaved.words
    where key = ${key} and ended_at is null`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export type Waiting = {
  readonly key: string
  readonly page: string
  readonly action: string
  readonly title: string
  readonly fields: Fields
  readonly rev: number
  readonly keptAt: Date
}

const MOST_OF_A_PAGE = 20

/** What this person has typed on this page and not saved, the newest first. */
export async function wordsOfPage(tx: Tx, personId: string, path: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`select key, page, action, title, fields, rev, kept_at as "keptAt"
    from unsaved.words where person_id = ${personId} and ended_at is null and split_part(page, '?', 1) = ${path}
    order by kept_at desc, key limit ${sql.lit(MOST_OF_A_PAGE)}`.execute(sqlOf(tx))
  return rows
}

export type WaitingLine = Pick<Waiting, 'key' | 'page' | 'title' | 'keptAt'>

/** Everything this person has typed and not saved, the newest first. */
export function wordsWaiting(personId: string, most: number): Question {
  return question(sql`select key, page, title, kept_at as "keptAt" from unsaved.words
    where person_id = ${personId} and ended_at is null order by kept_at desc, key limit ${sql.lit(most)}`)
}

/** By the task `keep-words`, which may write and not read: sent twice, the same words are there once. */
export async function putDown(tx: Tx, { personId, marks, fields }: New, now: Date): Promise<void> {
  if (!(await hasRoom(tx, personId))) return
  await sql`insert into unsaved.words (key, person_id, page, action, title, fields, rev, begun_at, kept_at)
    values (${marks.key}, ${personId}, ${marks.page}, ${marks.action}, ${marks.title}, ${JSON.stringify(fields)}, 1,
      ${now}, ${now}) on conflict do nothing`.execute(sqlOf(tx))
}

/** On how many pages somebody has typed and not saved, for whoever has to ask them to before they leave; never a word. */
export async function pagesWaitingOf(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ pages: number }>`select unsaved.waiting_of(${personId}::uuid) as pages`.execute(
    sqlOf(tx),
  )
  return rows[0]?.pages ?? 0
}
