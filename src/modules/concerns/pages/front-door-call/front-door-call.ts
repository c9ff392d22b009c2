import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate, londonTime } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { findCall, keepCall, noteLetter } from '../../store/calls.ts'
import { aboutConcern, findOne } from '../find.ts'
import { dateFields } from '../pieces.tsx'
import { readCall, readLetter } from './front-door-call.form.ts'
import { CallPage, LetterPage } from './front-door-call.page.tsx'

const TITLE = 'A call with the front door'
const LETTER = 'The front door’s letter'

/** `GET /concerns/:id/front-door-call` */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'reads')
    if (!found) return 'not-found'
    const entry = {
      values: { ...dateFields('called_on', londonDate(ask.now)), called_at: londonTime(ask.now), send_key: newId() },
      errors: [],
    }
    return page(TITLE, CallPage({ title: TITLE, found, entry, csrf: ask.csrf, organisation, now: ask.now }), {
      about: aboutConcern(found),
    })
  }
}

/** `POST /concerns/:id/front-door-call` */
export function submit({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'reads')
    if (!found) return 'not-found'
    const { call, entry } = readCall(ask.form, ask.now)
    const id = ask.form.sendKey()
    if (!call) {
      const again = { ...entry, values: { ...entry.values, send_key: id } }
      return faulty(TITLE, CallPage({ title: TITLE, found, entry: again, csrf: ask.csrf, organisation, now: ask.now }))
    }
    await keepCall(ask.tx, { ...call, id, concernId: found.concern.id, by: staffOf(ask).id }, ask.now)
    return goTo(`${urls.concernUrl(found.concern.id)}?done=front-door-call`, { about: aboutConcern(found) })
  }
}

/** `GET /concerns/:id/front-door-calls/:callId/letter` */
export async function showLetter(ask: Ask): Promise<Answer> {
  const found = await findCallOf(ask)
  if (!found) return 'not-found'
  const entry = { values: dateFields('letter', londonDate(ask.now)), errors: [] }
  return page(LETTER, letterPage(ask, found, entry), { about: aboutConcern(found.found) })
}

/** `POST /concerns/:id/front-door-calls/:callId/letter`: filled in once; the second is shown what was noted first. */
export async function submitLetter(ask: Ask): Promise<Answer> {
  const found = await findCallOf(ask)
  if (!found) return 'not-found'
  const { receivedOn, reading } = readLetter(ask.form, { now: ask.now, calledAt: found.call.calledAt })
  if (receivedOn === null || !reading.isGood) return faulty(LETTER, letterPage(ask, found, reading.entry))
  if (!(await noteLetter(ask.tx, { callId: found.call.id, receivedOn, by: staffOf(ask).id }))) {
    const now = (await findCallOf(ask)) ?? found
    if (now.call.letterReceivedOn !== receivedOn) return stale(LETTER, letterPage(ask, now, reading.entry, receivedOn))
  }
  return goTo(`${urls.concernUrl(found.found.concern.id)}?done=letter`, { about: aboutConcern(found.found) })
}

type CallFound = NonNullable<Awaited<ReturnType<typeof findCallOf>>>

async function findCallOf(ask: Ask) {
  const found = await findOne(ask, 'reads')
  const call = found && (await findCall(ask.tx, { id: ask.params['callId'] ?? '', concernId: found.concern.id }))
  return found && call && { found, call }
}

function letterPage(ask: Ask, { found, call }: CallFound, entry: Entry, typed: string | null = null) {
  return LetterPage({ title: LETTER, found, call, entry, csrf: ask.csrf, typed })
}
