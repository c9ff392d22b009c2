import { type CaseLine, caseLists } from '#modules/cases'
import type { DeskList, DeskRow, Setting } from '#modules/desk'
import { planLists } from '#modules/plans'
import { type SessionLine, sessionLists, sessionWords } from '#modules/sessions'
import { lookRequestsWaiting } from '#modules/young-people'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { addDays, formatDate, londonDate, londonTime, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import * as urls from '#urls'
import { owedLists } from './desk-calls.ts'
import { firstLists, questionLists } from './desk-first.ts'
import { meetingLists, partnersFirst } from './desk-partners.ts'
import { searchSetting } from './desk-search.ts'

/** The desk's wires: each list is one query of the module that knows it, and at most this many lines. */
const MOST = 20

export type ReferralsWaiting = (tx: Tx, now: { today: PlainDate; most: number }) => Promise<DeskRow[]>

export function deskSetting(organisation: Organisation, referralsWaiting: ReferralsWaiting): Setting {
  return {
    lists: async (tx, staff, { today, now }) => {
      const lists: DeskList[] = await firstLists(tx, staff, { now, organisation })
      lists.push(...(await partnersFirst(tx, staff, { now, organisation })))
      lists.push(...(await owedLists(tx, staff, today)))
      lists.push(...(await questionLists(tx, staff)))
      if (staff.role === 'manager' || staff.onDuty) lists.push(await referralList(tx, today, referralsWaiting))
      if (staff.role === 'manager') lists.push(await waitingList(tx), ...(await lookList(tx)))
      if (!['practitioner', 'therapist', 'outreach', 'manager'].includes(staff.role)) return lists
      lists.push(
        await diaryList(tx, staff, today),
        ...(await meetingLists(tx, staff, { today, organisation })),
        await unfinishedList(tx, staff),
        await reviewList(tx, staff, organisation),
        ...(await eighteenList(tx, staff)),
        await planList(tx, staff),
      )
      return lists
    },
    ...searchSetting,
  }
}

async function referralList(tx: Tx, today: PlainDate, referralsWaiting: ReferralsWaiting): Promise<DeskList> {
  const rows = await referralsWaiting(tx, { today, most: MOST + 1 })
  return listOf({ heading: 'Referrals waiting', empty: 'No referral waits.', rows, more: urls.referrals })
}

async function waitingList(tx: Tx): Promise<DeskList> {
  const rows = (await caseLists.waitingForWorker(tx, MOST + 1)).map((line) =>
    caseRow(line, `waiting since ${formatDate(plainDate(line.openedOn))}`),
  )
  return listOf({
    heading: 'Cases that wait for a worker',
    empty: 'Every case has a worker.',
    rows,
    more: `${urls.cases}?show=waiting`,
  })
}

/** Only when somebody asks: a list that is nearly always empty would be read past. */
async function lookList(tx: Tx): Promise<DeskList[]> {
  const rows = (await lookRequestsWaiting(tx, MOST)).map((one) => ({
    text: `${one.askedByName} asks you to look somebody up`,
    href: urls.lookRequest(one.id),
    facts: `${formatDate(londonDate(one.at))}, ${londonTime(one.at)}`,
    urgent: null,
  }))
  return rows.length === 0 ? [] : [{ heading: 'Asked of you', empty: '', rows, more: null }]
}

async function diaryList(tx: Tx, staff: Staff, today: PlainDate): Promise<DeskList> {
  const lines = await sessionLists.diary(tx, { workerId: staff.id, from: today, to: addDays(today, 6) })
  return {
    heading: 'My sessions, today and the next six days',
    empty: 'Nothing is booked.',
    rows: lines.map((line) => bookedRow(line, today)),
    more: null,
  }
}

/** Of a booking whose day has come, one tap opens the form: it is written on a phone, between two doors. */
function bookedRow(line: SessionLine, today: PlainDate): DeskRow {
  const row = sessionRow(line, today)
  const due = line.attendance === 'FUTURE' && londonDate(line.startsAt) <= today
  return due ? { ...row, href: urls.sessionChange(line.id) } : row
}

async function unfinishedList(tx: Tx, staff: Staff): Promise<DeskList> {
  const lines = await sessionLists.unfinishedNotes(tx, { workerId: staff.id, most: MOST })
  const rows = lines.map((line) => ({ ...sessionRow(line, null), href: urls.sessionChange(line.id) }))
  return { heading: 'Notes not finished', empty: 'All your notes are finished.', rows, more: null }
}

async function reviewList(tx: Tx, staff: Staff, organisation: Organisation): Promise<DeskList> {
  const personId = staff.role === 'manager' ? null : staff.id
  const lines = await caseLists.reviewsOverdue(tx, { personId, most: MOST + 1 })
  const rows = lines.map((line) => {
    const by = line.reviewOn === null ? '' : formatDate(plainDate(line.reviewOn))
    return {
      ...caseRow(line, `${labelOf(organisation.levels, line.level)}, to be looked at again by ${by}`),
      urgent: 'Out of date',
    }
  })
  return listOf({ heading: 'Levels to look at again', empty: 'Every level is up to date.', rows, more: urls.cases })
}

/** From the birthday until they have been asked anew. Most days nobody has just turned 18, and then nothing is shown. */
async function eighteenList(tx: Tx, staff: Staff): Promise<DeskList[]> {
  const personId = staff.role === 'manager' ? null : staff.id
  const rows = (await caseLists.turnedEighteen(tx, { personId, most: MOST + 1 })).map((line) => ({
    ...caseRow(line, 'ask them anew whether they want our support'),
    href: urls.caseDeed(line.id, 'agreement'),
  }))
  return rows.length === 0 ? [] : [listOf({ heading: 'Turned 18', empty: '', rows, more: urls.cases })]
}

/** Plans past their day are not relied on: somebody looks at each again with the young person. */
async function planList(tx: Tx, staff: Staff): Promise<DeskList> {
  const personId = staff.role === 'manager' ? null : staff.id
  const rows = (await planLists.plansPastTheirDay(tx, { personId, most: MOST + 1 })).map((line) => ({
    text: line.name,
    href: urls.safetyPlan(line.youngPersonId),
    facts: `${line.workerName ?? 'no worker yet'} · to be looked at again by ${formatDate(plainDate(line.reviewOn))}`,
    urgent: 'Out of date',
  }))
  return listOf({
    heading: 'Safety plans to look at again',
    empty: 'Every safety plan is up to date.',
    rows,
    more: urls.cases,
  })
}

function listOf(list: { heading: string; empty: string; rows: DeskRow[]; more: string }): DeskList {
  const overflows = list.rows.length > MOST
  return { ...list, rows: list.rows.slice(0, MOST), more: overflows ? list.more : null }
}

function caseRow(line: CaseLine, facts: string): DeskRow {
  return {
    text: line.name,
    href: urls.caseUrl(line.id),
    facts: `${line.workerName ?? 'no worker yet'} · ${facts}`,
    urgent: null,
  }
}

function sessionRow(line: SessionLine, today: PlainDate | null): DeskRow {
  const date = londonDate(line.startsAt)
  const day = date === today ? 'today' : formatDate(date)
  const time = line.timeKnown ? `, ${londonTime(line.startsAt)}` : ''
  return {
    text: line.name,
    href: urls.sessionUrl(line.id),
    facts: `${day}${time} · ${sessionWords.kind(line.kind)} · ${sessionWords.attendance(line.attendance).toLowerCase()}`,
    urgent: null,
  }
}
