import type { VNode } from 'preact'
import type { Summary } from '#extension/young-people'
import type { Ask } from '#platform/http/ask.ts'
import type { Entry } from '#ui/field.tsx'

/** How a copy reaches the young person. */
export type Way = 'in-person' | 'post' | 'screen'

/** What safe contact says of a copy now, and what somebody beside them would see of it. */
export type Rehearsal = {
  /** Why it stays here, and what to do instead. Null: it may reach them, once what is asked is confirmed. */
  readonly stop: { readonly sentence: string; readonly instead: string } | null
  /** The envelope, the hand or the screen: what stands around the words. */
  readonly seen: VNode
  readonly giveaways: VNode
  /** What the worker confirms first; nothing when there is nothing. */
  readonly checks: (entry: Entry) => VNode
  /** Everything that had to be confirmed was, by the form that was sent. */
  readonly passed: boolean
  /** What is said when somebody goes on without. */
  readonly notSure: string
  /** The answer for the audit trail: in codes, without a word that anybody typed. */
  readonly told: { readonly answer: string; readonly confirmed: string }
}

/** Safe contact stands in front of every copy that reaches the young person. */
export type RehearsalOf = (
  ask: Ask,
  person: Summary,
  copy: { readonly way: Way; readonly words: string },
) => Promise<Rehearsal>
