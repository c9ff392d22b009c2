import type { Tx } from '#platform/tx.ts'

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

export type ScreeningOf = (tx: Tx, referralId: string) => Promise<Screening>
