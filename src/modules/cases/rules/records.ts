import type { EpisodeState, Offer } from './episode.ts'

/** What the store gives the pages: plain values, as one viewer may see them. Days are 'YYYY-MM-DD' in London. */

export type EpisodeRow = {
  readonly id: string
  readonly reference: string
  readonly youngPersonId: string
  readonly offer: Offer
  readonly state: EpisodeState
  readonly openedOn: string
  readonly level: string | null
  readonly levelSource: 'screening' | 'judgement' | null
  readonly reviewOn: string | null
  readonly told: Readonly<Record<string, unknown>>
  readonly workerId: string | null
  readonly workerName: string | null
  readonly reopens: string | null
  readonly closedOn: string | null
  readonly closureReason: string | null
  readonly closureNote: string | null
  readonly exitLead: string | null
  readonly exitLeadRole: string | null
  readonly exitLeadAgreedOn: string | null
  readonly version: number
}

export type NewCase = {
  readonly youngPersonId: string
  readonly offer: Offer
  /** The partnership's level at the decision, as a code of organisation.yml. */
  readonly level: string | null
  /** What the referral said at hand-over: a copy, so that later changes there do not rewrite what the worker was told. */
  readonly told: Readonly<Record<string, unknown>>
  readonly openedOn: string
  readonly reviewOn?: string | null
  readonly reopens?: string | null
}

/** How a case ends: the day, why, what was reached, and who holds the young person's safety from then on. */
export type Ending = {
  readonly on: string
  readonly reason: string
  readonly note: string
  readonly exitLead: string
  readonly exitLeadRole: string
  readonly exitLeadAgreedOn: string | null
}

export type OtherEpisode = Pick<EpisodeRow, 'id' | 'reference' | 'state' | 'openedOn' | 'closedOn' | 'workerName'>

export type CaseLine = {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly offer: Offer
  readonly state: EpisodeState
  readonly openedOn: string
  readonly level: string | null
  readonly reviewOn: string | null
  readonly workerName: string | null
  /** The day on which the young person died. Lists that ask for something leave them out. */
  readonly diedOn: string | null
}

/** An open case, to be chosen from a list. */
export type OpenCase = {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly youngPersonId: string
}

export type Which = { readonly show: 'mine' | 'covering' | 'open' | 'waiting' | 'closed'; readonly personId: string }

export type After = { readonly openedOn: string; readonly id: string }

export type Load = { readonly workerId: string; readonly level: string | null; readonly cases: number }

export type Judgement = {
  readonly id: string
  readonly episodeId: string
  readonly level: string
  readonly reasons: string
  readonly whoDisagreed: string
  readonly form: Readonly<Record<string, string>>
  readonly reviewOn: string
  readonly judgedAt: Date
  readonly judgedBy: string
  readonly judgedByName: string
  readonly signedOffByName: string | null
  readonly signedOffAt: Date | null
}

export type NewCover = {
  readonly workerId: string
  readonly colleagueId: string
  /** One case; null for all open cases of the worker. */
  readonly of: { readonly episodeId: string; readonly youngPersonId: string } | null
  readonly from: string
  readonly to: string
  readonly because: string
  readonly by: string
  readonly sendKey: string
}

/** Cover as the list tells of it. `reference`: of the one case that is covered; null when it is all of a worker's. */
export type CoverLine = {
  readonly id: string
  readonly workerId: string
  readonly worker: string
  readonly colleagueId: string
  readonly colleague: string
  readonly episodeId: string | null
  readonly reference: string | null
  readonly from: string
  readonly to: string
  readonly because: string
  readonly arrangedBy: string
  readonly cases: number
}

/** Cover as one case tells of it. */
export type CaseCover = Pick<CoverLine, 'id' | 'colleagueId' | 'colleague' | 'from' | 'to'> & {
  readonly now: boolean
}
