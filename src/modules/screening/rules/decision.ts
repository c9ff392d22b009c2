/** What is decided about a referral. */
export const OUTCOMES = ['accept-one-to-one', 'accept-early-intervention', 'decline', 'redirect'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  'accept-one-to-one': 'Accept to one-to-one support',
  'accept-early-intervention': 'Accept to early intervention',
  decline: 'Decline',
  redirect: 'Redirect',
}

export type Offer = 'one-to-one' | 'early-intervention'

/** What we offer when we accept; null when we do not. */
export function offerOf(outcome: Outcome): Offer | null {
  if (outcome === 'accept-one-to-one') return 'one-to-one'
  return outcome === 'accept-early-intervention' ? 'early-intervention' : null
}

/** The list of reasons that an outcome is chosen from, and the deed that it is for the referral. */
export function deedOf(outcome: Outcome): 'accept' | 'decline' | 'redirect' {
  return outcome === 'decline' || outcome === 'redirect' ? outcome : 'accept'
}

export type Wanted = {
  readonly outcome: Outcome
  readonly reason: string
  readonly note: string
  readonly redirectedTo: string
}
/** What is known when somebody wants to decide. `screenedFor`: the offer that the latest screening's level stands for. */
export type Known = {
  readonly spokenTo: boolean
  readonly linked: boolean
  readonly screenedFor: Offer | 'none' | null
  readonly reasons: readonly string[]
}
export type Fault = { readonly field: 'outcome' | 'reason' | 'note' | 'redirected_to'; readonly message: string }

/**
 * What stands in the way of a decision, all at once. The level never decides by itself: support that it does not stand
 * for can be offered, and then a person writes why.
 */
export function faultsOf(wanted: Wanted, known: Known): Fault[] {
  const faults: Fault[] = []
  const offer = offerOf(wanted.outcome)
  if (!known.spokenTo)
    faults.push({
      field: 'outcome',
      message: 'Speak to the referrer first, and write down who holds the child’s safety now.',
    })
  if (offer !== null && !known.linked)
    faults.push({ field: 'outcome', message: 'Say first whose record this is, so that the case has its young person.' })
  if (!known.reasons.includes(wanted.reason)) faults.push({ field: 'reason', message: 'Choose the reason.' })
  if (offer !== null && known.screenedFor !== offer && wanted.note === '')
    faults.push({ field: 'note', message: WHY[offer] })
  if (wanted.outcome === 'redirect' && wanted.redirectedTo === '')
    faults.push({ field: 'redirected_to', message: 'Write which service you redirect it to.' })
  return faults
}

const WHY: Readonly<Record<Offer, string>> = {
  'one-to-one': 'There is no screening of medium or high: write why one-to-one support is right all the same.',
  'early-intervention': 'There is no screening of standard: write why early intervention is right all the same.',
}
