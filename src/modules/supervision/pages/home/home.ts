import { may, workers } from '#modules/people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { lastMeetings, meetingsOf } from '../../store/meetings.ts'
import { unansweredOf } from '../../store/questions.ts'
import { SupervisionPage } from './home.page.tsx'

const MOST = 50

/** `GET /supervision`: of whoever leads, the workers and when it was last; one's own, and what waits for an answer. */
export async function show(ask: Ask): Promise<Answer> {
  const staff = staffOf(ask)
  const leads = may(staff, 'supervision.lead')
  const last = await lastMeetings(ask.tx)
  const team = leads ? (await workers(ask.tx)).filter((worker) => worker.id !== staff.id) : null
  return page(
    'Supervision',
    SupervisionPage({
      team: team?.map((worker) => ({ id: worker.id, name: worker.name, last: last.get(worker.id) ?? null })) ?? null,
      mine: await meetingsOf(ask.tx, staff.id, MOST),
      questions: await unansweredOf(ask.tx, { workerId: staff.id, most: MOST }),
    }),
    { about: { kind: 'person', id: staff.id } },
  )
}
