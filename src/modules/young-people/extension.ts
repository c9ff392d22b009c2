import type { Part } from '#platform/parts.ts'
import type { Tx } from '#platform/tx.ts'
import type { CardCase, CardDangers, CardMissing, CardPlan } from './rules/card.ts'

export type { CardCase, CardDangers, CardMissing, CardPlan } from './rules/card.ts'
export type { Summary } from './rules/person.ts'

/** One period of support, as the person's page shows it. */
export type EpisodeLine = {
  readonly id: string
  readonly reference: string
  readonly state: 'waiting' | 'open' | 'closed'
  readonly openedOn: string
  readonly closedOn: string | null
  readonly workerName: string | null
}

/** Lists the cases of a young person's records. */
export type EpisodesOf = (tx: Tx, youngPersonIds: readonly string[]) => Promise<readonly EpisodeLine[]>

/**
 * What the modules above put on an emergency card. Each asks the database as somebody who may see nothing of the record
 * but the card (`viewer.holds_card`). Null leaves its part out.
 */
export type CardSources = {
  readonly caseOf: (tx: Tx, youngPersonId: string) => Promise<CardCase | null>
  readonly planOf: (tx: Tx, youngPersonId: string) => Promise<CardPlan | null>
  readonly dangersOf: (tx: Tx, youngPersonId: string) => Promise<CardDangers | null>
  readonly missingOf: (tx: Tx, youngPersonId: string) => Promise<CardMissing | null>
}

/** One sentence above the record, and where it leads. `forAnHour`: the record is open to this viewer for an hour alone. */
export type RecordWarning = { readonly text: string; readonly href: string | null; readonly forAnHour?: boolean }

/** What stands above everything else on the record. */
export type RecordWarningSource = Part<
  { readonly youngPersonIds: readonly string[]; readonly now: Date },
  RecordWarning
>

/** What stops, in the transaction that writes down a death: whatever would still ask, remind or write. */
export type OnDeath = (tx: Tx, of: { youngPersonIds: readonly string[]; by: string }, now: Date) => Promise<void>
