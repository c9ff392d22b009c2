import { mayBePosted, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { After, Which } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { caseLines } from '../../store/caseload.ts'
import { findEpisode } from '../../store/episodes.ts'
import { CaseList, type Done } from './list.page.tsx'

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
        done: await doneWords(ask),
      }),
      { about: { kind: 'list', id: staff.id, detail: { show: which.show } } },
    )
  }
}

const SAID: Readonly<Record<string, string>> = {
  closed: 'The case is closed.',
  'cover-ended': 'The cover has ended, and both have been told.',
}

async function doneWords(ask: Ask): Promise<Done | null> {
  const said = SAID[ask.query['done'] ?? '']
  if (said === undefined) return null
  const id = ask.query['case'] ?? ''
  const episode = isId(id) ? await findEpisode(ask.tx, id) : null
  const person = episode && (await summaryOf(ask.tx, episode.youngPersonId))
  if (!episode || !person) return { said, ended: null }
  const letter = person.diedOn !== null ? 'none' : mayBePosted(person) ? 'by-post' : 'by-hand'
  return { said, ended: { caseId: episode.id, letter } }
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function whichOf(word: string | undefined, staff: { id: string; role: string }): Which {
  const known = ['mine', 'covering', 'open', 'waiting', 'closed'] as const
  const asked = known.find((k) => k === word)
  return { show: asked ?? (staff.role === 'manager' ? 'open' : 'mine'), personId: staff.id }
}

function readAfter(word: string | undefined): After | null {
  const match = /^(\d{4}-\d\d-\d\d)[.]([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(word ?? '')
  return match?.[1] && match[2] && !Number.isNaN(Date.parse(match[1])) ? { openedOn: match[1], id: match[2] } : null
}
