import { promisesMadeIn } from '#modules/promises'
import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Setting } from '../../setting.ts'
import { findMeeting } from '../../store/meetings.ts'
import { sharesIn } from '../../store/shares.ts'
import { versionsOf } from '../../store/versions.ts'
import { about, findOf } from '../case.ts'
import { MeetingPage } from './meeting.page.tsx'

/** `GET /meetings/:id` */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const meeting = await findMeeting(ask.tx, ask.params['id'] ?? '')
    const of = meeting && (await findOf(ask, meeting))
    if (!meeting || !of) return 'not-found'
    const body = MeetingPage({
      ...of,
      meeting,
      kinds: organisation.partners.meetings,
      promises: await promisesMadeIn(ask.tx, meeting.id),
      shares: await sharesIn(ask.tx, meeting.id),
      versions: await versionsOf(ask.tx, 'meeting', meeting.id),
      today: londonDate(ask.now),
      done: ask.query['done'],
    })
    return page('Meeting', body, { about: about('meeting', meeting.id, of) })
  }
}
