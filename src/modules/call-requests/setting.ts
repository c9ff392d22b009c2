import type { WordsNow } from '#extension/site'
import type { Asking } from '#platform/lately.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'

/** What the roof tells this module. `secret`: known to this installation alone; it marks our pages. */
export type Setting = Asking & {
  readonly organisation: Organisation
  readonly url: string
  readonly secret: string
  /** The words of the public site, with those around the form among them. */
  readonly content: WordsNow
  /** The help lines as they are now. */
  readonly lines: LinesNow
}
