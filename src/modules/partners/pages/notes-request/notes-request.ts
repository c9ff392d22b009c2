import { may } from '#modules/people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import type { Setting } from '../../setting.ts'
import { additionsTo } from '../../store/additions.ts'
import { aboutRequest, findAll } from './find.ts'
import { NotesRequestPage } from './notes-request.page.tsx'

/** `GET /notes-requests/:id` */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findAll(ask)
    if (!found) return 'not-found'
    const body = NotesRequestPage({
      ...found,
      additions: await additionsTo(ask.tx, { kind: 'request', id: found.request.id }),
      words: organisation.partners,
      decides: may(staffOf(ask), 'notes.decide'),
      done: ask.query['done'],
    })
    return page('Request for notes', body, { about: aboutRequest(found) })
  }
}
