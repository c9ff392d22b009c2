import type { VNode } from 'preact'
import type { Returned } from '../../ui/advice.tsx'
import type { Finding, Reason } from '../../ui/advice-lines.ts'
import type { Keeping, KeptWords } from '../../ui/kept.tsx'
import type { Log } from '../log.ts'
import type { Tally, Transactions, Tx } from '../tx.ts'
import type { Staff, Viewer } from '../viewer.ts'
import type { About, Page } from './ask.ts'
import type { Form } from './form.ts'
import type { Frame } from './routes.ts'
import type { Timeouts } from './timeouts.ts'

export type Limit = { readonly max: number; readonly timeWindow: number }

export type SignIn =
  /** `provedAt`: when they last showed that it is them. */
  | { readonly state: 'signed-in'; readonly staff: Staff; readonly provedAt: Date | null }
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
  readonly timeouts: Timeouts
  readonly limits: Readonly<Record<string, Limit>> & { readonly pages: Limit }
  readonly findStaff: (secretHash: string, now: Date, tally: Tally) => Promise<SignIn>
  readonly may: (staff: Staff, permission: string) => boolean
  /** Whether somebody who showed at `provedAt` that it is them need not do it again. */
  readonly isFresh: (provedAt: Date | null, now: Date) => boolean
  readonly writeAudit: (tx: Tx, entry: AuditEntry) => Promise<void>
  readonly render: (page: Page, around: Around) => string
  readonly unsaved: Unsaved
  readonly words: Words
  readonly forYou: ForYou
  /** What is shown in place of a page that needs the database, while it is away. */
  readonly away: (asked: { readonly frame: Frame; readonly sent: boolean; readonly now: Date }) => Page
}

/** Of pages for young people, what the ground needs to answer in their frame when there is no page or it cannot be given. */
export type ForYou = {
  /** Whether this is an address of theirs, or below one. */
  readonly isAt: (path: string) => boolean
  /** The one neutral word that a history shows of each of them. */
  readonly tab: () => string
  /** Whom they can reach at this moment; from memory, since it is shown when all else fails. */
  readonly help: (now: Date) => VNode
}

export type AuditEntry = { viewer: Viewer; at: Date; act: string; about: About | null }

/** A form as it was sent, and the address it was sent to. `goesOnAt`: another page, whose form its words are in from now on. */
export type Sent = { readonly form: Form; readonly action: string; readonly goesOnAt?: string }

/** `secret`: of this installation, for the hash of what was said. `within`: how many minutes ago the same counts. */
export type SentAgain = Sent & { readonly secret: string; readonly within: number }

/** Null: nothing. `other-words`: this page was saved before, and said something else. Or: the very same words, from another page. */
export type Before = null | 'other-words' | { readonly at: string; readonly wentTo: string }

/** Words that were typed and not saved yet: what the module that keeps them does for every page. */
export type Unsaved = {
  readonly ofPage: (tx: Tx, of: { personId: string; path: string }, now: Date) => Promise<KeptWords[]>
  /** Saved: in the transaction of the save. */
  readonly end: (tx: Tx, personId: string, saved: Sent, now: Date) => Promise<void>
  /** Where the save of the page with this key led; null: it was not saved. Whoever comes second waits for the first. */
  readonly ledOnce: (tx: Tx, personId: string, sendKey: string) => Promise<string | null>
  /** After a save, in its transaction: notes it, and answers what of it had been saved before. */
  readonly noteDone: (tx: Tx, personId: string, done: SentAgain & { wentTo: string }, now: Date) => Promise<Before>
  /** Where exactly this led when the same person sent it before; null: they did not. */
  readonly wentTo: (tx: Tx, personId: string, sent: SentAgain, now: Date) => Promise<string | null>
  /** Null: the form carries no words that are kept. */
  readonly keep: (tx: Tx, personId: string, sent: Sent, now: Date) => Promise<{ key: string; rev: number } | null>
  /** As the task `keep-words`: of a form that came when the session with this secret had just run out. */
  readonly keepAfter: (tx: Tx, secretHash: string, sent: Sent, now: Date) => Promise<void>
}

/** Advice on words that may read as blame: what the module that knows them does for every page. */
export type Words = {
  readonly check: (text: string) => readonly Finding[]
  /** In the transaction of a save: what stands in it, what of it was kept on purpose, and what was changed after advice. */
  readonly note: (tx: Tx, saved: SavedWords) => Promise<void>
}

export type SavedWords = {
  readonly personId: string
  readonly at: Date
  readonly findings: readonly { readonly rule: string }[]
  readonly kept: readonly { readonly rule: string; readonly reason: Reason }[]
  readonly changed: readonly string[]
}

/** What the frame around a page needs to know. `keeping`: for staff, how words that were kept come back into its forms. */
export type Around = {
  frame: Frame
  viewer: Viewer
  csrf: string
  path: string
  now: Date
  keeping: Omit<Keeping, 'title' | 'discardUrl'> | null
  /** What a form that came back said of the advice on its words. */
  returned: Returned | null
}
