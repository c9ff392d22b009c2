import type { Cursor } from './cursor.ts'
import type { State } from './referral.ts'
import type { Urgency } from './waiting.ts'

/** A referral as a line of the list. */
export type QueueRow = {
  readonly id: string
  readonly reference: string
  readonly state: State
  readonly urgency: Urgency
  readonly restricted: boolean
  readonly receivedAt: Date
  readonly givenName: string
  readonly familyName: string
  readonly dateOfBirth: string | null
  readonly district: string | null
  readonly agency: string
  /** The moment that the list is ordered by, in microseconds since 1970. */
  readonly micros: number
}
export type QueuePage = { readonly rows: readonly QueueRow[]; readonly next: Cursor | null }
export type Show = 'waiting' | 'decided' | 'all'
