import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { RehearsalOf } from './extension.ts'

export type Setting = {
  readonly organisation: Organisation
  /** The help lines as they are now. */
  readonly lines: LinesNow
  readonly rehearsalOf: RehearsalOf
}
