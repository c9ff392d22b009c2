import { type Summary, summaryOf } from '#modules/young-people'
import type { Ask } from '#platform/http/ask.ts'
import type { EpisodeRow } from '../rules/records.ts'
import { findEpisode } from '../store/episodes.ts'

export type CaseAndPerson = { readonly episode: EpisodeRow; readonly person: Summary }

/** The case of the address and whose it is, as this viewer may see them; null is the same missing page for every reason. */
export async function findCase(ask: Ask): Promise<CaseAndPerson | null> {
  const episode = await findEpisode(ask.tx, ask.params['id'] ?? '')
  const person = episode && (await summaryOf(ask.tx, episode.youngPersonId))
  return episode && person ? { episode, person } : null
}

export function aboutCase({ episode, person }: CaseAndPerson) {
  return { kind: 'case', id: episode.id, youngPersonId: person.id }
}
