import type { Organisation } from '#platform/organisation.ts'
import type { Entry } from '#ui/field.tsx'
import type { Request, RequestEvent } from '../../rules/records.ts'

/** What the page of one request is made of. */
export type RequestGiven = {
  request: Request
  /** Only on the page that answers whoever has read how it is safe. */
  number: string | null
  mine: boolean
  safeNow: boolean
  events: readonly RequestEvent[]
  entry: Entry
  organisation: Organisation
  now: Date
  done: string
  csrf: string
  sendKey: string
}
