import type { Ask } from '#platform/http/ask.ts'
import type { Decision, NotesRequest, Release } from '../../rules/notes.ts'
import { decisionsOn, findRequest, releasesOf } from '../../store/notes.ts'
import { findOf, type Of } from '../case.ts'

/** One request for notes with everything that was decided about it and all that left. */
export type Found = {
  readonly of: Of
  readonly request: NotesRequest
  readonly decisions: readonly Decision[]
  readonly releases: readonly Release[]
}

export async function findAll(ask: Ask): Promise<Found | null> {
  const request = await findRequest(ask.tx, ask.params['id'] ?? '')
  const of = request && (await findOf(ask, request))
  if (!request || !of) return null
  const decisions = await decisionsOn(ask.tx, request.id)
  return { of, request, decisions, releases: await releasesOf(ask.tx, request.id) }
}

export function aboutRequest({ request, of }: Found) {
  return { kind: 'request for notes', id: request.id, youngPersonId: of.person.id }
}
