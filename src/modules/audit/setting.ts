import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'

/** The ground floor knows nobody and no record, so the roof hands it what it must be told. */
export type Setting = {
  /** Everybody who ever stood in the trail under a name. */
  readonly people: (tx: Tx) => Promise<readonly Named[]>
  /** The records that are all this reader is told about: the few rows about them are then found among very many. */
  readonly onlyAbout: (tx: Tx, staff: Staff) => Promise<readonly string[] | null>
}

export type Named = { readonly id: string; readonly name: string }
