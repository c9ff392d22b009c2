import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import { faultsOfDays, LEARNT, OUTCOMES, REPORTED_HOW, REPORTED_TO } from '../../rules/duty-to-report.ts'
import type { NewDutyReport } from '../../rules/records.ts'

type Known = { readonly now: Date; readonly name: string; readonly delayDays: number }
type Report = Omit<NewDutyReport, 'id' | 'concernId' | 'inForce' | 'by'>

const codes = <Code extends string>(list: readonly { readonly code: Code }[]): Code[] => list.map((one) => one.code)

/** Reads a report; of the answers only those that the outcome asks for. */
export function readReport(form: Form, known: Known): { report: Report | null; entry: Entry } {
  const r = new Reading(form)
  const today = londonDate(known.now)
  const learnt = r.choice('learnt', codes(LEARNT), 'Choose how you learnt of it.')
  const learntOn = r.date('learnt_on', 'The day you learnt of it', { notAfter: today })
  const outcome = r.choice('outcome', codes(OUTCOMES), 'Choose what became of it.')
  const made = outcome === 'reported' ? readMade(r, today) : readOptional(r)
  const reportedBy = r.text('reported_by', { most: 300 })
  if (outcome === 'already-reported' && reportedBy === '') r.fault('reported_by', 'Write who had reported it.')
  const waiting = outcome === 'waiting'
  const waitUntil = r.date('wait_until', 'The last day', { mayBeEmpty: !waiting })
  const delay = r.text('delay')
  if (learnt === '' || outcome === '' || learntOn === null) return { report: null, entry: r.entry }
  const days = { learntOn, outcome, reportedOn: made.reportedOn, waitUntil, delay }
  for (const { field, message } of faultsOfDays(days, known.delayDays)) r.fault(field, message)
  const by = outcome === 'reported' ? reportedBy || known.name : reportedBy
  const report = { learnt, ...days, ...made, reportedBy: by, waitUntil: waiting ? waitUntil : null }
  return { report: r.isGood ? report : null, entry: r.entry }
}

type Made = Pick<Report, 'reportedTo' | 'reportedHow'> & { readonly reportedOn: ReturnType<Reading['date']> }

function readMade(r: Reading, today: ReturnType<typeof londonDate>): Made {
  return {
    reportedTo: r.choice('reported_to', codes(REPORTED_TO), 'Choose to whom it was reported.') || null,
    reportedHow: r.choice('reported_how', codes(REPORTED_HOW), 'Choose how it was reported.') || null,
    reportedOn: r.date('reported_on', 'The day of the report', { notAfter: today }),
  }
}

/** Not asked for with this outcome; what was typed is shown again and not kept. */
function readOptional(r: Reading): Made {
  r.text('reported_to')
  r.text('reported_how')
  r.date('reported_on', 'The day of the report', { mayBeEmpty: true })
  return { reportedTo: null, reportedHow: null, reportedOn: null }
}
