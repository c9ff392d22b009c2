import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { readCursor } from '../../rules/cursor.ts'
import type { Show } from '../../rules/queue.ts'
import { clocksOf, type StaffSetting } from '../../staff-setting.ts'
import { referralsPage, waitingCounts } from '../../store/queue.ts'
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
