import { stringify } from 'csv-stringify/sync'
import type { Row } from '../../rules/event.ts'
import { actorWords } from '../../rules/trail-words.ts'

const HEAD = ['when', 'who', 'who_id', 'session', 'act', 'about', 'record', 'young_person', 'why', 'facts', 'hash']

/**
 * Rows as a spreadsheet reads them. An attacker who typed `=HYPERLINK(…)` where a reason was asked would have it run on
 * the desk of whoever opens the copy, so a cell that could be a formula begins with an apostrophe.
 */
export function csvOf(rows: readonly Row[], names: ReadonlyMap<string, string>): string {
  const cells = rows.map((row) => [
    row.at.toISOString(),
    actorWords(row.actor, names),
    row.actor,
    row.session,
    row.act,
    row.subjectKind,
    row.subject,
    row.youngPerson,
    row.why,
    JSON.stringify(row.detail),
    row.hash,
  ])
  return stringify([HEAD, ...cells], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
