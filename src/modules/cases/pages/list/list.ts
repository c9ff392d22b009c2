import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { After, Which } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { caseLines } from '../../store/caseload.ts'
import { CaseList } from './list.page.tsx'

const PAGE = 50

/** `/cases`: one's own by default; the manager also sees all open, waiting and closed ones. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const staff = staffOf(ask)
    const which = whichOf(ask.query['show'], staff)
    const lines = await caseLines(ask.tx, which, { after: readAfter(ask.query['after']), most: PAGE })
    const last = lines.length > PAGE ? lines[PAGE - 1] : undefined
    return page(
      'Cases',
      CaseList({
        lines: lines.slice(0, PAGE),
        show: which.show,
        manager: staff.role === 'manager',
        next: last ? `${last.openedOn}.${last.id}` : null,
        today: londonDate(ask.now),
        levels: organisation.levels,
        closed: ask.query['done'] === 'closed',
      }),
      { about: { kind: 'list', id: staff.id, detail: { show: which.show } } },
    )
  }
}

function whichOf(word: string | undefined, staff: { id: string; role: string }): Which {
  const known = ['mine', 'open', 'waiting', 'closed'] as const
  const asked = known.find((k) => k === word)
  return { show: asked ?? (staff.role === 'manager' ? 'open' : 'mine'), personId: staff.id }
}

function readAfter(word: string | undefined): After | null {
  const match = /^(\d{4}-\d\d-\d\d)[.]([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(word ?? '')
  return match?.[1] && match[2] && !Number.isNaN(Date.parse(match[1])) ? { openedOn: match[1], id: match[2] } : null
}
