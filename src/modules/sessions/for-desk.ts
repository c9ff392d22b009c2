import { carriesCases, type DayList, type DeskRow, dayList, isManager, MOST, whose } from '#extension/desk'
import { addDays, formatDate, londonDate, londonTime, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { attendanceLabel, kindLabel } from './rules/session.ts'
import { callsDue as askCallsDue, type DueCall } from './store/absence.ts'
import { latePromises as askLatePromises, type LatePromise } from './store/late-promises.ts'
import { diary as askDiary, type SessionLine, unfinishedNotes } from './store/lists.ts'

const diary: DayList = dayList<SessionLine>({
  heading: 'My sessions, today and the next six days',
  band: 'day',
  rank: 20,
  for: carriesCases,
  ask: ({ staff, today }) => askDiary({ workerId: staff.id, from: today, to: addDays(today, 6) }),
  moments: ['startsAt'],
  row: (line, { today }) => bookedRow(line, today),
  empty: 'Nothing is booked.',
})

const unfinished: DayList = dayList<SessionLine>({
  heading: 'Notes not finished',
  band: 'day',
  rank: 30,
  for: carriesCases,
  ask: ({ staff }) => unfinishedNotes({ workerId: staff.id, most: MOST + 1 }),
  moments: ['startsAt'],
  row: (line) => ({ ...sessionRow(line, null), href: urls.sessionChange(line.id) }),
})

/** What a young person waits for first: a call on the day that they were not brought. */
const callsDue: DayList = dayList<DueCall>({
  heading: 'Calls to make today',
  band: 'safety',
  rank: 70,
  for: carriesCases,
  ask: (of) => askCallsDue({ workerId: whose(of), most: MOST + 1 }),
  moments: ['raisedAt'],
  row: ({ sessionId, name, workerName, date, raisedAt, attendance }, { today }) => {
    const raised = londonDate(raisedAt)
    const late = raised < today
    const what = attendanceLabel(attendance).toLowerCase()
    return {
      text: name,
      href: urls.sessionAbsence(sessionId),
      facts: `${what} on ${formatDate(plainDate(date))} · ${workerName ?? 'no worker yet'} calls the lead professional${late ? ` · due on ${formatDate(raised)}` : ''}`,
      urgent: late ? 'Late' : 'Call today',
    }
  },
})

const latePromises: DayList = dayList<LatePromise>({
  heading: 'Promises that are late',
  band: 'waiting',
  rank: 60,
  for: (staff) => carriesCases(staff) && !isManager(staff),
  ask: ({ staff }) => askLatePromises({ workerId: staff.id, most: MOST + 1 }),
  row: ({ youngPersonId, name, what, owner, dueOn }) => ({
    text: name,
    href: urls.promisesUrl(youngPersonId),
    facts: `${what}: ${owner}, by ${formatDate(plainDate(dueOn))}`,
    urgent: 'Late',
  }),
})

export const dayLists: readonly DayList[] = [callsDue, diary, unfinished, latePromises]

/** Of a booking whose day has come, one tap opens the form: it is written on a phone, between two doors. */
function bookedRow(line: SessionLine, today: PlainDate): DeskRow {
  const row = sessionRow(line, today)
  const due = line.attendance === 'FUTURE' && londonDate(line.startsAt) <= today
  return due ? { ...row, href: urls.sessionChange(line.id) } : row
}

function sessionRow(line: SessionLine, today: PlainDate | null): DeskRow {
  const date = londonDate(line.startsAt)
  const day = date === today ? 'today' : formatDate(date)
  const time = line.timeKnown ? `, ${londonTime(line.startsAt)}` : ''
  return {
    text: line.name,
    href: urls.sessionUrl(line.id),
    facts: `${day}${time} · ${kindLabel(line.kind)} · ${attendanceLabel(line.attendance).toLowerCase()}`,
    urgent: null,
  }
}
