import type { Organisation } from '#platform/organisation.ts'
import type { CardSources, EpisodesOf, OnDeath, RecordWarningSource } from './extension.ts'

export type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mails. */
  readonly url: string
  readonly episodesOf: EpisodesOf
  readonly card: CardSources
  readonly warnings: readonly RecordWarningSource[]
  readonly onDeath: readonly OnDeath[]
}
