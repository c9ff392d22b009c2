import type { Summary } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import type { CaseWarning, Promised } from '../../extension.ts'
import type { Agreement } from '../../rules/agreement.ts'
import type { CaseCover, EpisodeRow, OtherEpisode } from '../../rules/records.ts'
import type { Entry } from '../../rules/timeline.ts'

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
  agreements: readonly Agreement[]
  covers: readonly CaseCover[]
  staffId: string
  today: string
  now: Date
  organisation: Organisation
  manager: boolean
  done: string
  /** The session that was just saved, when it can be read together. */
  savedSession: string | null
  csrf: string
}
