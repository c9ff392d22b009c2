import { promisesMadeIn } from '#modules/promises'
import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { decisionsIn, findMeeting, talkedAboutIn } from '../../store/meetings.ts'
import { MeetingPage } from './meeting.page.tsx'

/** `GET /supervision/:id`: of each case only what this viewer may see of the young person. */
export async function show(ask: Ask): Promise<Answer> {
  const meeting = await findMeeting(ask.tx, ask.params['id'] ?? '')
  if (!meeting) return 'not-found'
  return page(
    'Supervision',
    MeetingPage({
      meeting,
      cases: await talkedAboutIn(ask.tx, meeting.id),
      decisions: await decisionsIn(ask.tx, meeting.id),
      promises: await promisesMadeIn(ask.tx, meeting.id),
      saved: ask.query['done'] === 'saved',
    }),
    { about: { kind: 'supervision', id: meeting.id } },
  )
}
