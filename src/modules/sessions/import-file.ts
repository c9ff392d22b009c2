import { CsvError, parse } from 'csv-parse/sync'
import type { PlainDate } from '#platform/pure/dates.ts'
import { isRefusal, type Refusal, refuse } from '#platform/pure/result.ts'
import { headings, type ImportColumn, type ImportRow, readImportRow } from './rules/import-row.ts'
import { readText } from './rules/read-text.ts'

/** One row of the file: the line it begins on (1 is the heading), its cells as given, and what they say. */
export type FileRow = {
  readonly line: number
  readonly cells: readonly string[]
  readonly read: ImportRow | Refusal
}
export type SessionFile = { readonly headings: readonly string[]; readonly rows: readonly FileRow[] }

/** The columns that a report of an earlier import has before the row; such a report can be mended and imported again. */
export const REPORT_COLUMNS = ['line', 'outcome', 'reason'] as const

/**
 * Reads a file of sessions as spreadsheets save it: comma-separated, UTF-8 or Windows-1252, with or without a byte order
 * mark, any line ends. Blank lines are no rows. Refuses the file as a whole when it cannot be divided into rows or its
 * heading is not right; a row that is not right is refused by itself.
 */
export function readSessionFile(bytes: Uint8Array, today: PlainDate): SessionFile | Refusal {
  if (isUtf16(bytes)) return refuse(`The file is saved as “Unicode text”: ${SAVE_AGAIN}`)
  const records = divide(readText(bytes))
  if (isRefusal(records)) return records
  const [head, ...rest] = records
  if (head === undefined) return refuse('The file is empty: it has no heading row.')
  const skip = isReport(head.cells) ? REPORT_COLUMNS.length : 0
  const heading = head.cells.slice(skip)
  if (heading.length === 1 && /[;\t]/.test(heading[0] ?? ''))
    return refuse(`The cells of the heading are not divided by commas: ${SAVE_AGAIN}`)
  const columns = headings(heading)
  if (isRefusal(columns)) return columns
  const rows = rest.map(({ line, cells }) => {
    const own = cells.slice(skip)
    return { line, cells: own, read: readRow(own, columns, today) }
  })
  return { headings: heading, rows }
}

const SAVE_AGAIN = 'save it from the spreadsheet as “CSV UTF-8 (comma delimited)”.'

// The byte order mark of two-byte text; no file in Windows-1252 begins with these two letters.
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function isReport(heading: readonly string[]): boolean {
  return REPORT_COLUMNS.every((column, i) => heading[i] === column)
}

function readRow(cells: readonly string[], columns: readonly ImportColumn[], today: PlainDate): ImportRow | Refusal {
  const spare = cells.slice(columns.length)
  if (cells.length < columns.length || spare.some((cell) => cell.trim() !== ''))
    return refuse(`The row has ${cells.length} cells and the heading has ${columns.length}.`)
  return readImportRow(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])), today)
}

type Divided = { readonly line: number; readonly cells: readonly string[] }
type WithInfo = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

function divide(text: string): Divided[] | Refusal {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as WithInfo[]
    return withLines(records)
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    return refuse('The file cannot be divided into rows: a quotation mark is opened and never closed.')
  }
}

/** The parser tells the line on which a record ends, and counts the two characters of a line break in a cell twice. */
function withLines(records: readonly WithInfo[]): Divided[] {
  let twice = 0
  return records.map(({ record, info }) => {
    const text = record.join('\u0000')
    twice += text.match(/\r\n/g)?.length ?? 0
    const within = text.match(/\r\n|\n|\r/g)?.length ?? 0
    return { line: info.lines - twice - within, cells: record }
  })
}
