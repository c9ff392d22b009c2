import { carriesCases, type DayList, dayList, MOST, whose } from '#extension/desk'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { type OverduePlan, plansPastTheirDay } from './store/lists.ts'

/** Plans past their day are not relied on: somebody looks at each again with the young person. */
export const plansToReview: DayList = dayList<OverduePlan>({
  heading: 'Safety plans to look at again',
  band: 'waiting',
  rank: 90,
  for: carriesCases,
  ask: (of) => plansPastTheirDay({ personId: whose(of), most: MOST + 1 }),
  row: (line) => ({
    text: line.name,
    href: urls.safetyPlan(line.youngPersonId),
    facts: `${line.workerName ?? 'no worker yet'} · to be looked at again by ${formatDate(plainDate(line.reviewOn))}`,
    urgent: 'Out of date',
  }),
  more: urls.cases,
})
