import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { importSessions } from '#modules/sessions'
import { isRefusal } from '#platform/pure/result.ts'
import { type Command, Fault, WrongUsage } from './command.ts'
import { openReport } from './report-file.ts'
import { withDatabase } from './with-database.ts'

export const importSessionsCommand: Command = {
  words: 'import sessions',
  about: 'brings over sessions from an old spreadsheet saved as CSV: all good rows, or none when something fails',
  example: 'bin/rose import sessions sessions.csv --dry-run --report what-happened.csv',
  takes: ['FILE'],
  options: {
    'dry-run': { kind: 'flag', about: 'changes nothing, and says what an import would do' },
    report: {
      kind: 'value',
      about: 'a CSV file to write: line, outcome and reason of every row, and the row as given',
    },
  },
  run: async ({ words, flags, values }, voice) => {
    const bytes = await readGiven(words[0] ?? '')
    const place = values.get('report')
    if (place !== undefined && isSameFile(place, words[0] ?? ''))
      throw new WrongUsage('The report would be written over the file itself: give it another name.')
    const report = place === undefined ? null : openReport(place)
    try {
      const totals = await withDatabase(({ database, clock }) =>
        importSessions(database.owner, {
          bytes,
          now: clock(),
          dryRun: flags.has('dry-run'),
          keepReport: async (rows) => report?.write(rows),
        }),
      )
      if (isRefusal(totals)) throw new Fault(totals.refused)
      report?.publish()
      const { imported, already, refused, total } = totals
      voice.out(`imported ${imported}, already there ${already}, refused ${refused}, total ${total}`)
      return 0
    } finally {
      report?.discard()
    }
  },
}

async function readGiven(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === undefined) throw fault
    throw new Fault(code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read (${code}).`)
  }
}

/** By whatever name it is called: another path, a link. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => statSync(name, { throwIfNoEntry: false, bigint: true }))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}
