import type { Organisation } from '#platform/organisation.ts'
import type { Tx } from '#platform/tx.ts'

/** One period of support, as the person's page tells of it. */
export type EpisodeLine = {
  readonly id: string
  readonly reference: string
  readonly state: 'waiting' | 'open' | 'closed'
  readonly openedOn: string
  readonly closedOn: string | null
  readonly workerName: string | null
}

/** Cases stand on a higher floor, so the roof hands in how to list those of a young person's records. */
export type EpisodesOf = (tx: Tx, youngPersonIds: readonly string[]) => Promise<readonly EpisodeLine[]>

export type Setting = { readonly organisation: Organisation; readonly episodesOf: EpisodesOf }
