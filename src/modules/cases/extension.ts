import type { Part } from '#platform/parts.ts'
import type { Tx } from '#platform/tx.ts'
import type { Blocker } from './rules/episode.ts'
import type { Cursor, Entry } from './rules/timeline.ts'

export type { Blocker } from './rules/episode.ts'
export type { Entry } from './rules/timeline.ts'

/** What a page of the timeline wants of each source: the newest `most` entries before the cursor. */
export type TimelineWish = {
  readonly youngPersonIds: readonly string[]
  readonly before: Cursor | null
  /** How many at most; the page asks for one more than it shows. */
  readonly most: number
}

/** What a module adds to the one timeline of a case, newest first. */
export type TimelineSource = Part<TimelineWish, Entry>

/**
 * One sentence that must not be missed. `grave`: as a warning, else as a quiet note. `forAnHour`: the record is open to
 * this viewer for an hour alone.
 */
export type CaseWarning = {
  readonly text: string
  readonly href: string | null
  readonly grave: boolean
  readonly forAnHour?: boolean
}

/** What stands above everything else on a case, on the form of a session and on a first account. */
export type WarningSource = Part<{ readonly youngPersonIds: readonly string[]; readonly now: Date }, CaseWarning>

/** What stands in the way of ending a case. */
export type ClosureBlocker = (tx: Tx, of: { episodeId: string; youngPersonId: string }) => Promise<Blocker[]>

/** What an adult still has to do. */
export type Promised = {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly dueOn: string | null
}

export type OpenPromises = (tx: Tx, youngPersonIds: readonly string[]) => Promise<Promised[]>

/** Counted sessions of each worker between two days 'YYYY-MM-DD'. */
export type SessionsHeldBy = (tx: Tx, period: { from: string; to: string }) => Promise<Map<string, number>>

/** Called in the same transaction when a case has been given to a worker. */
export type OnAllocated = (tx: Tx, given: { episodeId: string; by: string }, now: Date) => Promise<void>
