/** A visit as whoever looks may see it. */
export type Visit = {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly kind: string
  readonly place: string
  readonly withWhom: string
  readonly telephone: string
  readonly withYoungPerson: boolean
  readonly beganAt: Date
  readonly dueAt: Date
  readonly deadline: number
  readonly endedAt: Date | null
  readonly endedBy: string | null
  /** Whose visit it was; null also when this viewer may not see that record. */
  readonly youngPersonId: string | null
  readonly episodeId: string | null
  /** Who has said for this deadline that they reached them or are dealing with it. */
  readonly answeredBy: string | null
  /** When help was last asked for, and who has answered that. */
  readonly helpAt: Date | null
  readonly helpAnsweredBy: string | null
}

export type EventKind = 'began' | 'extended' | 'help' | 'reached' | 'dealing' | 'ended'

export type VisitEvent = {
  readonly kind: EventKind
  readonly by: string
  readonly at: Date
  /** Said from the page alone: nobody had signed in for it. */
  readonly byPage: boolean
}

/** A visit about to begin. */
export type NewVisit = {
  readonly kind: string
  readonly place: string
  readonly withWhom: string
  readonly telephone: string
  readonly dueAt: Date
  readonly personId: string
  readonly of: { readonly youngPersonId: string; readonly episodeId: string } | null
  readonly sendKey: string
}
