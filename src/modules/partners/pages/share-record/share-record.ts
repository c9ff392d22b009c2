import { workers } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { findMeeting } from '../../store/meetings.ts'
import { findShare, type Links, recordShare } from '../../store/shares.ts'
import { about, aboutCase, findCase, fresh, type Of, recordsOf, whoseOf, writingOf } from '../case.ts'
import { type Known, readShare, typedShare } from './share-record.form.ts'
import { ShareFormPage } from './share-record.page.tsx'

const TITLE = 'Information shared or not'

/** `GET /cases/:id/sharing/new`, for a meeting (`?meeting=`) or to correct an earlier entry (`?corrects=`). */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    const links = await findLinks(ask, of, { meeting: ask.query['meeting'], corrects: ask.query['corrects'] })
    const earlier = links.corrects === null ? null : await findShare(ask.tx, links.corrects)
    const values = {
      ...fresh(ask, 'on'),
      about_whom: of.name,
      decided_by: staffOf(ask).id,
      ...(links.meetingId === null ? {} : { how: 'meeting' }),
      ...(earlier ? typedShare(earlier) : {}),
      meeting: links.meetingId ?? '',
      corrects: links.corrects ?? '',
    }
    const entry = { values, errors: [] }
    return page(TITLE, await body(ask, setting, { of, entry }), { about: aboutCase(of) })
  }
}

/** `POST /cases/:id/sharing/new` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    const sent = { meeting: ask.form.text('meeting'), corrects: ask.form.text('corrects') }
    const { words, reading } = readShare(ask.form, await knownOf(ask, setting))
    if (!words) {
      const values = { ...reading.entry.values, ...sent, send_key: ask.form.text('send_key') }
      return faulty(TITLE, await body(ask, setting, { of, entry: { ...reading.entry, values } }))
    }
    const links = await findLinks(ask, of, sent)
    const id = await recordShare(ask.tx, { whose: whoseOf(of), words, links }, writingOf(ask))
    return goTo(`${urls.shareUrl(id)}?done=share`, { about: about('information share', id, of) })
  }
}

/** The meeting and the earlier entry, if they are this young person's; anything else is as if it were not said. */
async function findLinks(
  ask: Ask,
  of: Of,
  { meeting, corrects }: { meeting: string | undefined; corrects: string | undefined },
): Promise<Links> {
  const ids = recordsOf(of)
  const inMeeting = isId(meeting) ? await findMeeting(ask.tx, meeting) : null
  const earlier = isId(corrects) ? await findShare(ask.tx, corrects) : null
  const theirs = earlier && ids.includes(earlier.youngPersonId) ? earlier : null
  return {
    meetingId: inMeeting && ids.includes(inMeeting.youngPersonId) ? inMeeting.id : (theirs?.meetingId ?? null),
    corrects: theirs?.id ?? null,
  }
}

function isId(text: string | undefined): text is string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text ?? '')
}

async function knownOf(ask: Ask, { organisation }: Setting): Promise<Known> {
  const today = londonDate(ask.now)
  const { channels, lawful_bases, conditions } = organisation.partners
  return {
    today,
    channels: inUse(channels, today).map((c) => c.code),
    bases: inUse(lawful_bases, today).map((b) => b.code),
    conditions: inUse(conditions, today),
    workers: (await workers(ask.tx)).map((w) => w.id),
  }
}

async function body(ask: Ask, { organisation }: Setting, { of, entry }: { of: Of; entry: Entry }) {
  const today = londonDate(ask.now)
  const { channels, lawful_bases, conditions } = organisation.partners
  return ShareFormPage({
    ...of,
    title: TITLE,
    entry,
    csrf: ask.csrf,
    channels: inUse(channels, today),
    bases: inUse(lawful_bases, today),
    conditions: inUse(conditions, today),
    workers: await workers(ask.tx),
    correcting: Boolean(entry.values['corrects']),
    inMeeting: Boolean(entry.values['meeting']),
  })
}
