import type { WarningSource } from '#extension/cases'
import { findEpisode, Warnings } from '#modules/cases'
import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { inUse, type Organisation } from '#platform/organisation.ts'
import { gather } from '#platform/parts.ts'
import { londonDate, plainDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { checkAbsence } from '../../absence.ts'
import type { Session } from '../../rules/records.ts'
import { isReadyToRead } from '../../rules/together.ts'
import { recordSession } from '../../store/sessions.ts'
import { blankSession, type Known, readSession } from './record.form.ts'
import { RecordPage } from './record.page.tsx'

export type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mail. */
  readonly url: string
  /** What must be read before a session is written. */
  readonly warnings: readonly WarningSource[]
}
const TITLE = 'Record a session'

/** `GET /cases/:id/sessions/new` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOpenCase(ask)
    if (!found) return 'not-found'
    const entry = { values: { ...blankSession(ask.now), send_key: newId() }, errors: [] }
    return page(TITLE, await body(ask, setting, { found, entry }), { about: aboutCase(found) })
  }
}

/** `POST /cases/:id/sessions/new` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOpenCase(ask)
    if (!found) return 'not-found'
    const read = readSession(ask.form, knownOf(ask, setting, found))
    if (!('words' in read))
      return faulty(TITLE, await body(ask, setting, { found, entry: { values: ask.form.typed(), errors: read } }))
    const id = await recordSession(
      ask.tx,
      {
        ...read.words,
        promises: read.promises,
        youngPersonId: found.episode.youngPersonId,
        episodeId: found.episode.id,
        workerId: staffOf(ask).id,
        sendKey: ask.form.sendKey(),
      },
      ask.now,
    )
    await checkAbsence(ask, setting, id)
    return goTo(savedUrl(found.episode.id, 'session', { ...read.words, id }), {
      about: { kind: 'session', id, youngPersonId: found.person.id },
    })
  }
}

/** The case, with what was done; from there a session that they were at can be read with them at once. */
export function savedUrl(
  caseId: string,
  done: 'session' | 'changed',
  session: Pick<Session, 'id' | 'kind' | 'attendance' | 'finished'>,
): string {
  return `${urls.caseUrl(caseId)}?done=${done}${isReadyToRead(session) ? `&session=${session.id}` : ''}`
}

type Found = NonNullable<Awaited<ReturnType<typeof findOpenCase>>>

/** The case of the address and its young person; nothing is recorded on a case that has ended. */
export async function findOpenCase(ask: Ask) {
  const episode = await findEpisode(ask.tx, ask.params['id'] ?? '')
  if (!episode || episode.state === 'closed') return null
  const person = await summaryOf(ask.tx, episode.youngPersonId)
  return person && { episode, person }
}

export function aboutCase({ episode, person }: Found) {
  return { kind: 'case', id: episode.id, youngPersonId: person.id }
}

function knownOf(ask: Ask, { organisation }: Setting, { episode, person }: Found): Known {
  return {
    today: londonDate(ask.now),
    opened: plainDate(episode.openedOn),
    hasDied: person.diedOn !== null,
    places: organisation.places.map((p) => p.code),
    topics: organisation.topics.map((t) => t.code),
  }
}

async function body(ask: Ask, { organisation, warnings }: Setting, { found, entry }: { found: Found; entry: Entry }) {
  const today = londonDate(ask.now)
  return RecordPage({
    title: TITLE,
    name: nameOf(found.person),
    back: { href: urls.caseUrl(found.episode.id), text: 'Back to the case' },
    action: urls.newSession(found.episode.id),
    entry,
    csrf: ask.csrf,
    places: inUse(organisation.places, today),
    topics: inUse(organisation.topics, today),
    change: null,
    above: Warnings({ warnings: await gather(warnings, ask.tx, { youngPersonIds: [found.person.id], now: ask.now }) }),
  })
}
