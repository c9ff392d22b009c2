import { type Answer, type Ask, faulty, goTo, staffOf, stale } from '#platform/http/ask.ts'
import { isIdentifier } from '#platform/pure/identifier.ts'
import * as urls from '#urls'
import { mayCall } from '../../rules/standing.ts'
import type { Setting } from '../../setting.ts'
import { giveBack, noteTry, take } from '../../store/deeds.ts'
import { aboutRequest, findOne } from '../find.ts'
import { bodyOf, TITLE } from './show.ts'
import { readTry } from './try.form.ts'

/** `POST /call-requests/:id/acknowledgement`: "I have this". Who says it first has it; the page shows who that is. */
export async function acknowledge(ask: Ask): Promise<Answer> {
  const request = await findOne(ask)
  if (!request) return 'not-found'
  const seen = ask.form.text('from')
  const from = isIdentifier(seen) ? seen : null
  await take(ask.tx, deedOf(ask, request.id), from)
  return goTo(`${urls.callRequest(request.id)}?done=have`, { about: aboutRequest(request) })
}

/** `POST /call-requests/:id/giving-back` */
export async function giveBackTo(ask: Ask): Promise<Answer> {
  const request = await findOne(ask)
  if (!request) return 'not-found'
  const done = await giveBack(ask.tx, deedOf(ask, request.id))
  // Whoever is not on duty sees it no more.
  const isTheirs = (await findOne(ask)) !== null
  const url = isTheirs ? urls.callRequest(request.id) : urls.callRequests
  return goTo(done ? `${url}?done=gave-back` : url, { about: aboutRequest(request) })
}

/** `POST /call-requests/:id/tries`: by whoever has it; somebody from whom it was taken meanwhile keeps their words. */
export function recordTry(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const request = await findOne(ask)
    if (!request) return 'not-found'
    const about = aboutRequest(request)
    const { tried, entry } = readTry(ask.form, ask.now)
    if (tried === null) return faulty(TITLE, await bodyOf(ask, setting, { request, number: null, entry }), { about })
    if (!mayCall(request, staffOf(ask).id)) {
      const who = request.takenBy ?? 'Nobody'
      const fault = {
        field: 'what',
        message: `${who} has this now, so this was not written down. Tell them what happened.`,
      }
      const body = await bodyOf(ask, setting, { request, number: null, entry: { ...entry, errors: [fault] } })
      return stale(TITLE, body, { about })
    }
    await noteTry(ask.tx, deedOf(ask, request.id), tried)
    return goTo(`${urls.callRequest(request.id)}?done=noted`, { about })
  }
}

function deedOf(ask: Ask, id: string) {
  return { id, by: staffOf(ask).id, now: ask.now }
}
