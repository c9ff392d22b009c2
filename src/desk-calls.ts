import { callLists } from '#modules/call-requests'
import { may } from '#modules/people'
import * as urls from '#urls'
import { type DayList, MOST } from './desk-list.ts'

/** Young people who asked to be called: of whoever is on duty, and of whoever has one. */
export const callRequests: DayList = {
  heading: 'Asked to be called',
  for: (staff) => may(staff, 'call-request.answer'),
  part: {
    ask: (of) => callLists.open.ask({ ...of, most: MOST + 1 }),
    tell: (row, of) => callLists.open.tell(row, { ...of, most: MOST }),
  },
  more: urls.callRequests,
}

/** What looked like a flood, in one line: each could be a young person. */
export const heldCallRequests: DayList = {
  heading: 'Asked to be called, held for review',
  for: (staff) => may(staff, 'call-request.review'),
  part: { ask: (of) => callLists.held.ask(of), tell: (row, of) => callLists.held.tell(row, of) },
}
