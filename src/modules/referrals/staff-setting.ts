import type { Organisation } from '#platform/organisation.ts'
import type { Tx } from '#platform/tx.ts'
import type { Lists } from './rules/question.ts'
import type { Clocks } from './rules/waiting.ts'

/** The partnership's result and our decision, as the referral's page tells of them. */
export type ScreeningLine = {
  readonly level: string
  readonly screenedOn: string
  readonly screenedBy: string
  readonly tool: string
  readonly toolVersion: string
  readonly note: string
  readonly recordedBy: string
  readonly recordedAt: Date
}
export type DecisionLine = {
  readonly outcome: 'accept-one-to-one' | 'accept-early-intervention' | 'decline' | 'redirect'
  readonly reason: string
  readonly note: string
  readonly redirectedTo: string
  readonly episodeId: string | null
  readonly by: string
  readonly at: Date
}
export type Screening = { readonly results: readonly ScreeningLine[]; readonly decision: DecisionLine | null }

/** What the staff's referral pages are handed by the roof, because screening stands on a higher floor. */
export type StaffSetting = {
  readonly organisation: Organisation
  readonly screeningOf: (tx: Tx, referralId: string) => Promise<Screening>
}

/** The days that a referral may wait, by its urgency. */
export function clocksOf({ clocks }: Organisation): Clocks {
  return { today: clocks.today_days, 'this-week': clocks.this_week_days, routine: clocks.routine_days }
}

/** Every word that was ever in a list, so that an old referral reads as it was written. */
export function allWords({ districts, levels, screening_tools, urgencies }: Organisation): Lists {
  return { districts, levels, screening_tools, urgencies }
}
