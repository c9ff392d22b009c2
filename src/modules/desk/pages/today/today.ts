import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import type { Setting } from '../../setting.ts'
import { TodayPage } from './today.page.tsx'

/** `GET /today`: what this person has to do, the most pressing first. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const staff = staffOf(ask)
    const today = londonDate(ask.now)
    const lists = await setting.lists(ask.tx, staff, { today, now: ask.now })
    return page(
      'Today',
      TodayPage({ day: formatDate(today), name: staff.name, onDuty: staff.onDuty, lists, csrf: ask.csrf }),
      {
        about: { kind: 'person', id: staff.id },
      },
    )
  }
}
