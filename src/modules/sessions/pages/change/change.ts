import type { VNode } from 'preact'
import { findEpisode } from '#modules/cases'
import { makePromises, promisesMadeIn } from '#modules/promises'
import { isOpenForAnHour, nameOf, OpenForAnHour, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate, plainDate } from '#platform/pure/dates.ts'
import type { Entry, FieldError } from '#ui/field.tsx'
import * as urls from '#urls'
import { checkAbsence } from '../../absence.ts'
import type { Session } from '../../rules/records.ts'
import { isDue } from '../../rules/session.ts'
import { changeSession, findSession, sessionOfKey } from '../../store/sessions.ts'
import { type Known, readSession, typedSession, USUAL_MINUTES, withoutPromises } from '../record/record.form.ts'
import { RecordPage } from '../record/record.page.tsx'
import { type Setting, savedUrl } from '../record/record.ts'
import { BothNotes } from './change.page.tsx'

/** `GET /sessions/:id/change` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask)
    if (!found) return 'not-found'
    const { session } = found
    const about = aboutSession(found)
    if (await isAnother(ask, found)) return page(TITLE, forAnHour(session.id), { about })
    const typed = typedSession(session)
    const entry = { values: due(ask, found) ? { ...typed, ...HELD } : typed, errors: [] }
    return page(titleOf(ask, found), body(ask, setting, { found, entry }), { about })
  }
}

/** `POST /sessions/:id/change`: a later version; the one before stays, with who and why. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask)
    if (!found) return 'not-found'
    if (await isAnother(ask, found)) return faulty(TITLE, forAnHour(found.session.id))
    const { organisation } = setting
    const read = readSession(ask.form, knownOf(ask, setting, found))
    const errors: FieldError[] = 'words' in read ? [] : [...read]
    const reason = ask.form.text('reason')
    if (needsReason(ask, found) && reason === '')
      errors.push({ field: 'reason', message: 'Say why you change it: the version before is kept with your reason.' })
    const typed = { values: ask.form.typed(), errors }
    if (errors.length > 0 || !('words' in read))
      return faulty(titleOf(ask, found), body(ask, setting, { found, entry: typed }))
    const version = ask.form.version()
    const change = {
      ...read.words,
      id: found.session.id,
      version,
      reason: reason || (due(ask, found) ? 'recorded' : 'finished'),
      by: staffOf(ask).id,
    }
    if (!(await changeSession(ask.tx, change, ask.now)))
      return stale(
        titleOf(ask, found),
        body(ask, setting, {
          found,
          entry: typed,
          both: BothNotes({ said: changedBy(found), theirs: found.session, mine: read.words, organisation }),
        }),
      )
    const { id, youngPersonId } = found.session
    const made = { youngPersonId, in: 'session', inId: id, by: staffOf(ask).id } as const
    await makePromises(ask.tx, made, { promises: read.promises, now: ask.now })
    await checkAbsence(ask, setting, id)
    const done = needsReason(ask, found) ? 'changed' : 'session'
    return goTo(savedUrl(found.session.episodeId, done, { ...read.words, id }), {
      about: { ...aboutSession(found), why: reason },
    })
  }
}

/**
 * The page of a new session that was saved already, sent again with other words: what is saved and what was just written,
 * side by side, in the form that makes a later version of it.
 */
export function resent(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const id = await sessionOfKey(ask.tx, ask.form.sendKey())
    const found = id === null ? null : await find(ask, id)
    const read = found && readSession(ask.form, knownOf(ask, setting, found))
    if (!found || !read || !('words' in read)) return 'not-found'
    const made = await promisesMadeIn(ask.tx, found.session.id)
    const values = { ...withoutPromises(ask.form.typed(), made), reason: WENT_ON }
    const given = { said: SAVED_BEFORE, theirs: found.session, mine: read.words, organisation: setting.organisation }
    const shown = body(ask, setting, { found, entry: { values, errors: [] }, both: BothNotes(given) })
    const savedBefore = { goesOnAt: urls.sessionChange(found.session.id), version: FIRST_VERSION }
    return stale(titleOf(ask, found), shown, { savedBefore })
  }
}

const SAVED_BEFORE = 'You had saved this session once, and then sent the page again with other words.'
const WENT_ON = 'I went on writing after I had saved it'
const FIRST_VERSION = 1

const TITLE = 'Change a session'

/** A colleague’s note, seen through a broken glass: it is read and not bent. */
async function isAnother(ask: Ask, { session, personId }: Found): Promise<boolean> {
  return session.workerId !== staffOf(ask).id && (await isOpenForAnHour(ask.tx, personId))
}

function forAnHour(sessionId: string) {
  return OpenForAnHour({ title: TITLE, back: urls.sessionUrl(sessionId) })
}

function changedBy({ session }: Found): string {
  return `${session.workerName}’s note was changed while you were writing.`
}

type Found = { session: Session; name: string; openedOn: string; personId: string; hasDied: boolean }

async function find(ask: Ask, id = ask.params['id'] ?? ''): Promise<Found | null> {
  const session = await findSession(ask.tx, id)
  const episode = session && (await findEpisode(ask.tx, session.episodeId))
  const person = session && (await summaryOf(ask.tx, session.youngPersonId))
  if (!session || !episode || !person) return null
  const { id: personId, diedOn } = person
  return { session, name: nameOf(person), openedOn: episode.openedOn, personId, hasDied: diedOn !== null }
}

function knownOf(ask: Ask, { organisation }: Setting, { openedOn, hasDied }: Found): Known {
  return {
    today: londonDate(ask.now),
    opened: plainDate(openedOn),
    hasDied,
    places: organisation.places.map((p) => p.code),
    topics: organisation.topics.map((t) => t.code),
  }
}

/** What the form of a booking says beforehand when its day has come: that they came, for the usual time. */
const HELD = { attendance: 'ATT', minutes: USUAL_MINUTES }

function due(ask: Ask, { session }: Found): boolean {
  return isDue({ ...session, date: plainDate(session.date) }, londonDate(ask.now))
}

function needsReason(ask: Ask, found: Found): boolean {
  return found.session.finished && !due(ask, found)
}

function titleOf(ask: Ask, found: Found): string {
  if (due(ask, found)) return 'Record this session'
  return needsReason(ask, found) ? TITLE : 'Finish this note'
}

function aboutSession({ session, personId }: Found) {
  return { kind: 'session', id: session.id, youngPersonId: personId }
}

type Shown = { found: Found; entry: Entry; both?: VNode }

function body(ask: Ask, { organisation }: Setting, { found, entry, both }: Shown) {
  const today = londonDate(ask.now)
  return RecordPage({
    title: titleOf(ask, found),
    name: found.name,
    back: { href: urls.sessionUrl(found.session.id), text: 'Back to the session' },
    action: urls.sessionChange(found.session.id),
    entry,
    csrf: ask.csrf,
    places: inUse(organisation.places, today),
    topics: inUse(organisation.topics, today),
    above: null,
    change: { version: found.session.version, needsReason: needsReason(ask, found), both: both ?? null },
  })
}
