import type { DeskDeed, DeskRow } from '#modules/desk'
import { may, type Notice, noticesFor } from '#modules/people'
import { type QuestionLine, supervisionLists } from '#modules/supervision'
import { unsavedLines } from '#modules/unsaved'
import { type Visit, visitLists } from '#modules/visits'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import * as urls from '#urls'
import { type DayList, dayList, isManager, MOST, moment, type Of } from './desk-list.ts'

const goesOut = (staff: Staff) => may(staff, 'visit.read')
/** Asked once for both lists of it. */
const running = () => visitLists.running(MOST + 1)

/** Where one is oneself, with the buttons that matter then. */
export const ownVisit: DayList = dayList<Visit>({
  heading: 'You are out',
  for: goesOut,
  ask: running,
  moments: ['beganAt', 'dueAt', 'endedAt', 'helpAt'],
  row: (visit, of) => (visit.personId === of.staff.id ? ownRow(visit, of) : []),
  forPage: (tx, rows, { now }) => Promise.all(rows.map((row) => withKey(tx, row, now))),
})

export const outNow: DayList = dayList<Visit>({
  heading: 'Out now',
  for: goesOut,
  ask: running,
  moments: ['beganAt', 'dueAt', 'endedAt', 'helpAt'],
  row: (visit, { staff, now }) => (visit.personId === staff.id ? [] : outRow(visit, now)),
  urgentFirst: true,
})

export const notices: DayList = dayList<Notice>({
  heading: 'For you to know',
  for: () => true,
  ask: ({ staff }) => noticesFor(staff.id, MOST + 1),
  moments: ['at'],
  row: ({ id, said, href, urgent, at }) => ({
    text: said,
    href,
    facts: moment(at),
    urgent: urgent ? 'Now' : null,
    opens: { to: urls.noticeSeen(id), fields: { open: 'yes' } },
    deeds: [{ text: 'Seen', sends: { to: urls.noticeSeen(id), fields: {} }, look: 'quiet' }],
  }),
})

export const unsavedWords: DayList = {
  heading: 'Words not saved yet',
  for: () => true,
  part: {
    ask: ({ staff, now }) => unsavedLines.ask({ personId: staff.id, most: MOST + 1, now }),
    tell: (row, { staff, now }) =>
      unsavedLines.tell(row, { personId: staff.id, most: MOST, now }).map(({ key, title, href, at }) => ({
        text: title,
        href,
        facts: `kept at ${at}`,
        urgent: null,
        deeds: [{ text: 'Throw away', sends: { to: urls.unsavedDiscard(key), fields: {} }, look: 'quiet' }],
      })),
  },
}

/** Questions from supervision stay until they are answered. */
export const questions: DayList = dayList<QuestionLine>({
  heading: 'Questions from supervision',
  for: (staff) => may(staff, 'case.work'),
  ask: ({ staff }) => supervisionLists.unanswered(staff.id, MOST + 1),
  moments: ['at'],
  row: ({ id, name, question, by, at }) => ({
    text: name,
    href: urls.questionAnswer(id),
    facts: `${by}, ${formatDate(londonDate(at))}: ${question}`,
    urgent: null,
  }),
})

/** Answers, until whoever asked has read them. */
export const answers: DayList = dayList<QuestionLine>({
  heading: 'Answered since you asked',
  for: isManager,
  ask: ({ staff }) => supervisionLists.answered(staff.id, MOST + 1),
  moments: ['at'],
  row: ({ id, episodeId, name, question, by, at }) => ({
    text: name,
    href: urls.caseSupervision(episodeId),
    facts: `${by} answered on ${formatDate(londonDate(at))}: ${question}`,
    urgent: null,
    opens: { to: urls.questionRead(id), fields: {} },
  }),
})

function outRow(visit: Visit, now: Date): DeskRow {
  const dealing = visitLists.dealtWithBy(visit)
  return {
    text: visit.personName,
    href: urls.visitUrl(visit.id),
    facts: `${visit.place} · back by ${londonTime(visit.dueAt)}${dealing ? ` · ${dealing} is dealing with it` : ''}`,
    urgent: visitLists.troubleOf(visit, now),
  }
}

/** Somebody who is out may press these when their sign-in has run out (ADR 0012). */
async function withKey(tx: Tx, row: DeskRow, now: Date): Promise<DeskRow> {
  const key = await visitLists.pageKey(tx, row.href.slice(urls.visitUrl('').length), now)
  const deeds = row.deeds ?? []
  return {
    ...row,
    deeds: deeds.map((deed) => ({ ...deed, sends: { ...deed.sends, fields: { ...deed.sends.fields, ...key } } })),
  }
}

function ownRow({ id, place, dueAt, deadline }: Visit, { now, organisation }: Of): DeskRow {
  const send = (deed: urls.VisitDeed, fields: Record<string, string> = {}) => ({ to: urls.visitDeed(id, deed), fields })
  const deeds: DeskDeed[] = [
    { text: 'I am back safely', sends: send('return'), look: 'main' },
    ...organisation.visit_more_minutes.map((minutes): DeskDeed => {
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
