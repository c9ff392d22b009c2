import type { Attendance, SessionKind } from './session-words.ts'

/** What a worker writes of one session. */
export type SessionWords = {
  readonly startsAt: Date
  readonly timeKnown: boolean
  readonly kind: SessionKind
  readonly attendance: Attendance
  readonly minutes: number | null
  readonly place: string
  readonly topics: readonly string[]
  readonly purpose: string
  readonly did: string
  readonly words: string
  readonly observed: string
  readonly othersPresent: string
  readonly jointWith: string
  readonly nextOn: string | null
  readonly finished: boolean
}

export type Action = { readonly what: string; readonly owner: string; readonly dueOn: string | null }

export type Session = SessionWords & {
  readonly id: string
  readonly youngPersonId: string
  readonly episodeId: string
  readonly date: string
  readonly workerId: string
  readonly workerName: string
  readonly writtenAt: Date
  readonly imported: boolean
  readonly version: number
}

export type Version = {
  readonly version: number
  readonly was: Readonly<Record<string, unknown>>
  readonly reason: string
  readonly byName: string
  readonly at: Date
}

export type OpenAction = Action & { readonly id: string; readonly doneOn: string | null }
