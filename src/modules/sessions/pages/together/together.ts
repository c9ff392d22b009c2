import { promisesMadeIn } from '#modules/promises'
import { type Summary, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Session } from '../../rules/records.ts'
import { mayBeReadTogether, type PlainNote, plainNote } from '../../rules/together.ts'
import { keepReading } from '../../store/readings.ts'
import { findSession } from '../../store/sessions.ts'
import { NotReadyPage, PreviewPage } from './preview.page.tsx'
import { AnswerPage, ThanksPage, TogetherPage } from './together.page.tsx'

/** Neutral: it stays in the history of a phone that was in somebody else's hand. */
const TITLE = 'What we did'
/** As long as the young person likes; a limit only against accidents. */
const MOST_WORDS = 20_000

/** `GET /sessions/:id/together`: the worker looks first. */
export async function preview(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  if (!found.session.finished) return page(TITLE, NotReadyPage(found), { about: about(found) })
  const note = plainOf(found, '')
  return page(TITLE, PreviewPage({ ...found, note, entry: blankEntry, csrf: ask.csrf }), { about: about(found) })
}

/**
 * `POST /sessions/:id/together`: the page to hand over. It is an answer and no address of its own, because the words to
 * hide are third parties' and belong into no address, no table and not into the page.
 */
export async function show(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  if (!found.session.finished) return faulty(TITLE, NotReadyPage(found))
  const r = new Reading(ask.form)
  const more = r.text('hide', { most: 2_000 })
  if (!ask.form.has('looked')) r.fault('looked', 'Look through it first, then tick the box.')
  const note = plainOf(found, more)
  // Hiding more and looking again is no fault: the box was left empty on purpose.
  if (!r.isGood || ask.form.has('again')) {
    const entry = ask.form.has('again') ? { ...r.entry, errors: [] } : r.entry
    const body = PreviewPage({ ...found, note, entry, csrf: ask.csrf })
    return ask.form.has('again') ? page(TITLE, body, { about: about(found) }) : faulty(TITLE, body)
  }
  const { session } = found
  return page(TITLE, TogetherPage({ session, note, csrf: ask.csrf, sendKey: newId() }), { about: about(found) })
}

/** `POST /sessions/:id/together/answer`: what the young person says to it, in the moment, word for word. */
export function answer(ask: Ask): Promise<Answer> {
  return keepAnswer(ask, ask.form.sendKey())
}

/** The same page sent again with other words: there was more to say, and both stand. */
export function answerAgain(ask: Ask): Promise<Answer> {
  return keepAnswer(ask, newId())
}

async function keepAnswer(ask: Ask, sendKey: string): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const { session, person } = found
  const agreed = ask.form.text('answer') === 'yes'
  const r = new Reading(ask.form)
  const words = r.text('words', { most: MOST_WORDS, ...(agreed ? {} : { missing: 'Write your words, or tap “Yes”.' }) })
  const sent = ask.form.version()
  const version = sent >= 1 && sent <= session.version ? sent : session.version
  if (!r.isGood) return faulty(TITLE, AnswerPage({ session, version, entry: r.entry, csrf: ask.csrf, sendKey }))
  const reading = { sessionId: session.id, youngPersonId: session.youngPersonId, version, agreed, words, sendKey }
  await keepReading(ask.tx, { ...reading, readWith: staffOf(ask).id }, ask.now)
  return goTo(urls.sessionThanks(session.id), { about: { kind: 'session', id: session.id, youngPersonId: person.id } })
}

/** `GET /sessions/:id/together/thanks`: the way back to the worker's hand. */
export async function thanks(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  return found ? page('Thank you', ThanksPage({ id: found.session.id }), { about: about(found) }) : 'not-found'
}

type Found = { session: Session; person: Summary; adults: Awaited<ReturnType<typeof promisesMadeIn>> }

async function find(ask: Ask): Promise<Found | null> {
  const session = await findSession(ask.tx, ask.params['id'] ?? '')
  if (!session || !mayBeReadTogether(session)) return null
  const person = await summaryOf(ask.tx, session.youngPersonId)
  if (!person || person.diedOn !== null) return null
  return { session, person, adults: await promisesMadeIn(ask.tx, session.id) }
}

function plainOf({ session, person, adults }: Found, more: string): PlainNote {
  const people = { own: person, names: person.connections.map((one) => one.name) }
  return plainNote(session, { people, adults, more })
}

function about({ session, person }: Found) {
  return { kind: 'session', id: session.id, youngPersonId: person.id }
}
