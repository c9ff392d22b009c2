import type { About } from './concern.ts'
import type { Learnt, Outcome, ReportedHow, ReportedTo } from './duty-to-report.ts'

/** What somebody wrote when they raised a concern. */
export type Account = {
  readonly about: About
  readonly who: string
  readonly what: string
  readonly happenedOn: string | null
  readonly happened: string
  readonly words: string
  readonly doneAlready: string
}

export type Concern = Account & {
  readonly id: string
  readonly reference: string
  readonly youngPersonId: string | null
  readonly raisedBy: string
  readonly raisedByName: string
  readonly raisedAt: Date
  readonly answeredByName: string | null
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly version: number
  /** May this viewer read more than their own account; may they decide? */
  readonly reads: boolean
  readonly decides: boolean
}

/** One line of a list. */
export type ConcernLine = Pick<
  Concern,
  'id' | 'reference' | 'about' | 'who' | 'raisedAt' | 'raisedByName' | 'answeredByName' | 'closedAt'
> & { readonly decisions: number }

export type Decision = {
  readonly id: string
  readonly steps: readonly string[]
  readonly reasons: string
  readonly byName: string
  readonly at: Date
}

export type Closing = { readonly reason: string; readonly byName: string; readonly at: Date }

/** It stood on the wrong record. `toId` null: then on none. */
export type Move = {
  readonly fromId: string
  readonly toId: string | null
  readonly reason: string
  readonly byName: string
  readonly at: Date
}

export type Action = {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly dueOn: string | null
  readonly doneAt: Date | null
}

export type FrontDoorCall = {
  readonly id: string
  readonly calledAt: Date
  readonly spokenTo: string
  readonly advice: string
  readonly followUp: string
  readonly letterReceivedOn: string | null
  readonly byName: string
}

export type FirstAccount = {
  readonly id: string
  readonly words: string
  readonly asked: string
  readonly saidOn: string
  readonly saidAt: string
  readonly place: string
  readonly present: string
  readonly byName: string
  readonly writtenAt: Date
}

export type DutyReport = {
  readonly id: string
  readonly learnt: Learnt
  readonly learntOn: string
  readonly outcome: Outcome
  readonly reportedTo: ReportedTo | null
  readonly reportedHow: ReportedHow | null
  readonly reportedOn: string | null
  readonly reportedBy: string
  readonly waitUntil: string | null
  readonly delay: string
  readonly byName: string
  readonly writtenAt: Date
}

export type Investigation = {
  readonly id: string
  readonly since: string
  readonly contact: string
  readonly byName: string
  readonly endedOn: string | null
}

export type NewDutyReport = Omit<DutyReport, 'byName' | 'writtenAt'> & {
  readonly concernId: string
  readonly inForce: boolean
  readonly by: string
}

export type NewCall = Pick<
  FrontDoorCall,
  'id' | 'calledAt' | 'spokenTo' | 'advice' | 'followUp' | 'letterReceivedOn'
> & {
  readonly concernId: string
  readonly by: string
}
