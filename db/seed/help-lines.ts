import { londonDate } from '#platform/pure/dates.ts'
import { factsOfLine } from '#platform/pure/help-line.ts'
import { daysBefore } from './calendar.ts'
import type { Ground } from './ground.ts'

/** Lines of which the invented county's communications worker says that they rang them. Of the others nobody has. */
const RUNG = ['cads', 'cads-professionals', 'shout', 'victim-support', 'victim-care']
const DAYS_AGO = 16

/** So that a practice site shows what is open now, and what it looks like where nobody knows. Settings bring no such day. */
export function addHelpLines({ rows, random, organisation, team, now }: Ground): void {
  const worker = team.everybody.find(({ role }) => role === 'communications')
  if (!worker) throw new Error('the county has no communications worker')
  const madeAt = daysBefore(now, DAYS_AGO, 0)
  for (const line of organisation.help_lines.filter(({ code }) => RUNG.includes(code))) {
    const part = random.part(`help line ${line.code}`)
    const facts = factsOfLine(line)
    const verified = Object.fromEntries(facts.map((fact) => [fact, londonDate(madeAt)]))
    rows.add('publishing.help_line_version', {
      id: part.uuid(),
      code: line.code,
      version: 1,
      line: { ...line, verified },
      deed: 'found right',
      how: 'rang',
      facts,
      made_by: worker.id,
      made_at: madeAt,
      send_key: part.uuid(),
    })
  }
}
