import type { Organisation } from '#platform/organisation.ts'
import type { Part } from '#platform/parts.ts'
import type { Tx } from '#platform/tx.ts'
import type { Blocker } from './rules/episode.ts'
import type { Entry } from './rules/timeline.ts'
import type { Wanted } from './store/timeline.ts'

/** What an adult still has to do. */
export type Promised = {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly dueOn: string | null
}

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

export type WarningsOf = Part<{ readonly youngPersonIds: readonly string[]; readonly now: Date }, CaseWarning>

/** What the case pages are handed by the roof, because it stands on a higher floor. */
export type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mails. */
  readonly url: string
  /** What the modules above add to the one timeline, each newest first. */
  readonly timeline: readonly Part<Wanted, Entry>[]
  /** What stands above everything else on a case and on the form of a session. */
  readonly warnings: readonly WarningsOf[]
  readonly promises: (tx: Tx, youngPersonIds: readonly string[]) => Promise<Promised[]>
  /** Counted sessions of each worker between two days 'YYYY-MM-DD'. */
  readonly sessionsHeldBy: (tx: Tx, period: { from: string; to: string }) => Promise<Map<string, number>>
  /** What stands in the way of ending this case. */
  readonly blockers: readonly ((tx: Tx, of: { episodeId: string; youngPersonId: string }) => Promise<Blocker[]>)[]
  /** Told in the same transaction when a case has been given to a worker. */
  readonly onAllocated: (tx: Tx, given: { episodeId: string; by: string }, now: Date) => Promise<void>
}
