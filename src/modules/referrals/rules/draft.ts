import type { Answers } from './question.ts'

/** A form that is not sent yet, or was sent a short while ago. */
export type Draft = {
  readonly id: string
  readonly sendKey: string
  readonly answers: Answers
  readonly version: number
  readonly restricted: boolean
  /** The member of staff who writes it down for somebody on the telephone. */
  readonly takenBy: string | null
  readonly writerEmail: string | null
  readonly linksMade: number
  readonly hasLink: boolean
  readonly savedAt: Date
  readonly endsAt: Date
  readonly sentAt: Date | null
  readonly reference: string | null
}

export type DraftDocument = { readonly id: string; readonly fileName: string; readonly size: number }
