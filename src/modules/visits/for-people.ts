import type { OpenWork } from '#extension/people'
import { londonTime } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { runningVisitOf } from './store/visits.ts'

export const openWork: OpenWork = {
  heading: 'Out on a visit now',
  rank: 10,
  of: async (tx, id) => {
    const visit = await runningVisitOf(tx, id)
    const text = visit && `${visit.place}, back by ${londonTime(visit.dueAt)}`
    return visit && text ? [{ text, href: urls.visitUrl(visit.id) }] : []
  },
}
