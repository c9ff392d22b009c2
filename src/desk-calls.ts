import type { DeskList, DeskRow } from '#modules/desk'
import { sessionLists, sessionWords } from '#modules/sessions'
import { formatDate, londonDate, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import * as urls from '#urls'

const MOST = 20

/** What a young person waits for: calls that must be made today, and promises whose day has passed. Nothing when none is. */
export async function owedLists(tx: Tx, staff: Staff, today: PlainDate): Promise<DeskList[]> {
  if (!['practitioner', 'therapist', 'outreach', 'manager'].includes(staff.role)) return []
  const workerId = staff.role === 'manager' ? null : staff.id
  const calls = await sessionLists.callsDue(tx, { workerId, most: MOST })
  const late = await sessionLists.latePromises(tx, { workerId: staff.id, most: MOST })
  return [
    ...shown(
      'Calls to make today',
      calls.map((call) => callRow(call, today)),
    ),
    ...shown('Promises that are late', late.map(lateRow)),
  ]
}

function shown(heading: string, rows: DeskRow[]): DeskList[] {
  return rows.length === 0 ? [] : [{ heading, empty: '', rows, more: null }]
}

type Call = Awaited<ReturnType<typeof sessionLists.callsDue>>[number]

function callRow({ sessionId, name, workerName, date, raisedAt, attendance }: Call, today: PlainDate): DeskRow {
  const raised = londonDate(raisedAt)
  const late = raised < today
  const what = sessionWords.attendance(attendance).toLowerCase()
  return {
    text: name,
    href: urls.sessionAbsence(sessionId),
    facts: `${what} on ${formatDate(plainDate(date))} · ${workerName ?? 'no worker yet'} calls the lead professional${late ? ` · due on ${formatDate(raised)}` : ''}`,
    urgent: late ? 'Late' : 'Call today',
  }
}

type Late = Awaited<ReturnType<typeof sessionLists.latePromises>>[number]

function lateRow({ youngPersonId, name, what, owner, dueOn }: Late): DeskRow {
  return {
    text: name,
    href: urls.promisesUrl(youngPersonId),
    facts: `${what}: ${owner}, by ${formatDate(plainDate(dueOn))}`,
    urgent: 'Late',
  }
}
