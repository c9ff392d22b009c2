import type { Ask } from '#platform/http/ask.ts'
import * as urls from '#urls'
import type { Promised } from '../rules/promise.ts'

export function aboutPromise({ id, youngPersonId }: Promised) {
  return { kind: 'promise', id, youngPersonId }
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const KNOWN = new RegExp(`^/(?:cases/${UUID}|sessions/${UUID}|young-people/${UUID}/promises)$`)

/** The page the button stood on, when it is one of those that have it; an address from elsewhere leads to the list. */
export function backTo(ask: Ask, promise: Promised, done: string): string {
  const sent = ask.form.text('back')
  const page = KNOWN.test(sent) ? sent : urls.promisesUrl(promise.youngPersonId)
  return `${page}?done=${done}`
}
