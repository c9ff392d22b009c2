import { type Answer, type Ask, goTo, page, staffOf } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Request } from '../../rules/records.ts'
import { isSafeNow } from '../../rules/safe-now.ts'
import { mayCall } from '../../rules/standing.ts'
import type { Setting } from '../../setting.ts'
import { note } from '../../store/deeds.ts'
import { eventsOf, numberOf } from '../../store/requests.ts'
import { aboutRequest, findOne } from '../find.ts'
import { RequestPage } from './show.page.tsx'

export const TITLE = 'Asked to be called'

/** `GET /call-requests/:id`: how it is safe first; the number is not on this page. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const request = await findOne(ask)
    if (!request) return 'not-found'
    const body = await bodyOf(ask, setting, { request, number: null, entry: blankEntry })
    return page(TITLE, body, { about: aboutRequest(request) })
  }
}

/** `POST /call-requests/:id/number`: whoever has it says that they read how it is safe, and sees the number. */
export function number(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const request = await findOne(ask)
    if (!request) return 'not-found'
    const by = staffOf(ask).id
    const about = aboutRequest(request)
    if (!mayCall(request, by)) return goTo(urls.callRequest(request.id), { about })
    await note(ask.tx, { id: request.id, by, now: ask.now }, { kind: 'rules' })
    const found = await numberOf(ask.tx, request.id)
    return page(TITLE, await bodyOf(ask, setting, { request, number: found, entry: blankEntry }), { about })
  }
}

type Given = { readonly request: Request; readonly number: string | null; readonly entry: Entry }

export async function bodyOf(
  ask: Ask,
  { organisation }: Pick<Setting, 'organisation'>,
  { request, number, entry }: Given,
) {
  const me = staffOf(ask).id
  return RequestPage({
    request,
    number,
    mine: mayCall(request, me),
    safeNow: isSafeNow(request, organisation.call_requests.times, ask.now),
    events: await eventsOf(ask.tx, request.id),
    entry,
    organisation,
    now: ask.now,
    done: ask.query['done'] ?? '',
    csrf: ask.csrf,
    sendKey: ask.form.text('send_key') || newId(),
  })
}
