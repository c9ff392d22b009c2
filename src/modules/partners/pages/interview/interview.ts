import { h } from 'preact'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { type BothRow, BothVersions, differing } from '#ui/both-versions.tsx'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { INTERVIEW_STATES, type Interview, type InterviewWords, interviewBy } from '../../rules/missing.ts'
import type { Setting } from '../../setting.ts'
import { findInterview, saveInterview } from '../../store/interviews.ts'
import { versionsOf } from '../../store/versions.ts'
import { aboutEpisode, findEpisode } from '../missing-change/missing-change.ts'
import { dayOf, labelIn, momentOf } from '../pieces.tsx'
import { readInterview, typedInterview } from './interview.form.ts'
import { InterviewPage, LABELS } from './interview.page.tsx'

const TITLE = 'Return home interview'

type Found = NonNullable<Awaited<ReturnType<typeof findEpisode>>> & { interview: Interview | null }

/** `GET /missing-episodes/:id/interview` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask)
    if (!found) return 'not-found'
    const entry = found.interview ? { values: typedInterview(found.interview), errors: [] } : blankEntry
    return page(TITLE, await body(ask, setting, { found, entry }), { about: aboutEpisode(found) })
  }
}

/** `POST /missing-episodes/:id/interview`: first written, then changed with its versions. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask)
    if (!found) return 'not-found'
    const { foundAt } = found.episode
    if (foundAt === null) {
      const entry = { values: ask.form.typed(), errors: [] }
      return stale(TITLE, await body(ask, setting, { found, entry, isMissingAgain: true }))
    }
    const { words, reading } = readInterview(ask.form, { now: ask.now, foundAt })
    const { entry } = reading
    if (!words) return faulty(TITLE, await body(ask, setting, { found, entry }))
    const change = { version: ask.form.version(), reason: 'More is known', by: staffOf(ask).id, now: ask.now }
    if (!(await saveInterview(ask.tx, { episode: found.episode, words }, change))) {
      const now = (await find(ask)) ?? found
      const rows = now.interview ? bothRows(now.interview, words) : []
      if (rows.length > 0) return stale(TITLE, await body(ask, setting, { found: now, entry, rows }))
    }
    return goTo(`${urls.missing(found.of.caseId)}?done=interview`, { about: aboutEpisode(found) })
  }
}

async function find(ask: Ask): Promise<Found | null> {
  const found = await findEpisode(ask)
  return found && { ...found, interview: await findInterview(ask.tx, found.episode.id) }
}

function bothRows(theirs: Interview, mine: InterviewWords): BothRow[] {
  const saved = typedInterview(theirs)
  const row = (name: string, read: (m: InterviewWords) => string, fields = [name]): BothRow => ({
    name,
    label: LABELS[name] ?? 'What became of it',
    theirs: read(theirs),
    mine: read(mine),
    fields: Object.fromEntries(fields.map((field) => [field, saved[field] ?? ''])),
  })
  const day = (name: string) => [`${name}-day`, `${name}-month`, `${name}-year`]
  return differing([
    row('state', (m) => labelIn(INTERVIEW_STATES, m.state)),
    row('offered_on', (m) => dayOf(m.offeredOn), day('offered_on')),
    row('offered_by', (m) => m.offeredBy),
    row('done_at', (m) => momentOf(m.doneAt), [...day('done_on'), 'done_at']),
    row('done_by', (m) => m.doneBy),
    row('declined_by', (m) => m.declinedBy),
    ...(['words', 'source', 'push', 'pull', 'harm', 'places', 'people'] as const).map((name) =>
      row(name, (m) => m[name]),
    ),
  ])
}

type Shown = { found: Found; entry: Entry; rows?: readonly BothRow[]; isMissingAgain?: boolean }

async function body(ask: Ask, { organisation }: Setting, { found, entry, rows, isMissingAgain = false }: Shown) {
  return InterviewPage({
    title: TITLE,
    of: found.of,
    episode: found.episode,
    by: interviewBy(found.episode.foundAt, organisation.clocks.return_interview_hours),
    entry,
    csrf: ask.csrf,
    isMissingAgain,
    version: found.interview?.version ?? 0,
    both: rows ? h(BothVersions, { said: 'Somebody wrote about this interview while you were writing.', rows }) : null,
    versions: await versionsOf(ask.tx, 'interview', found.episode.id),
  })
}
