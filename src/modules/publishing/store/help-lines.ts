import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Fact, HelpLine } from '#platform/pure/help-line.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Deed, LineVersion } from '../rules/line-history.ts'
import type { Kept } from '../rules/line-order.ts'
import type { How } from '../rules/right.ts'
import { readKeptLine } from './kept-line.ts'

/** What was saved last of every line that somebody has touched, in the order in which they were first saved. */
export async function newestLines(tx: Tx): Promise<Kept[]> {
  const { rows } = await sql<{ code: string; line: unknown }>`select newest.code, newest.line
    from (select distinct on (code) code, line from publishing.help_line_version order by code, version desc) newest
    join publishing.help_line_version first on first.code = newest.code and first.version = 1
    order by first.made_at, newest.code`.execute(sqlOf(tx))
  return rows.map(({ code, line }) => ({ code, line: readKeptLine(line) }))
}

type Row = Omit<LineVersion, 'line'> & { readonly line: unknown }

const MOST = 200

/** What became of a line, the newest first. */
export async function versionsOfLine(tx: Tx, code: string): Promise<LineVersion[]> {
  const { rows } = await sql<Row>`select v.version, v.deed, v.how, v.facts, v.line, v.made_at as "madeAt",
      (select p.name from people.person p where p.id = v.made_by) as "madeBy"
    from publishing.help_line_version v where v.code = ${code}
    order by v.version desc limit ${sql.lit(MOST)}`.execute(sqlOf(tx))
  return rows.map((row) => ({ ...row, line: readKeptLine(row.line) }))
}

export type Making = {
  readonly line: HelpLine
  readonly deed: Deed
  readonly how: How | null
  readonly facts?: readonly Fact[]
  /** The version that the page was made from; 0: the line of the settings, or none. */
  readonly saw: number
  readonly by: string
  readonly at: Date
  readonly sendKey: string
}

/** A whole new version of a line. Null: somebody saved one since the version that was seen, and nothing is changed. */
export async function saveLine(tx: Tx, making: Making): Promise<'saved' | 'sent-before' | null> {
  const { line, deed, how, facts = [], saw, by, at, sendKey } = making
  const { numAffectedRows } = await sql`insert into publishing.help_line_version
      (id, code, version, line, deed, how, facts, made_by, made_at, send_key)
    select ${newId()}, ${line.code}, ${saw + 1}, ${JSON.stringify(line)}::jsonb, ${deed}, ${how}, ${[...facts]}::text[],
      ${by}::uuid, ${at}::timestamptz, ${sendKey}::uuid
    where ${saw} = coalesce((select max(version) from publishing.help_line_version where code = ${line.code}), 0)
    on conflict do nothing`.execute(sqlOf(tx))
  if (numAffectedRows === 1n) return 'saved'
  return (await codeBy(tx, sendKey)) === null ? null : 'sent-before'
}

/** Lines are added one after the other, so that each sees the codes and names of those before it. */
export async function oneAddsAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('publishing: a new help line', 0))`.execute(sqlOf(tx))
}

/** The line that a page with this key has saved; null: it has saved none. */
export async function codeBy(tx: Tx, sendKey: string): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`select code from publishing.help_line_version
    where send_key = ${sendKey}`.execute(sqlOf(tx))
  return rows[0]?.code ?? null
}
