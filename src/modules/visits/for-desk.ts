import { type DayList, type DeskDeed, type DeskRow, dayList, MOST, type Of } from '#extension/desk'
import { may } from '#modules/people'
import { londonTime } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import * as urls from '#urls'
import { PAGE_KEY } from './pages/buttons.tsx'
import { dealtWithBy, troubleOf } from './rules/back.ts'
import type { Visit } from './rules/records.ts'
import { makePageKey } from './store/page-keys.ts'
import { askRunning } from './store/visits.ts'

const goesOut = (staff: Staff) => may(staff, 'visit.read')
/** Asked once for both lists of it. */
const running = () => askRunning(MOST + 1)

/** Where one is oneself, with the buttons that matter then. */
const ownVisit: DayList = dayList<Visit>({
  heading: 'You are out',
  band: 'safety',
  rank: 10,
  for: goesOut,
  ask: running,
  moments: ['beganAt', 'dueAt', 'endedAt', 'helpAt'],
  row: (visit, of) => (visit.personId === of.staff.id ? ownRow(visit, of) : []),
  forPage: (tx, rows, { now }) => Promise.all(rows.map((row) => withKey(tx, row, now))),
})

const outNow: DayList = dayList<Visit>({
  heading: 'Out now',
  band: 'safety',
  rank: 80,
  for: goesOut,
  ask: running,
  moments: ['beganAt', 'dueAt', 'endedAt', 'helpAt'],
  row: (visit, { staff, now }) => (visit.personId === staff.id ? [] : outRow(visit, now)),
  urgentFirst: true,
})

export const dayLists: readonly DayList[] = [ownVisit, outNow]

function outRow(visit: Visit, now: Date): DeskRow {
  const dealing = dealtWithBy(visit)
  return {
    text: visit.personName,
    href: urls.visitUrl(visit.id),
    facts: `${visit.place} · back by ${londonTime(visit.dueAt)}${dealing ? ` · ${dealing} is dealing with it` : ''}`,
    urgent: troubleOf(visit, now),
  }
}

/** Somebody who is out may press these when their sign-in has run out: a key works on this one page (ADR 0012). */
async function withKey(tx: Tx, row: DeskRow, now: Date): Promise<DeskRow> {
  const key = { [PAGE_KEY]: await makePageKey(tx, row.href.slice(urls.visitUrl('').length), now) }
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
