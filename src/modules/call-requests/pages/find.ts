import type { Ask } from '#platform/http/ask.ts'
import type { Request } from '../rules/records.ts'
import { findRequest } from '../store/requests.ts'

/** The request of the address, as far as whoever asks may see it. */
export function findOne(ask: Ask): Promise<Request | null> {
  return findRequest(ask.tx, ask.params['id'] ?? '')
}

export function aboutRequest({ id, youngPersonId }: Pick<Request, 'id' | 'youngPersonId'>) {
  return { kind: 'call-request', id, youngPersonId }
}
