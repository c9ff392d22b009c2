import type { DeskList, DeskRow } from '#modules/desk'
import { partnerLists, partnerWords } from '#modules/partners'
import type { Organisation } from '#platform/organisation.ts'
import { addDays, formatDate, londonDate, londonTime, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import * as urls from '#urls'

const MOST = 20

/** Who is missing now, what is asked of the manager, and the interviews after a return. Nothing when there is none. */
export async function partnersFirst(
  tx: Tx,
  staff: Staff,
  { now, organisation }: { now: Date; organisation: Organisation },
): Promise<DeskList[]> {
  if (!['practitioner', 'therapist', 'outreach', 'manager'].includes(staff.role)) return []
  const missing = await partnerLists.missingNow(tx, MOST)
  const due = await partnerLists.interviewsDue(tx, MOST)
  return [
    ...shown('Missing now', missing.map(missingRow)),
    ...(staff.role === 'manager' ? await requestLists(tx, { today: londonDate(now), organisation }) : []),
    ...shown(
      'Return home interviews to write down',
      due.map((line) => interviewRow(line, { now, by: partnerWords(organisation).interviewBy(line.foundAt) })),
    ),
  ]
}

/** Meetings of the coming seven days, and those whose day has passed and that nobody wrote up. The manager sees her own. */
export async function meetingLists(
  tx: Tx,
  staff: Staff,
  { today, organisation }: { today: PlainDate; organisation: Organisation },
): Promise<DeskList[]> {
  const workerId = staff.role === 'manager' ? staff.id : null
  const lines = await partnerLists.plannedMeetings(tx, { workerId, until: addDays(today, 7), most: MOST })
  return shown(
    'Meetings, today and the next seven days',
    lines.map((line) => ({
      text: line.name,
      href: line.onDate <= today ? urls.meetingChange(line.id) : urls.meetingUrl(line.id),
      facts: [
        `${line.onDate === today ? 'today' : formatDate(plainDate(line.onDate))}${line.atTime && `, ${line.atTime}`}`,
        partnerWords(organisation).meeting(line.kind),
      ].join(' · '),
      urgent: line.onDate < today ? 'To be written up' : null,
    })),
  )
}

function shown(heading: string, rows: DeskRow[], more: string | null = null): DeskList[] {
  return rows.length === 0 ? [] : [{ heading, empty: '', rows, more }]
}

const moment = (at: Date) => `${formatDate(londonDate(at))}, ${londonTime(at)}`

type Missing = Awaited<ReturnType<typeof partnerLists.missingNow>>[number]

function missingRow({ id, name, reportedAt, policeReference }: Missing): DeskRow {
  const police = policeReference === '' ? 'no police reference yet' : `police reference ${policeReference}`
  return {
    text: name,
    href: urls.missingChange(id),
    facts: `since ${moment(reportedAt)} · ${police}`,
    urgent: 'Missing',
  }
}

function interviewRow({ id, name, foundAt }: Missing, { now, by }: { now: Date; by: Date | null }): DeskRow {
  const back = foundAt === null ? '' : `back on ${moment(foundAt)}`
  const due = by === null ? '' : `offered by the council by ${moment(by)}`
  return {
    text: name,
    href: urls.returnInterview(id),
    facts: `${back} · ${due}`,
    urgent: by && by < now ? 'Late' : null,
  }
}

async function requestLists(
  tx: Tx,
  { today, organisation }: { today: PlainDate; organisation: Organisation },
): Promise<DeskList[]> {
  const lines = await partnerLists.openRequests(tx, MOST + 1)
  const rows = lines.slice(0, MOST).map((line) => ({
    text: line.name,
    href: urls.notesRequestUrl(line.id),
    facts: [
      partnerWords(organisation).asker(line.askerKind),
      `came on ${formatDate(plainDate(line.receivedOn))}`,
      ...(line.answerBy === null ? [] : [`answer due by ${formatDate(plainDate(line.answerBy))}`]),
      ...(line.outcome === null ? [] : ['we asked for more']),
    ].join(' · '),
    urgent: line.answerBy !== null && line.answerBy < today ? 'Late' : null,
  }))
  return shown('Requests for notes to decide', rows, lines.length > MOST ? urls.notesRequests : null)
}
