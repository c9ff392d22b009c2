import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import { readCursor } from '../../rules/cursor.ts'
import type { Clocks } from '../../rules/waiting.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { referralsPage, type Show, waitingCounts } from '../../store/queue.ts'
import { ListPage } from './list.page.tsx'

const MOST = 25
const SHOWS: readonly Show[] = ['waiting', 'decided', 'all']

/** `GET /referrals`: who waits, the one whose time runs out first on top; or what was decided; or all. */
export function show({ organisation }: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const which = SHOWS.find((one) => one === ask.query['show']) ?? 'waiting'
    const clocks = clocksOf(organisation)
    const cursor = readCursor(ask.query['after'] ?? '')
    const { rows, next } = await referralsPage(ask.tx, which, { clocks, after: cursor, most: MOST })
    const counts = await waitingCounts(ask.tx, clocks)
    const body = ListPage({
      show: which,
      rows,
      next,
      counts,
      clocks,
      organisation,
      now: ask.now,
      later: cursor !== null,
    })
    return page('Referrals', body)
  }
}

export function clocksOf({ clocks }: Organisation): Clocks {
  return { today: clocks.today_days, 'this-week': clocks.this_week_days, routine: clocks.routine_days }
}
