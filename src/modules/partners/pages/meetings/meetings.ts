import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Setting } from '../../setting.ts'
import { meetingsOf } from '../../store/meetings.ts'
import { aboutCase, findCase, recordsOf } from '../case.ts'
import { MeetingsPage } from './meetings.page.tsx'

/** `GET /cases/:id/meetings` */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    const meetings = await meetingsOf(ask.tx, recordsOf(of))
    const body = MeetingsPage({ ...of, meetings, kinds: organisation.partners.meetings, today: londonDate(ask.now) })
    return page('Meetings', body, { about: aboutCase(of) })
  }
}
