import type { LinesNow } from '#platform/pure/help-line.ts'
import type { FoundLine } from './find-line.ts'

/** What the page of a line is drawn from. */
export type LineGiven = FoundLine & {
  readonly lines: LinesNow
  /** The version of the order that the page was made from. */
  readonly order: number
  readonly now: Date
  readonly csrf: string
  readonly done: string
  /** Somebody saved a version since the page that was sent. */
  readonly isStale: boolean
  /** Why what was asked was not done. */
  readonly refused: string | null
}
