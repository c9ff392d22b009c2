import { safeguarders } from '#modules/people'
import { nameOf, type Summary, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Prompt, Session } from '../../rules/records.ts'
import { answerPrompt, findPrompt } from '../../store/absence.ts'
import { findSession } from '../../store/sessions.ts'
import { blankAbsence, readAbsence } from './absence.form.ts'
import { AbsencePage } from './absence.page.tsx'
import { AnsweredPage } from './answered.page.tsx'

const TITLE = 'Call today'
type Setting = { readonly organisation: Organisation }
type Found = { session: Session; prompt: Prompt; person: Summary }

/** `GET /sessions/:id/absence`: whom to call, and why; once it is done, what was heard. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask)
    if (!found) return 'not-found'
    const { prompt, person } = found
    if (prompt.answeredAt || prompt.withdrawnAt) return page(TITLE, AnsweredPage(found), { about: about(found) })
    const lead = person.connections.find((one) => one.professional)
    const who = lead ? `${lead.name}, ${lead.relationship}` : ''
    const entry = blankAbsence({ prompt, who, now: ask.now })
    return page(TITLE, await body(ask, setting, { found, entry, meanwhile: false }), { about: about(found) })
  }
}

/** `POST /sessions/:id/absence`: the call that was made, or what was tried so far. Nothing is closed by either. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask)
    if (!found) return 'not-found'
    const { prompt, session } = found
    const leads = (await safeguarders(ask.tx)).map((person) => person.id)
    const { tries, made, reading } = readAbsence(ask.form, { now: ask.now, raisedAt: prompt.raisedAt, leads })
    const later = ask.form.has('later')
    const entry = { values: { ...ask.form.typed(), ...reading.entry.values }, errors: reading.entry.errors }
    if (!reading.isGood || (!made && !later))
      return faulty(TITLE, await body(ask, setting, { found, entry, meanwhile: false }))
    const version = ask.form.version()
    const answer = { sessionId: session.id, version, tries, made, by: staffOf(ask).id }
    if (!(await answerPrompt(ask.tx, answer, ask.now)))
      return stale(TITLE, await body(ask, setting, { found, entry, meanwhile: true }))
    const url = made ? `${urls.caseUrl(session.episodeId)}?done=called` : urls.sessionAbsence(session.id)
    return goTo(url, { about: about(found) })
  }
}

async function find(ask: Ask): Promise<Found | null> {
  const session = await findSession(ask.tx, ask.params['id'] ?? '')
  const prompt = session && (await findPrompt(ask.tx, session.id))
  const person = prompt && (await summaryOf(ask.tx, prompt.youngPersonId))
  return session && prompt && person ? { session, prompt, person } : null
}

function about({ session, person }: Found) {
  return { kind: 'session', id: session.id, youngPersonId: person.id }
}

async function body(
  ask: Ask,
  { organisation }: Setting,
  { found, entry, meanwhile }: { found: Found; entry: Entry; meanwhile: boolean },
) {
  return AbsencePage({
    ...found,
    name: nameOf(found.person),
    leads: await safeguarders(ask.tx),
    me: staffOf(ask).id,
    frontDoor: organisation.front_door,
    today: londonDate(ask.now),
    inARow: organisation.absence.in_a_row,
    entry,
    csrf: ask.csrf,
    meanwhile,
  })
}
