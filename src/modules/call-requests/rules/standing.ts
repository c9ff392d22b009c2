import { type Refusal, refuse } from '../../../platform/pure/result.ts'

type Facts = {
  readonly heldBecause: readonly string[]
  readonly letThroughAt: Date | null
  readonly takenById: string | null
  readonly endedAt: Date | null
}

/** Held: to be looked at before anybody calls. Waiting: nobody has said "I have this". */
export type Standing = 'held' | 'waiting' | 'taken' | 'ended'

export function standingOf({ heldBecause, letThroughAt, takenById, endedAt }: Facts): Standing {
  if (endedAt !== null) return 'ended'
  if (heldBecause.length > 0 && letThroughAt === null) return 'held'
  return takenById === null ? 'waiting' : 'taken'
}

/** Whoever calls is one person, so that a phone does not ring twice: the one who said "I have this". */
export function mayCall(request: Facts, me: string): boolean {
  return standingOf(request) === 'taken' && request.takenById === me
}

/** What a request came to. `links`: the reference that has to be given. */
export const OUTCOMES = [
  { code: 'referral', label: 'It led to a referral', links: 'R' },
  { code: 'record', label: 'It belongs to a young person’s record', links: 'Y' },
  { code: 'answered', label: 'We talked, and that was enough for now', links: null },
  { code: 'other-service', label: 'Somebody else helps them now', links: null },
  { code: 'not-wanted', label: 'They do not want a call any more', links: null },
  { code: 'not-reached', label: 'We could not reach them in the ways that are safe', links: null },
  { code: 'not-a-request', label: 'No young person asked for this', links: null },
] as const

export type Outcome = (typeof OUTCOMES)[number]['code']
/** What is said of one that was held and is set aside. */
export const SET_ASIDE: Outcome = 'not-a-request'

/** Which outcomes need words of their own: those after which nobody calls any more. */
const NEEDS_REASON: readonly Outcome[] = ['other-service', 'not-wanted', 'not-reached', 'not-a-request']

export function end({ outcome, reason }: { outcome: Outcome; reason: string }): Refusal | null {
  if (reason.trim() !== '' || !NEEDS_REASON.includes(outcome)) return null
  return refuse('Write in a line why nobody needs to call any more.')
}
