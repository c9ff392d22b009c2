import { londonDate } from '#platform/pure/dates.ts'
import { isRefusal, type Refusal } from '#platform/pure/result.ts'
import { readSessionFile } from './import-file.ts'
import { type ImportRow, naturalKey } from './rules/import-row.ts'
import { type Good, type Owner, storeImport } from './store/import.ts'

export type Outcome = 'imported' | 'already there' | 'refused'
export type Totals = {
  readonly imported: number
  readonly already: number
  readonly refused: number
  readonly total: number
}
/** What became of one row, with the row as it was given. */
export type ReportRow = {
  readonly line: number
  readonly outcome: Outcome
  readonly reason: string
  readonly cells: readonly string[]
}
export type Report = { readonly headings: readonly string[]; readonly rows: readonly ReportRow[] }

export type ImportWish = {
  readonly bytes: Uint8Array
  readonly now: Date
  /** Everything is done and taken back: the totals are those that an import would have. */
  readonly dryRun: boolean
  /** Called before anything is kept; when it fails, nothing is. */
  readonly keepReport: (report: Report) => Promise<void>
}

/**
 * Imports a file of old sessions as the owner of the database, in one transaction: all of it or nothing. Answers how many
 * rows became what, or why the file as a whole cannot be read.
 */
export async function importSessions(owner: Owner, wish: ImportWish): Promise<Totals | Refusal> {
  const file = readSessionFile(wish.bytes, londonDate(wish.now))
  if (isRefusal(file)) return file
  const good = goodRows(file.rows)
  let totals: Totals = { imported: 0, already: 0, refused: 0, total: 0 }
  await storeImport(owner, good, {
    now: wish.now,
    dryRun: wish.dryRun,
    refused: file.rows.length - good.length,
    beforeCommit: async (there) => {
      const rows = file.rows.map((row): ReportRow => {
        const { line, cells } = row
        if (isRefusal(row.read)) return { line, cells, outcome: 'refused', reason: row.read.refused }
        const reason = there.get(line)
        return { line, cells, outcome: reason === undefined ? 'imported' : 'already there', reason: reason ?? '' }
      })
      await wish.keepReport({ headings: file.headings, rows })
      totals = totalsOf(rows)
    },
  })
  return totals
}

function goodRows(rows: readonly { line: number; read: ImportRow | Refusal }[]): Good[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, read }) => {
    if (isRefusal(read)) return []
    const key = naturalKey(read)
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    return [{ line, row: read, key, againOf: before ?? null }]
  })
}

function totalsOf(rows: readonly ReportRow[]): Totals {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  return { imported: count('imported'), already: count('already there'), refused: count('refused'), total: rows.length }
}
