import { type DayList, dayList, isManager, MOST, moment, type ReferenceFinder } from '#extension/desk'
import * as urls from '#urls'
import type { LookRequest } from './rules/look-request.ts'
import { lookRequestsWaiting } from './store/look-requests.ts'
import { personByReference } from './store/young-people.ts'

export const lookRequests: DayList = dayList<LookRequest>({
  heading: 'Asked of you',
  band: 'waiting',
  rank: 10,
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

export const finder: ReferenceFinder = { prefix: 'Y', find: personByReference, url: urls.youngPersonUrl }
