import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Setting } from '../../setting.ts'
import { requestLines } from '../../store/notes.ts'
import { NotesRequestsPage } from './notes-requests.page.tsx'

const MOST = 200

/** `GET /notes-requests`: the manager's list. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const lines = await requestLines(ask.tx, { openOnly: false, most: MOST })
    const body = NotesRequestsPage({ lines, askers: organisation.partners.askers, today: londonDate(ask.now) })
    return page('Requests for notes', body)
  }
}
