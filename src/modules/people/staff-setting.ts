import type { Organisation } from '#platform/organisation.ts'
import type { Tx } from '#platform/tx.ts'

/** Something that waits for somebody, in words, and where it is. */
export type Waiting = { readonly text: string; readonly href: string | null }

/** One kind of work that somebody has open, as the manager who asks may see it. */
export type WaitingList = {
  readonly heading: string
  readonly of: (tx: Tx, personId: string) => Promise<readonly Waiting[]>
}

/** What the pages about colleagues are handed by the roof, because it stands on a higher floor. */
export type StaffSetting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mails. */
  readonly url: string
  /** Everything that a leaver would leave open. */
  readonly waiting: readonly WaitingList[]
  /** Ends what gave somebody records, when they carry no cases any more. Their cases then wait for a new worker. */
  readonly carriesNoMore: readonly ((tx: Tx, personId: string) => Promise<void>)[]
}
