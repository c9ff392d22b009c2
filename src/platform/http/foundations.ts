import type { Log } from '../log.ts'
import type { Tally, Transactions, Tx } from '../tx.ts'
import type { Staff, Viewer } from '../viewer.ts'
import type { About, Page } from './ask.ts'
import type { Frame } from './routes.ts'

export type Limit = { readonly max: number; readonly timeWindow: number }

export type SignIn =
  | { readonly state: 'signed-in'; readonly staff: Staff }
  | { readonly state: 'second-factor-pending' | 'none' }

/** What the roof hands to the ground: the ground knows no module. */
export type Foundations = {
  readonly transactions: Transactions
  readonly clock: () => Date
  readonly log: Log
  readonly live: boolean
  readonly trustProxy: boolean
  readonly hosts: ReadonlySet<string>
  readonly origins: ReadonlySet<string>
  readonly formSecret: string
  readonly styleHashes: readonly string[]
  readonly limits: Readonly<Record<string, Limit>> & { readonly pages: Limit }
  readonly findStaff: (secretHash: string, now: Date, tally: Tally) => Promise<SignIn>
  readonly may: (staff: Staff, permission: string) => boolean
  readonly writeAudit: (tx: Tx, entry: AuditEntry) => Promise<void>
  readonly render: (page: Page, around: Around) => string
}

export type AuditEntry = { viewer: Viewer; at: Date; act: string; about: About | null }

/** What the frame around a page needs to know. */
export type Around = { frame: Frame; viewer: Viewer; csrf: string; path: string; now: Date }
