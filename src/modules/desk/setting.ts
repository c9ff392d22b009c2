import type { PlainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import type { FindCards, FindPeople } from './extension.ts'
import type { DeskList } from './rules/rows.ts'

/** What the pages of the desk stand on: it owns no table and knows no module but people. */
export type Setting = {
  readonly lists: (tx: Tx, staff: Staff, at: { today: PlainDate; now: Date }) => Promise<DeskList[]>
  readonly findPeople: FindPeople
  readonly findCards: FindCards
  /** Where the record with this reference is, if this viewer may open it. */
  readonly findReference: (tx: Tx, reference: string) => Promise<string | null>
}
