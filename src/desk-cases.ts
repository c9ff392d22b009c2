import { type CaseLine, caseLists } from '#modules/cases'
import { concernsWaiting } from '#modules/concerns'
import type { DeskRow } from '#modules/desk'
import { lookingLists, type WaitingReview } from '#modules/need-to-know'
import { may } from '#modules/people'
import { type OverduePlan, planLists } from '#modules/plans'
import { referralsWaiting } from '#modules/referrals'
import { type LookRequest, lookRequestsWaiting } from '#modules/young-people'
import { labelOf } from '#platform/organisation.ts'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { carriesCases, type DayList, dayList, isManager, MOST, moment, whose } from './desk-list.ts'

/** Open concerns: of whoever decides, and of a worker whose case one stands on. */
export const concerns: DayList = {
  heading: 'Concerns',
  for: (staff) => carriesCases(staff) || may(staff, 'concern.decide'),
  part: {
    ask: ({ now }) => concernsWaiting.ask({ now, most: MOST + 1 }),
    tell: (row, { now }) => concernsWaiting.tell(row, { now, most: MOST }),
  },
  more: urls.concerns,
}

export const referrals: DayList = {
  heading: 'Referrals waiting',
  for: (staff) => may(staff, 'referral.read'),
  part: {
    ask: ({ today, organisation }) => referralsWaiting.ask({ today, organisation, most: MOST + 1 }),
    tell: (row, { today, organisation }) => referralsWaiting.tell(row, { today, organisation, most: MOST }),
  },
  empty: 'No referral waits.',
  more: urls.referrals,
}

export const waitingForWorker: DayList = dayList<CaseLine>({
  heading: 'Cases that wait for a worker',
  for: isManager,
  ask: () => caseLists.waitingForWorker(MOST + 1),
  row: (line) =>
    line.state === 'waiting'
      ? caseRow(line, `waiting since ${formatDate(plainDate(line.openedOn))}`)
      : { ...caseRow(line, 'waits for a new worker'), href: urls.caseDeed(line.id, 'allocation') },
  empty: 'Every case has a worker.',
  more: `${urls.cases}?show=waiting`,
})

export const lookRequests: DayList = dayList<LookRequest>({
  heading: 'Asked of you',
  for: isManager,
  ask: () => lookRequestsWaiting(MOST + 1),
  moments: ['at'],
  row: ({ id, askedByName, at }) => ({
    text: `${askedByName} asks you to look somebody up`,
    href: urls.lookRequest(id),
    facts: moment(at),
    urgent: null,
  }),
})

export const reviews: DayList = dayList<CaseLine>({
  heading: 'Levels to look at again',
  for: carriesCases,
  ask: (of) => caseLists.reviewsOverdue({ personId: whose(of), most: MOST + 1 }),
  row: (line, { organisation }) => {
    const by = line.reviewOn === null ? '' : formatDate(plainDate(line.reviewOn))
    const facts = `${labelOf(organisation.levels, line.level)}, to be looked at again by ${by}`
    return { ...caseRow(line, facts), urgent: 'Out of date' }
  },
  more: urls.cases,
})

/** From the birthday until they have been asked anew. */
export const turnedEighteen: DayList = dayList<CaseLine>({
  heading: 'Turned 18',
  for: carriesCases,
  ask: (of) => caseLists.turnedEighteen({ personId: whose(of), most: MOST + 1 }),
  row: (line) => ({
    ...caseRow(line, 'ask them anew whether they want our support'),
    href: urls.caseDeed(line.id, 'agreement'),
  }),
  more: urls.cases,
})

/** Plans past their day are not relied on: somebody looks at each again with the young person. */
export const plans: DayList = dayList<OverduePlan>({
  heading: 'Safety plans to look at again',
  for: carriesCases,
  ask: (of) => planLists.plansPastTheirDay({ personId: whose(of), most: MOST + 1 }),
  row: (line) => ({
    text: line.name,
    href: urls.safetyPlan(line.youngPersonId),
    facts: `${line.workerName ?? 'no worker yet'} · to be looked at again by ${formatDate(plainDate(line.reviewOn))}`,
    urgent: 'Out of date',
  }),
  more: urls.cases,
})

const DAY_MS = 86_400_000

/** Somebody's looking that nobody has reviewed for a week. */
export const looking: DayList = dayList<WaitingReview>({
  heading: 'Looks to review',
  for: (staff) => may(staff, 'glass.review'),
  ask: ({ now, organisation }) =>
    lookingLists.waiting(new Date(now.getTime() - organisation.looking.review_days * DAY_MS), MOST + 1),
  moments: ['at'],
  row: ({ id, name, at }) => ({
    text: `${name} opened a record for an hour`,
    href: urls.glassReview(id),
    facts: moment(at),
    urgent: 'Overdue',
  }),
  more: urls.glassReviews,
})

function caseRow(line: CaseLine, facts: string): DeskRow {
  return {
    text: line.name,
    href: urls.caseUrl(line.id),
    facts: `${line.workerName ?? 'no worker yet'} · ${facts}`,
    urgent: null,
  }
}
