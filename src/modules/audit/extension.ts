import type { Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'

export type Named = { readonly id: string; readonly name: string }

/** Everybody who ever stood in the trail under a name. */
export type Everybody = (tx: Tx) => Promise<readonly Named[]>

/** The records that are all this reader is told about: the few rows about them are then found among very many. */
export type OnlyAbout = (tx: Tx, staff: Staff) => Promise<readonly string[] | null>
