import type { AbsenceRule } from './absence.ts'
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

/** The call that a session prompted: what was tried, and how it was answered. */
export type Prompt = {
  readonly sessionId: string
  readonly youngPersonId: string
  readonly episodeId: string
  readonly rule: AbsenceRule
  readonly raisedAt: Date
  readonly tries: string
  readonly calledWho: string
  readonly calledAt: Date | null
  readonly calledSaid: string
  readonly toldLead: string | null
  readonly toldLeadName: string | null
  readonly wondering: string
  readonly answeredAt: Date | null
  readonly answeredByName: string | null
  readonly withdrawnAt: Date | null
  readonly version: number
}

export type CallMade = {
  readonly calledWho: string
  readonly calledAt: Date
  readonly calledSaid: string
  readonly toldLead: string
  readonly wondering: string
}

/** What a young person said to a note that was read with them. */
export type Reading = {
  readonly id: string
  readonly sessionId: string
  readonly version: number
  readonly agreed: boolean
  readonly words: string
  readonly readWithName: string
  readonly at: Date
  /** The note was changed after they read it. */
  readonly changedSince: boolean
}
