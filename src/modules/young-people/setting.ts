import type { Organisation } from '#platform/organisation.ts'
import type { Part } from '#platform/parts.ts'
import type { Tx } from '#platform/tx.ts'
import type { CardCase, CardDangers, CardMissing, CardPlan } from './rules/card.ts'

/** One period of support, as the person's page tells of it. */
export type EpisodeLine = {
  readonly id: string
  readonly reference: string
  readonly state: 'waiting' | 'open' | 'closed'
  readonly openedOn: string
  readonly closedOn: string | null
  readonly workerName: string | null
}

/** Cases stand on a higher floor, so the roof hands in how to list those of a young person's records. */
export type EpisodesOf = (tx: Tx, youngPersonIds: readonly string[]) => Promise<readonly EpisodeLine[]>

/**
 * What the modules above put on an emergency card. Each asks the database as somebody who may see nothing of the record
 * but the card (`viewer.holds_card`). One that is not there leaves its part out.
 */
export type CardWires = {
  readonly caseOf: (tx: Tx, youngPersonId: string) => Promise<CardCase | null>
  readonly planOf?: (tx: Tx, youngPersonId: string) => Promise<CardPlan | null>
  readonly dangersOf?: (tx: Tx, youngPersonId: string) => Promise<CardDangers | null>
  readonly missingOf?: (tx: Tx, youngPersonId: string) => Promise<CardMissing | null>
}

/** One sentence above the record, and where it leads. `forAnHour`: the record is open to this viewer for an hour alone. */
export type Warning = { readonly text: string; readonly href: string | null; readonly forAnHour?: boolean }

/** What stops, in the transaction that writes down a death: whatever would still ask, remind or write. */
export type OnDeath = (tx: Tx, of: { youngPersonIds: readonly string[]; by: string }, now: Date) => Promise<void>

export type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mails. */
  readonly url: string
  readonly episodesOf: EpisodesOf
  readonly card: CardWires
  /** What stands above everything else on the record. */
  readonly warnings: readonly Part<{ readonly youngPersonIds: readonly string[]; readonly now: Date }, Warning>[]
  readonly onDeath: readonly OnDeath[]
}
