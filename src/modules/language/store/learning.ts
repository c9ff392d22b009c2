import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { type PlainDate, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Count } from '../rules/tally.ts'

/** The counts of one phrase, and the mark of the writer at it. Marks are 32 octets in base64url. */
export type Marked = Count & { readonly mark: string }

/** `mark`: of the writer in this quarter. Quarters are named by their first day. */
export async function addCounts(
  tx: Tx,
  { quarter, mark, counts }: { quarter: PlainDate; mark: string; counts: readonly Marked[] },
): Promise<void> {
  const octets = (mark: string) => Buffer.from(mark, 'base64url')
  const rows = JSON.stringify(counts.map((count) => ({ ...count, mark: octets(count.mark).toString('hex') })))
  await sql`select language.note(${quarter}::date, ${octets(mark)}, ${rows}::jsonb)`.execute(sqlOf(tx))
}

/** Null: fewer than five. */
export type Learned = {
  readonly quarter: PlainDate
  readonly phrase: string
  readonly written: number | null
  readonly quotation: number | null
  readonly legal: number | null
  readonly other: number | null
  readonly changed: number | null
}

export type Quarter = { readonly quarter: PlainDate; readonly enough: boolean }

/** The finished quarters in which anybody wrote, the newest first, and whether enough people did. */
export async function finishedQuarters(tx: Tx): Promise<Quarter[]> {
  const { rows } = await sql<{ quarter: string; enough: boolean }>`select quarter::text, enough
    from language.quarters()`.execute(sqlOf(tx))
  return rows.map((row) => ({ ...row, quarter: plainDate(row.quarter) }))
}

/** What was counted in those in which enough people wrote, of the phrases that enough of them wrote. */
export async function learned(tx: Tx): Promise<Learned[]> {
  const { rows } = await sql<Learned & { quarter: string }>`select quarter::text, phrase, written,
      kept_quotation as quotation, kept_legal as legal, kept_other as other, changed
    from language.learned()`.execute(sqlOf(tx))
  return rows.map((row) => ({ ...row, quarter: plainDate(row.quarter) }))
}

/** People who must have written before anything is told: the database’s own number. */
export async function fewestWriters(tx: Tx): Promise<number> {
  const { rows } = await sql<{ fewest: number }>`select language.fewest() as fewest`.execute(sqlOf(tx))
  return rows[0]?.fewest ?? 0
}
