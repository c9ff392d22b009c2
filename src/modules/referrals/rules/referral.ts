import { type Refusal, refuse } from '../../../platform/pure/result.ts'

export const STATES = [
  'received',
  'needs-information',
  'escalated',
  'accepted',
  'declined',
  'redirected',
  'allocated',
  'withdrawn',
] as const
export type State = (typeof STATES)[number]

/** What a state is called on a page. */
export const STATE_NAMES: Readonly<Record<State, string>> = {
  received: 'Received',
  'needs-information': 'Needs information',
  escalated: 'With the front door',
  accepted: 'Accepted',
  declined: 'Declined',
  redirected: 'Redirected',
  allocated: 'Allocated',
  withdrawn: 'Withdrawn',
}

/** Nobody has decided yet: these wait in the queue. */
export const UNDECIDED = ['received', 'needs-information', 'escalated'] as const satisfies readonly State[]

/**
 * The whole course of a referral, as a table: from where each deed is possible, and where it leads. A deed that is not
 * in a row is refused. Nothing leads back from a decision: a second thought is a new referral or a new case.
 */
const COURSE = {
  'ask-information': { from: UNDECIDED, to: 'needs-information' },
  escalate: { from: UNDECIDED, to: 'escalated' },
  resume: { from: ['needs-information', 'escalated'], to: 'received' },
  accept: { from: UNDECIDED, to: 'accepted' },
  decline: { from: UNDECIDED, to: 'declined' },
  redirect: { from: UNDECIDED, to: 'redirected' },
  withdraw: { from: UNDECIDED, to: 'withdrawn' },
  allocate: { from: ['accepted'], to: 'allocated' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>

export type Deed = keyof typeof COURSE
export const DEEDS = Object.keys(COURSE) as Deed[]

/** The state that a deed leads to, or why it cannot be done now. */
export function after(state: State, deed: Deed): State | Refusal {
  const { from, to }: { from: readonly State[]; to: State } = COURSE[deed]
  if (from.includes(state)) return to
  return refuse(`This referral is already “${STATE_NAMES[state].toLowerCase()}”, so this cannot be done any more.`)
}

export function isUndecided(state: State): boolean {
  return (UNDECIDED as readonly State[]).includes(state)
}
