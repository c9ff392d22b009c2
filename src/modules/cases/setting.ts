import type { Organisation } from '#platform/organisation.ts'
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

/** What the case pages are handed by the roof, because it stands on a higher floor. */
export type Setting = {
  readonly organisation: Organisation
  /** Sessions and contacts, newest first, for the one timeline. */
  readonly sessionEntries: (tx: Tx, wanted: Wanted) => Promise<Entry[]>
  readonly promises: (tx: Tx, youngPersonIds: readonly string[]) => Promise<Promised[]>
  /** Counted sessions of each worker between two days 'YYYY-MM-DD'. */
  readonly sessionsHeldBy: (tx: Tx, period: { from: string; to: string }) => Promise<Map<string, number>>
  /** What stands in the way of ending this case. */
  readonly blockersOf: (tx: Tx, episodeId: string) => Promise<Blocker[]>
  /** Told in the same transaction when a case has been given to a worker. */
  readonly onAllocated: (tx: Tx, given: { episodeId: string; by: string }, now: Date) => Promise<void>
}
