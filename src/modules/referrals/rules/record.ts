import type { Answers } from './question.ts'
import type { State } from './referral.ts'
import type { Urgency } from './waiting.ts'

/** A referral that was sent. */
export type Referral = {
  readonly id: string
  readonly reference: string
  readonly state: State
  readonly urgency: Urgency
  readonly restricted: boolean
  readonly receivedAt: Date
  /** As they were sent and since changed. */
  readonly answers: Answers
  readonly referrerName: string
  readonly referrerAgency: string
  readonly referrerEmail: string
  readonly givenName: string
  readonly familyName: string
  readonly dateOfBirth: string | null
  readonly district: string | null
  readonly youngPersonId: string | null
  readonly takenBy: string | null
  readonly version: number
  /** Whether somebody has spoken to the referrer and written down who holds the child's safety. */
  readonly spokenTo: boolean
  /** How many steps of its course are written down: the page of a deed says which of them it had seen. */
  readonly moves: number
}

/** One step of its course, with who, when and why. `call`: of a telephone call. */
export type Move = {
  readonly id: string
  readonly from: State
  readonly to: State
  readonly reason: string
  readonly note: string
  readonly by: string
  /** Moves it only while nobody has changed it since: what somebody decides about is what they saw. */
  readonly version?: number
  /** Of a telephone call: whom, on which day and at what time in London. */
  readonly call?: { readonly spokenTo: string; readonly on: string; readonly at: string }
}

export type NewConversation = {
  /** The key of its page, so that a double click keeps it once. */
  readonly id: string
  readonly referralId: string
  readonly spokenTo: string
  readonly spokenAt: Date
  readonly holdsSafety: string
  readonly note: string
  readonly hadBy: string
}

/** What somebody knows and adds beside the referral, whatever became of it. `id`: as for a conversation. */
export type NewAddition = {
  readonly id: string
  readonly referralId: string
  readonly said: string
  readonly by: string
}
