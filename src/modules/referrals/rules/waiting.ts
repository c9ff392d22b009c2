import { daysBetween, londonDate, type PlainDate } from '../../../platform/pure/dates.ts'
import { isUndecided, type State } from './referral.ts'

export const URGENCIES = ['today', 'this-week', 'routine'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Days that a referral may wait, by its urgency (`clocks` of config/organisation.yml). */
export type Clocks = Readonly<Record<Urgency, number>>

export type Waiting = { readonly days: number; readonly late: boolean; readonly words: string }

/**
 * How long a referral has waited, in London's calendar days, and whether that is longer than its urgency allows. The
 * level of harm plays no part: nobody's place in the queue is worked out from a label.
 */
export function waitingOf(
  referral: { readonly receivedAt: Date; readonly urgency: Urgency; readonly state: State },
  clocks: Clocks,
  today: PlainDate,
): Waiting | null {
  if (!isUndecided(referral.state)) return null
  const days = Math.max(0, daysBetween(londonDate(referral.receivedAt), today))
  const over = days - clocks[referral.urgency]
  return { days, late: over > 0, words: over > 0 ? `Late by ${count(over)}` : waited(days) }
}

function waited(days: number): string {
  return days === 0 ? 'Came today' : `Waiting ${count(days)}`
}

function count(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
