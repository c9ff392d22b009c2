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

/** Somebody whose record is not theirs, found by the worker on duty: the name, and the one thing that can be done. */
export type FoundCard = { readonly name: string; readonly openUrl: string }

/** What the desk is handed by the roof: it owns no table and knows no module but people. */
export type Setting = {
  readonly lists: (tx: Tx, staff: Staff, at: { today: PlainDate; now: Date }) => Promise<DeskList[]>
  readonly findPeople: (tx: Tx, words: { name: string; born: PlainDate | null }) => Promise<FoundPerson[]>
  /** Whose emergency card this viewer may open though the record is not theirs; nobody for whoever is not on duty. */
  readonly findCards: (tx: Tx, staff: Staff, words: { name: string; born: PlainDate | null }) => Promise<FoundCard[]>
  /** Where a search that found nobody is taken to the manager. */
  readonly askUrl: string
  /** Where the record with this reference is, if this viewer may open it. */
  readonly findReference: (tx: Tx, reference: string) => Promise<string | null>
}
