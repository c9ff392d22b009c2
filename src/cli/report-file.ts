import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Report } from '#modules/sessions'
import { Fault } from './command.ts'

/** A report that is there whole or not at all. */
export type ReportFile = {
  readonly write: (report: Report) => void
  /** Puts it in its place. */
  readonly publish: () => void
  readonly discard: () => void
}

const AT_ONCE = 5_000

/**
 * Opens a report beside its place at once, so that a folder that cannot be written is known before anything is imported.
 * Cells are kept exactly as they were given, also those that a spreadsheet would take for a formula: the report is the
 * operator's own file, to be mended and imported again. It holds children's names, so only its owner may read it.
 */
export function openReport(place: string): ReportFile {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw new Fault(`The report ${place} cannot be written, so nothing was imported (it is a folder).`)
  const half = join(dirname(place), `.report-${process.pid}.half`)
  const file = sayWhy(`The report ${place} cannot be written, so nothing was imported`, () =>
    openSync(half, 'w', 0o600),
  )
  return {
    write: (report) =>
      sayWhy(`The report ${place} could not be written, so nothing was imported`, () => writeAll(file, report)),
    publish: () => {
      closeSync(file)
      sayWhy(`The rows were dealt with, but the report ${place} could not be put in its place`, () =>
        renameSync(half, place),
      )
    },
    discard: () => rmSync(half, { force: true }),
  }
}

function writeAll(file: number, { headings, rows }: Report): void {
  writeSync(file, stringify([['line', 'outcome', 'reason', ...headings]]))
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    writeSync(file, stringify(some.map((row) => [row.line, row.outcome, row.reason, ...row.cells])))
  }
  fsyncSync(file)
}

function sayWhy<T>(what: string, work: () => T): T {
  try {
    return work()
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === undefined) throw fault
    throw new Fault(`${what} (${code}).`)
  }
}
