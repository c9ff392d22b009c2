import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { type PlainDate, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Count } from '../rules/tally.ts'

/** `mark`: of the writer in this quarter, 32 octets in base64url. Quarters are named by their first day. */
export async function addCounts(
  tx: Tx,
  { quarter, mark, counts }: { quarter: PlainDate; mark: string; counts: readonly Count[] },
): Promise<void> {
  await sql`select language.note(${quarter}::date, ${Buffer.from(mark, 'base64url')}, ${JSON.stringify(counts)}::jsonb)`.execute(
    sqlOf(tx),
  )
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
export async function finishedQuarters(tx: Tx, fewest: number): Promise<Quarter[]> {
  const { rows } = await sql<{ quarter: string; enough: boolean }>`select quarter::text, enough
    from language.quarters(${fewest})`.execute(sqlOf(tx))
  return rows.map((row) => ({ ...row, quarter: plainDate(row.quarter) }))
}

/** What was counted in those in which enough people wrote. */
export async function learned(tx: Tx, fewest: number): Promise<Learned[]> {
  const { rows } = await sql<Learned & { quarter: string }>`select quarter::text, phrase, written,
      kept_quotation as quotation, kept_legal as legal, kept_other as other, changed
    from language.learned(${fewest})`.execute(sqlOf(tx))
  return rows.map((row) => ({ ...row, quarter: plainDate(row.quarter) }))
}
