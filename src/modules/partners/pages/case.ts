import { findEpisode } from '#modules/cases'
import { nameOf, type Summary, summaryOf } from '#modules/young-people'
import { type Ask, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import * as urls from '#urls'
import type { Whose, Writing } from '../store/sent.ts'

/** Whose page it is and where it leads back to. */
export type Of = { readonly person: Summary; readonly name: string; readonly caseId: string; readonly back: string }

/** The case of the address and its young person, as this viewer may see them. */
export async function findCase(ask: Ask): Promise<Of | null> {
  const episode = await findEpisode(ask.tx, ask.params['id'] ?? '')
  return episode && findOf(ask, { youngPersonId: episode.youngPersonId, episodeId: episode.id })
}

/** Whose record a page about one of these things belongs to. Null: this viewer does not see the young person. */
export async function findOf(ask: Ask, { youngPersonId, episodeId }: Whose): Promise<Of | null> {
  const person = await summaryOf(ask.tx, youngPersonId)
  return person && { person, name: nameOf(person), caseId: episodeId, back: urls.caseUrl(episodeId) }
}

export function whoseOf({ person, caseId }: Of): Whose {
  return { youngPersonId: person.id, episodeId: caseId }
}

/** All records of the young person: theirs, and those that were joined to it. */
export function recordsOf({ person }: Of): string[] {
  return [person.id, ...person.joinedIds]
}

export function aboutCase({ person, caseId }: Of) {
  return { kind: 'case', id: caseId, youngPersonId: person.id }
}

export function about(kind: string, id: string, { person }: Of) {
  return { kind, id, youngPersonId: person.id }
}

/** The page's own key, so that a double click writes once. A page without one simply cannot be told from another. */
export function writingOf(ask: Ask): Writing {
  return { sendKey: ask.form.sendKey(), by: staffOf(ask).id, now: ask.now }
}

/** The parts of a day as three boxes hold them. */
export function dayFields(name: string, day: string | null): Record<string, string> {
  if (day === null) return {}
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }
}

/** What stands in a form before anybody wrote in it: its key, and today where a day is usually today. */
export function fresh(ask: Ask, today?: string): Record<string, string> {
  return { send_key: newId(), ...(today === undefined ? {} : dayFields(today, londonDate(ask.now))) }
}
