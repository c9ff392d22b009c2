import { workers } from '#modules/people'
import { makePromises } from '#modules/promises'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { recordMeeting } from '../../store/meetings.ts'
import { about, aboutCase, findCase, fresh, type Of, whoseOf, writingOf } from '../case.ts'
import { type Known, readMeeting } from './meeting-record.form.ts'
import { MeetingFormPage } from './meeting-record.page.tsx'

const TITLE = 'Write down a meeting'

/** `GET /cases/:id/meetings/new` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    const entry = { values: { ...fresh(ask), worker: staffOf(ask).id }, errors: [] }
    return page(TITLE, await body(ask, setting, { of, entry }), { about: aboutCase(of) })
  }
}

/** `POST /cases/:id/meetings/new` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    const { read, reading } = readMeeting(ask.form, await knownOf(ask, setting))
    if (!read) return faulty(TITLE, await body(ask, setting, { of, entry: withKey(ask, reading.entry) }))
    const writing = writingOf(ask)
    const { id, isNew } = await recordMeeting(ask.tx, { whose: whoseOf(of), words: read.words }, writing)
    const made = { youngPersonId: of.person.id, in: 'meeting', inId: id, by: writing.by } as const
    if (isNew) await makePromises(ask.tx, made, { promises: read.promises, now: ask.now })
    return goTo(`${urls.meetingUrl(id)}?done=meeting`, { about: about('meeting', id, of) })
  }
}

/** What the form of a meeting may say: kinds in use, and people who work here (and whoever was written before). */
export async function knownOf(ask: Ask, { organisation }: Setting, also?: { kind: string; workerId: string }) {
  const today = londonDate(ask.now)
  const here = await workers(ask.tx)
  const known: Known = {
    today,
    kinds: [...inUse(organisation.partners.meetings, today).map((k) => k.code), ...(also ? [also.kind] : [])],
    workers: [...here.map((w) => w.id), ...(also ? [also.workerId] : [])],
  }
  return known
}

/** The page's key belongs to the page, not to the words: a page that comes back keeps the one it had. */
export function withKey(ask: Ask, entry: Entry): Entry {
  return { ...entry, values: { ...entry.values, send_key: ask.form.text('send_key') } }
}

async function body(ask: Ask, { organisation }: Setting, { of, entry }: { of: Of; entry: Entry }) {
  return MeetingFormPage({
    ...of,
    title: TITLE,
    back: urls.meetings(of.caseId),
    backText: 'Back to the meetings',
    action: urls.newMeeting(of.caseId),
    entry,
    csrf: ask.csrf,
    kinds: inUse(organisation.partners.meetings, londonDate(ask.now)),
    workers: await workers(ask.tx),
    change: null,
  })
}
