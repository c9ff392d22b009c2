import type { Asking } from '#platform/lately.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { DrawWords, Latest, MeasureWords } from './extension.ts'

export type Setting = Asking & {
  readonly organisation: Organisation
  /** The public address of this Rose. */
  readonly url: string
  readonly drawWords: DrawWords
  readonly measure: MeasureWords
  /** Every public page that a link may lead to. */
  readonly pages: readonly string[]
  readonly demo: boolean
  /** The front door's numbers stand in them, which may stand in news. */
  readonly lines: Pick<LinesNow, 'turn'>
  /** What the pages that are drawn ahead show. */
  readonly latest: Latest
}
