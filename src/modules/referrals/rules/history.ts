import type { Answer } from './question.ts'
import type { State } from './referral.ts'

export type MoveRow = {
  /** The order in which they were written: a step that waited for another has the earlier time, and the later number. */
  readonly no: number
  readonly from: State | null
  readonly to: State
  readonly reason: string
  readonly note: string
  readonly detail: { readonly spokenTo?: string; readonly on?: string; readonly at?: string }
  readonly by: string | null
  readonly at: string
}
export type ConversationRow = {
  readonly spokenTo: string
  readonly spokenAt: string
  readonly holdsSafety: string
  readonly note: string
  readonly by: string
}
export type AdditionRow = { readonly said: string; readonly by: string; readonly at: string }
export type ChangeRow = {
  readonly question: string
  readonly was: unknown
  readonly isNow: unknown
  readonly reason: string
  readonly by: string | null
  readonly at: string
}
export type AttachmentRow = {
  readonly id: string
  readonly fileName: string
  readonly kind: string
  readonly size: number
  readonly lockedBy: string | null
  readonly lockedAt: string | null
}
export type History = {
  readonly moves: readonly MoveRow[]
  readonly conversations: readonly ConversationRow[]
  readonly additions: readonly AdditionRow[]
  readonly changes: readonly ChangeRow[]
  readonly attachments: readonly AttachmentRow[]
}

/** An answer before and after a change; null when there was none. */
export type Changed = { readonly question: string; readonly was: Answer | null; readonly isNow: Answer | null }
