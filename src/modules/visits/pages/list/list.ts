import { may } from '#modules/people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import type { Setting } from '../../escalation.ts'
import { makePageKey } from '../../store/page-keys.ts'
import { runningVisitOf, visitsOf, visitsRunning } from '../../store/visits.ts'
import { VisitsPage } from './list.page.tsx'

const MOST = 50
const LAST = 5

/** `GET /visits`: one's own; and who is out, for those who would have to look for them. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const staff = staffOf(ask)
    const running = await visitsRunning(ask.tx, MOST)
    const mine = await runningVisitOf(ask.tx, staff.id)
    return page(
      'Visits',
      VisitsPage({
        mine,
        pageKey: mine ? await makePageKey(ask.tx, mine.id, ask.now) : '',
        others: running.filter((visit) => visit.personId !== staff.id),
        last: await visitsOf(ask.tx, staff.id, LAST),
        watches: staff.role === 'manager' || staff.deputy || staff.onDuty,
        goes: may(staff, 'visit.go'),
        organisation,
        now: ask.now,
        csrf: ask.csrf,
      }),
      { about: { kind: 'person', id: staff.id } },
    )
  }
}
