import { workers } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { mayLeaveUnder } from '../../rules/notes.ts'
import type { Setting } from '../../setting.ts'
import { oneAtATime, recordRelease } from '../../store/notes.ts'
import { fresh, writingOf } from '../case.ts'
import { aboutRequest, type Found, findAll } from '../notes-request/find.ts'
import { readRelease } from './notes-release.form.ts'
import { NotesReleasePage } from './notes-release.page.tsx'

const TITLE = 'Write down what left'

/** `GET /notes-requests/:id/release` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findAll(ask)
    if (!found) return 'not-found'
    const values = { ...fresh(ask, 'on'), to_whom: found.request.askerName, by: staffOf(ask).id }
    return page(TITLE, await body(ask, setting, { found, entry: { values, errors: [] } }), {
      about: aboutRequest(found),
    })
  }
}

/** `POST /notes-requests/:id/release`: only under a decision that still holds, also when one is being taken back now. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    if (!(await findAll(ask))) return 'not-found'
    await oneAtATime(ask.tx, ask.params['id'] ?? '')
    const found = await findAll(ask)
    if (!found) return 'not-found'
    const decision = mayLeaveUnder(found.decisions)
    const today = londonDate(ask.now)
    if (!decision)
      return stale(TITLE, await body(ask, setting, { found, entry: { values: ask.form.typed(), errors: [] } }))
    const known = {
      today,
      decision,
      channels: inUse(setting.organisation.partners.channels, today).map((c) => c.code),
      workers: (await workers(ask.tx)).map((w) => w.id),
    }
    const { words, reading } = readRelease(ask.form, known)
    if (!words) {
      const values = { ...reading.entry.values, send_key: ask.form.text('send_key') }
      return faulty(TITLE, await body(ask, setting, { found, entry: { ...reading.entry, values } }))
    }
    await recordRelease(ask.tx, { request: found.request, decisionId: decision.id, words }, writingOf(ask))
    return goTo(`${urls.notesRequestUrl(found.request.id)}?done=release`, { about: aboutRequest(found) })
  }
}

async function body(ask: Ask, { organisation }: Setting, { found, entry }: { found: Found; entry: Entry }) {
  return NotesReleasePage({
    ...found,
    title: TITLE,
    entry,
    csrf: ask.csrf,
    decision: mayLeaveUnder(found.decisions),
    channels: inUse(organisation.partners.channels, londonDate(ask.now)),
    workers: await workers(ask.tx),
  })
}
