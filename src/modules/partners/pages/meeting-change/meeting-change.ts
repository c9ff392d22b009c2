import { h } from 'preact'
import { workers } from '#modules/people'
import { makePromises } from '#modules/promises'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { labelOf } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { type BothRow, BothVersions, differing } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { MEETING_STATES, type Meeting, type MeetingWords } from '../../rules/meeting.ts'
import type { Setting } from '../../setting.ts'
import { changeMeeting, findMeeting } from '../../store/meetings.ts'
import { about, findOf, type Of } from '../case.ts'
import { readMeeting, typedMeeting, whenItsDayHasCome } from '../meeting-record/meeting-record.form.ts'
import { MeetingFormPage } from '../meeting-record/meeting-record.page.tsx'
import { knownOf } from '../meeting-record/meeting-record.ts'
import { dayOf, labelIn } from '../pieces.tsx'

type Found = { meeting: Meeting; of: Of }

/** `GET /meetings/:id/change` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask)
    if (!found) return 'not-found'
    const entry = { values: whenItsDayHasCome(found.meeting, londonDate(ask.now)), errors: [] }
    return page(titleOf(found), await body(ask, setting, { found, entry }), { about: aboutMeeting(found) })
  }
}

/** `POST /meetings/:id/change`: a later version; the one before stays, with who and why. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask)
    if (!found) return 'not-found'
    const { read, reading } = readMeeting(ask.form, await knownOf(ask, setting, found.meeting))
    const planned = found.meeting.state === 'planned'
    const reason = reading.text('reason', { most: 1_000, ...(planned ? {} : { missing: WHY }) })
    const entry = reading.entry
    if (!read || !reading.isGood) return faulty(titleOf(found), await body(ask, setting, { found, entry }))
    const by = staffOf(ask).id
    const change = {
      id: found.meeting.id,
      version: ask.form.version(),
      reason: reason || 'written up',
      by,
      now: ask.now,
    }
    if (!(await changeMeeting(ask.tx, read.words, change))) {
      // Looked at again: the one who was first may have saved while we waited.
      const now = (await find(ask)) ?? found
      const rows = bothRows(now.meeting, read.words, { setting, names: await workers(ask.tx) })
      if (rows.length === 0) return goTo(urls.meetingUrl(now.meeting.id), { about: aboutMeeting(now) })
      return stale(titleOf(now), await body(ask, setting, { found: now, entry, rows }))
    }
    const made = { youngPersonId: found.meeting.youngPersonId, in: 'meeting', inId: found.meeting.id, by } as const
    await makePromises(ask.tx, made, { promises: read.promises, now: ask.now })
    return goTo(`${urls.meetingUrl(found.meeting.id)}?done=changed`, { about: { ...aboutMeeting(found), why: reason } })
  }
}

const WHY = 'Say why you change it: the version before is kept with your reason.'

async function find(ask: Ask): Promise<Found | null> {
  const meeting = await findMeeting(ask.tx, ask.params['id'] ?? '')
  const of = meeting && (await findOf(ask, meeting))
  return meeting && of && { meeting, of }
}

const titleOf = ({ meeting }: Found) => (meeting.state === 'planned' ? 'Write up a meeting' : 'Change a meeting')

const aboutMeeting = ({ meeting, of }: Found) => about('meeting', meeting.id, of)

type Names = { setting: Setting; names: readonly { id: string; name: string }[] }

/** Each question as the two people answered it. */
function bothRows(theirs: Meeting, mine: MeetingWords, { setting, names }: Names): BothRow[] {
  const saved = typedMeeting(theirs)
  const nameOf = (id: string) =>
    names.find((w) => w.id === id)?.name ?? (id === theirs.workerId ? theirs.workerName : '')
  const row = (name: string, label: string, read: (m: MeetingWords) => string, fields = [name]): BothRow => ({
    name,
    label,
    theirs: read(theirs),
    mine: read(mine),
    fields: Object.fromEntries(fields.map((field) => [field, saved[field] ?? ''])),
  })
  const date = (name: string) => [`${name}-day`, `${name}-month`, `${name}-year`]
  return differing([
    row('kind', 'Kind of meeting', (m) => labelOf(setting.organisation.partners.meetings, m.kind)),
    row('state', 'Has it taken place?', (m) => labelIn(MEETING_STATES, m.state)),
    row('on', 'Day', (m) => dayOf(m.onDate), date('on')),
    row('at', 'Time', (m) => m.atTime),
    row('chair', 'Chair', (m) => m.chair),
    row('worker', 'From our team', (m) => nameOf(m.workerId)),
    row('our_part', 'Their part in it', (m) => m.ourPart),
    row('words', 'In their own words', (m) => m.words),
    row('view_how', 'How their view was heard', (m) => m.viewHow),
    row('decided', 'Decided about our work', (m) => m.decided),
    row('next', 'The next meeting', (m) => dayOf(m.nextOn), date('next')),
  ])
}

type Shown = { found: Found; entry: Entry; rows?: readonly BothRow[] }

async function body(ask: Ask, setting: Setting, { found, entry, rows }: Shown) {
  const { meeting, of } = found
  const said = 'Somebody changed this meeting while you were writing.'
  const known = await knownOf(ask, setting, meeting)
  const here = await workers(ask.tx)
  const gone = here.some((w) => w.id === meeting.workerId) ? [] : [{ id: meeting.workerId, name: meeting.workerName }]
  return MeetingFormPage({
    ...of,
    title: titleOf(found),
    back: urls.meetingUrl(meeting.id),
    backText: 'Back to the meeting',
    action: urls.meetingChange(meeting.id),
    entry,
    csrf: ask.csrf,
    kinds: setting.organisation.partners.meetings.filter((k) => known.kinds.includes(k.code)),
    workers: [...here, ...gone],
    change: {
      version: meeting.version,
      both: rows ? h(BothVersions, { said, rows }) : null,
      needsReason: meeting.state !== 'planned',
    },
  })
}
