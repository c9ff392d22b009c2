import { may } from '#modules/people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import type { Setting } from '../../setting.ts'
import { endedRequests, heldRequests, openRequests } from '../../store/requests.ts'
import { ListPage } from './list.page.tsx'

const MOST = 100

/** `GET /call-requests`: those that wait, those that somebody has, and those that were ended lately. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const reviews = may(staffOf(ask), 'call-request.review')
    const body = ListPage({
      open: await openRequests(ask.tx, MOST),
      held: reviews ? (await heldRequests(ask.tx, MOST)).length : 0,
      ended: await endedRequests(ask.tx, MOST),
      organisation,
      done: ask.query['done'] ?? '',
    })
    return page('Asked to be called', body, { about: { kind: 'list', id: null } })
  }
}
