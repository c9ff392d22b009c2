import { findEpisode } from '#modules/cases'
import { isOpenForAnHour, OpenForAnHour, type Summary, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { beginInvestigation, endInvestigation, liveInvestigation } from '../../store/investigations.ts'
import { dateFields } from '../pieces.tsx'
import { InvestigationPage } from './investigation.page.tsx'

const TITLE = 'Live investigation'

/** `GET /cases/:id/investigation` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findCase(ask)
  if (!found) return 'not-found'
  const entry = { values: dateFields('since', londonDate(ask.now)), errors: [] }
  return page(TITLE, await body(ask, found, { entry }), { about: aboutCase(found) })
}

/** `POST /cases/:id/investigation`: from now on every page of this case says what not to do. */
export async function begin(ask: Ask): Promise<Answer> {
  const found = await findCase(ask)
  if (!found) return 'not-found'
  const r = new Reading(ask.form)
  const since = r.date('since', 'The day', { notAfter: londonDate(ask.now) })
  const contact = r.text('contact', { missing: 'Write who investigates, and how we reach them.', most: 1_000 })
  if (!r.isGood || since === null) return faulty(TITLE, await body(ask, found, { entry: r.entry }))
  const begun = { youngPersonId: found.person.id, since, contact, by: staffOf(ask).id }
  if (!(await beginInvestigation(ask.tx, begun, ask.now))) {
    const live = await liveInvestigation(ask.tx, recordsOf(found))
    // The second half of a double click finds what the first one wrote.
    if (live?.since !== since || live.contact !== contact)
      return stale(TITLE, await body(ask, found, { entry: r.entry, mine: { since, contact } }))
  }
  return goTo(`${urls.caseUrl(found.caseId)}?done=investigation`, { about: aboutCase(found) })
}

/** `POST /cases/:id/investigation/ending` */
export async function end(ask: Ask): Promise<Answer> {
  const found = await findCase(ask)
  if (!found) return 'not-found'
  if (await isOpenForAnHour(ask.tx, found.person.id))
    return faulty(TITLE, OpenForAnHour({ title: TITLE, back: urls.investigation(found.caseId) }))
  await endInvestigation(ask.tx, { youngPersonIds: recordsOf(found), on: londonDate(ask.now), by: staffOf(ask).id })
  return goTo(`${urls.caseUrl(found.caseId)}?done=investigation-ended`, { about: aboutCase(found) })
}

function recordsOf({ person }: Found): string[] {
  return [person.id, ...person.joinedIds]
}

type Found = { readonly caseId: string; readonly person: Summary }

async function findCase(ask: Ask): Promise<Found | null> {
  const episode = await findEpisode(ask.tx, ask.params['id'] ?? '')
  const person = episode && (await summaryOf(ask.tx, episode.youngPersonId))
  return episode && person && { caseId: episode.id, person }
}

function aboutCase({ caseId, person }: Found) {
  return { kind: 'case', id: caseId, youngPersonId: person.id }
}

type Shown = { entry: Entry; mine?: { since: string; contact: string } }

async function body(ask: Ask, found: Found, { entry, mine }: Shown) {
  const live = await liveInvestigation(ask.tx, recordsOf(found))
  return InvestigationPage({ title: TITLE, ...found, live, entry, mine: mine ?? null, csrf: ask.csrf })
}
