import { workers } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { differing } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { mayLeaveUnder } from '../../rules/notes.ts'
import type { Setting } from '../../setting.ts'
import { isReleased, oneAtATime, recordRelease } from '../../store/notes.ts'
import { fresh, writingOf } from '../case.ts'
import { aboutRequest, type Found, findAll } from '../notes-request/find.ts'
import { asAddition, decisionRow, releaseRows, typedRelease } from './both-releases.ts'
import { readRelease } from './notes-release.form.ts'
import { type Late, NotesReleasePage } from './notes-release.page.tsx'

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
    if (await isReleased(ask.tx, ask.form.sendKey())) return done(found)
    const late = await second(ask, setting, found)
    if (late) return late
    const decision = mayLeaveUnder(found.decisions)
    if (!decision) throw new Error('a release that nobody decided went past the page of both')
    const { workers: team, channels } = await listsOf(ask, setting)
    const known = {
      today: londonDate(ask.now),
      decision,
      channels: channels.map((c) => c.code),
      workers: team.map((w) => w.id),
    }
    const { words, reading } = readRelease(ask.form, known)
    if (!words) {
      const values = { ...reading.entry.values, send_key: ask.form.text('send_key') }
      return faulty(TITLE, await body(ask, setting, { found, entry: { ...reading.entry, values } }))
    }
    await recordRelease(ask.tx, { request: found.request, decisionId: decision.id, words }, writingOf(ask))
    return done(found)
  }
}

/**
 * Null: nothing left and nothing was decided since this page was opened, and something may leave. Otherwise both side by side:
 * what left is never written down twice by two people, unless they say that it is not the same.
 */
async function second(ask: Ask, setting: Setting, found: Found): Promise<Answer | null> {
  const { decisions, releases, request } = found
  const decision = mayLeaveUnder(decisions)
  const isDecided = ask.form.text('decision') !== (decision?.id ?? '')
  const hasLeft = ask.form.version() !== releases.length
  if (decision && !isDecided && !hasLeft) return null
  const lists = await listsOf(ask, setting)
  const written = [...releases].sort((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime())
  const last = hasLeft ? (written.at(-1) ?? null) : null
  const rows = releaseRows(last, typedRelease(ask.form, lists), lists.channels)
  if (last && differing(rows).length === 0) return done(found)
  const latest = decisions.at(-1)
  const shown = isDecided || !decision ? [decisionRow(latest), ...rows] : rows
  const by = last?.writtenByName ?? latest?.decidedByName ?? 'Somebody'
  const late = { by, rows: differing(shown), said: asAddition(rows), sendKey: newId() }
  const view = await body(ask, setting, { found, entry: { values: ask.form.typed(), errors: [] }, late })
  if (decision) return stale(TITLE, view)
  const on = Object.fromEntries(['on-day', 'on-month', 'on-year'].map((part) => [part, ask.form.text(part)]))
  const goesOnAt = urls.notesRequestDeed(request.id, 'additions/new')
  return stale(TITLE, view, { savedBefore: { goesOnAt, fields: { said: late.said, ...on } } })
}

function done(found: Found): Answer {
  return goTo(`${urls.notesRequestUrl(found.request.id)}?done=release`, { about: aboutRequest(found) })
}

async function listsOf(ask: Ask, { organisation }: Setting) {
  const channels = inUse(organisation.partners.channels, londonDate(ask.now))
  return { channels, workers: await workers(ask.tx) }
}

type Shown = { found: Found; entry: Entry; late?: Late }

async function body(ask: Ask, setting: Setting, { found, entry, late }: Shown) {
  return NotesReleasePage({
    ...found,
    ...(await listsOf(ask, setting)),
    title: TITLE,
    entry,
    csrf: ask.csrf,
    decision: mayLeaveUnder(found.decisions),
    late: late ?? null,
  })
}
