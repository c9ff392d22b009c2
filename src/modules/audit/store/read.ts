import { type RawBuilder, sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { OneRow, Row } from '../rules/event.ts'
import { momentsOf, type Wish } from '../rules/wish.ts'
import { auditHash } from './trail.ts'

const COLUMNS = sql`e.id, e.at, e.actor, e.session_id as session, e.act, e.subject_kind as "subjectKind",
  e.subject_id as subject, e.young_person_id as "youngPerson", e.why, e.detail, encode(e.hash, 'hex') as hash`

/**
 * Where this reader's rows are: null anywhere; else only in those about these records, and about concerns about staff. It
 * spares looking through the rest, and opens nothing: row security decides.
 */
export type Where = readonly string[] | null

/** `before`: the id of the row after which the page goes on. */
type Page = { readonly before?: string | null; readonly most: number; readonly only: Where }

/** Rows that this viewer may read, newest first. Null when the row to go on after is none of them. */
export async function readTrail(tx: Tx, wish: Wish, { before = null, most, only }: Page): Promise<Row[] | null> {
  const where = [...conditionsOf(wish), ...within(only)]
  if (before !== null) {
    const place = await placeOf(tx, before)
    if (place === null) return null
    where.push(sql`(e.at, e.no) < (${place.at}::timestamptz, ${place.no}::bigint)`)
  }
  const all = where.length === 0 ? sql`` : sql`where ${sql.join(where, sql` and `)}`
  const { rows } = await sql<Row>`select ${COLUMNS} from audit.event e ${all}
    order by e.at desc, e.no desc limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

function within(only: Where): RawBuilder<unknown>[] {
  return only === null ? [] : [sql`(e.subject_kind = 'staff-concern' or e.subject_id = any(${only}::uuid[]))`]
}

function conditionsOf(wish: Wish): RawBuilder<unknown>[] {
  const { since, until } = momentsOf(wish)
  return [
    since && sql`e.at >= ${since}`,
    until && sql`e.at < ${until}`,
    wish.actor === null ? null : sql`e.actor = ${wish.actor}`,
    wish.act === null ? null : sql`e.act = ${wish.act}`,
    wish.record === null
      ? null
      : sql`(e.subject_id = ${wish.record}::uuid or e.young_person_id = ${wish.record}::uuid)`,
  ].filter((condition) => condition !== null)
}

/** Row numbers stay in the database: a gap would tell the false manager how many rows lie hidden there. */
async function placeOf(tx: Tx, id: string): Promise<{ at: Date; no: string } | null> {
  const { rows } = await sql<{ at: Date; no: string }>`select at, no::text as no from audit.event
    where id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Every kind of act that stands in a row which this viewer may read. */
export function actsSeen(tx: Tx, only: Where): Promise<string[]> {
  return eachOnce(tx, sql.ref('e.act'), { only, from: '' })
}

/** Those without a name of their own here (`public`, `operator`, `task:NAME`) who stand in a row that this viewer may read. */
export function namelessSeen(tx: Tx, only: Where): Promise<string[]> {
  return eachOnce(tx, sql.ref('e.actor'), { only, from: 'operator' })
}

/** From one word to the next along an index: there are very many rows and few words. */
async function eachOnce(
  tx: Tx,
  column: RawBuilder<unknown>,
  { only, from }: { only: Where; from: string },
): Promise<string[]> {
  const next = (after: RawBuilder<unknown>) =>
    sql`select ${column} as word from audit.event e where ${column} ${after} order by ${column} limit 1`
  const stepwise = sql<{ word: string }>`
    with recursive step as (
      (${next(sql`>= ${from}`)})
      union all
      select (${next(sql`> step.word`)}) from step where step.word is not null)
    select word from step where word is not null`
  const few = sql<{ word: string }>`
    select distinct ${column} as word from audit.event e
    where ${column} >= ${from} and ${sql.join(within(only), sql` and `)} order by 1`
  const { rows } = await (only === null ? stepwise : few).execute(sqlOf(tx))
  return rows.map(({ word }) => word)
}

export async function readRow(tx: Tx, id: string): Promise<OneRow | null> {
  const { rows } = await sql<Row & { sealedAt: Date | null; follows: boolean | null }>`
    select ${COLUMNS}, link.sealed_at as "sealedAt", link.follows
    from audit.event e left join lateral audit.link_of(e.id) link on true where e.id = ${id}`.execute(sqlOf(tx))
  const row = rows[0]
  if (!row) return null
  const { sealedAt, follows, hash, ...facts } = row
  const isWhole = auditHash({ ...facts, at: facts.at.toISOString() }) === hash
  return { ...facts, hash, sealedAt, holds: isWhole && follows !== false }
}
