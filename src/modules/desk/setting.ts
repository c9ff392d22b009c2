import type { PlainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import type { DeskList } from './rules/rows.ts'

export type FoundPerson = {
  readonly name: string
  readonly reference: string
  readonly born: string | null
  readonly href: string
  readonly cases: readonly { readonly text: string; readonly href: string }[]
}

/** What the desk is handed by the roof: it owns no table and knows no module but people. */
export type Setting = {
  readonly lists: (tx: Tx, staff: Staff, today: PlainDate) => Promise<DeskList[]>
  readonly findPeople: (tx: Tx, words: { name: string; born: PlainDate | null }) => Promise<FoundPerson[]>
  /** Where the record with this reference is, if this viewer may open it. */
  readonly findReference: (tx: Tx, reference: string) => Promise<string | null>
}
