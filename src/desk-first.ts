import { concernsWaiting } from '#modules/concerns'
import type { DeskDeed, DeskList, DeskRow } from '#modules/desk'
import { may, noticesFor } from '#modules/people'
import { supervisionLists } from '#modules/supervision'
import { type UnsavedLine, unsavedLines } from '#modules/unsaved'
import { visitLists } from '#modules/visits'
import type { Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import * as urls from '#urls'

const MOST = 30
const MOST_UNSAVED = 20

/** What stands first on /today: where one is oneself, what one was told, and who is out. */
export async function firstLists(
  tx: Tx,
  staff: Staff,
  { now, organisation }: { now: Date; organisation: Organisation },
): Promise<DeskList[]> {
  const lists: DeskList[] = []
  const running = may(staff, 'visit.read') ? await visitLists.running(tx, MOST) : []
  const mine = running.filter((visit) => visit.personId === staff.id)
  const others = running.filter((visit) => visit.personId !== staff.id)
  if (mine.length > 0)
    lists.push(
      shown(
        'You are out',
        mine.map((visit) => ownVisit(visit, organisation.visit_more_minutes, now)),
      ),
    )
  lists.push(...(await concernList(tx, staff, now)))
  const notices = await noticesFor(tx, staff.id, MOST)
  if (notices.length > 0) lists.push(shown('For you to know', notices.map(noticeRow)))
  const unsaved = await unsavedLines(tx, { personId: staff.id, most: MOST_UNSAVED }, now)
  if (unsaved.length > 0) lists.push(shown('Words not saved yet', unsaved.map(unsavedRow)))
  if (others.length > 0)
    lists.push(
      shown(
        'Out now',
        others
          .map((visit) => visitRow(visit, now))
          .sort((a, b) => Number(a.urgent === null) - Number(b.urgent === null)),
      ),
    )
  return lists
}

/** Whoever decides sees that there is none; a worker sees only that there is one. */
async function concernList(tx: Tx, staff: Staff, now: Date): Promise<DeskList[]> {
  const rows = await concernsWaiting(tx, { now, most: MOST + 1 })
  if (rows.length === 0 && !may(staff, 'concern.decide')) return []
  const more = rows.length > MOST ? urls.concerns : null
  return [{ heading: 'Concerns', empty: 'No concern is open.', rows: rows.slice(0, MOST), more }]
}

function shown(heading: string, rows: DeskRow[]): DeskList {
  return { heading, empty: '', rows, more: null }
}

function noticeRow({ id, said, href, urgent, at }: Awaited<ReturnType<typeof noticesFor>>[number]): DeskRow {
  return {
    text: said,
    href,
    facts: `${formatDate(londonDate(at))}, ${londonTime(at)}`,
    urgent: urgent ? 'Now' : null,
    opens: { to: urls.noticeSeen(id), fields: { open: 'yes' } },
    deeds: [{ text: 'Seen', sends: { to: urls.noticeSeen(id), fields: {} }, look: 'quiet' }],
  }
}

function unsavedRow({ key, title, href, at }: UnsavedLine): DeskRow {
  const discard = { to: urls.unsavedDiscard(key), fields: {} }
  return {
    text: title,
    href,
    facts: `kept at ${at}`,
    urgent: null,
    deeds: [{ text: 'Throw away', sends: discard, look: 'quiet' }],
  }
}

/** Questions from supervision stay until they are answered; answers, until whoever asked has read them. */
export async function questionLists(tx: Tx, staff: Staff): Promise<DeskList[]> {
  if (!may(staff, 'case.work')) return []
  const asked = await supervisionLists.unanswered(tx, staff.id, MOST)
  const answered = may(staff, 'supervision.lead') ? await supervisionLists.answered(tx, staff.id, MOST) : []
  const lists: DeskList[] = []
  if (asked.length > 0) lists.push(shown('Questions from supervision', asked.map(askedRow)))
  if (answered.length > 0) lists.push(shown('Answered since you asked', answered.map(answeredRow)))
  return lists
}

type QuestionLine = Awaited<ReturnType<typeof supervisionLists.unanswered>>[number]

function askedRow({ id, name, question, by, at }: QuestionLine): DeskRow {
  const facts = `${by}, ${formatDate(londonDate(at))}: ${question}`
  return { text: name, href: urls.questionAnswer(id), facts, urgent: null }
}

function answeredRow({ id, episodeId, name, question, by, at }: QuestionLine): DeskRow {
  return {
    text: name,
    href: urls.caseSupervision(episodeId),
    facts: `${by} answered on ${formatDate(londonDate(at))}: ${question}`,
    urgent: null,
    opens: { to: urls.questionRead(id), fields: {} },
  }
}

type Visit = Awaited<ReturnType<typeof visitLists.running>>[number]

function visitRow(visit: Visit, now: Date): DeskRow {
  const dealing = visitLists.dealtWithBy(visit)
  return {
    text: visit.personName,
    href: urls.visitUrl(visit.id),
    facts: `${visit.place} · back by ${londonTime(visit.dueAt)}${dealing ? ` · ${dealing} is dealing with it` : ''}`,
    urgent: visitLists.troubleOf(visit, now),
  }
}

function ownVisit(visit: Visit, more: readonly number[], now: Date): DeskRow {
  const { id, place, dueAt, deadline } = visit
  const send = (deed: urls.VisitDeed, fields: Record<string, string> = {}) => ({ to: urls.visitDeed(id, deed), fields })
  const deeds: DeskDeed[] = [
    { text: 'I am back safely', sends: send('return'), look: 'main' },
    ...more.map((minutes): DeskDeed => {
      const fields = { minutes: String(minutes), deadline: String(deadline) }
      return { text: `${minutes} more minutes`, sends: send('extension', fields), look: 'second' }
    }),
    { text: 'I need help', sends: send('help'), look: 'grave' },
  ]
  return {
    text: place,
    href: urls.visitUrl(id),
    facts: `back by ${londonTime(dueAt)}`,
    urgent: dueAt <= now ? 'Please say that you are safe' : null,
    deeds,
  }
}
