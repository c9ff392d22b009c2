import type { Connection, SafeContact, Summary } from './person.ts'

/** The person on an emergency card: who they are, how it is safe to reach them, and their lead professional. */
export type CardPerson = Pick<
  Summary,
  'id' | 'givenName' | 'familyName' | 'preferredName' | 'dateOfBirth' | 'diedOn'
> & {
  readonly safeContact: SafeContact | null
  readonly leads: readonly Pick<Connection, 'name' | 'relationship' | 'telephone' | 'safeToContact' | 'toTap'>[]
  /** When the card closes for this viewer. */
  readonly until: Date
}

/** Whose case it is, and the level in force: in words, with the day it was chosen and the day to look again. */
export type CardCase = {
  readonly id: string
  readonly workerId: string | null
  readonly workerName: string | null
  readonly level: string | null
  readonly levelOn: string | null
  readonly reviewOn: string | null
}

/** The parts of the safety plan that help in an emergency. */
export type CardPlan = {
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly madeOn: string
  readonly reviewOn: string
}

export type CardDangers = { readonly liveInvestigation: boolean; readonly openConcern: boolean }

/** They are missing now: since when, and what the police answer to. */
export type CardMissing = { readonly since: Date; readonly reportedBy: string; readonly policeReference: string }

/** Null where nobody in this house knows such a thing, or the viewer does not hold the card. */
export type CardFacts = {
  readonly case: CardCase | null
  readonly plan: CardPlan | null
  readonly dangers: CardDangers | null
  readonly missing: CardMissing | null
}
