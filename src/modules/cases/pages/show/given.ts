import type { Summary } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import type { EpisodeRow, OtherEpisode } from '../../rules/records.ts'
import type { Entry } from '../../rules/timeline.ts'
import type { CaseWarning, Promised } from '../../setting.ts'

/** All that the page of a case shows. */
export type Given = {
  episode: EpisodeRow
  person: Summary
  others: readonly OtherEpisode[]
  promises: readonly Promised[]
  warnings: readonly CaseWarning[]
  entries: readonly Entry[]
  next: string | null
  earlier: boolean
  today: string
  now: Date
  organisation: Organisation
  manager: boolean
  done: string
  csrf: string
}
