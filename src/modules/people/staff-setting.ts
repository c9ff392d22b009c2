import type { Organisation } from '#platform/organisation.ts'
import type { OnLeaving, OpenWork } from './extension.ts'

/** What the pages about colleagues stand on, some of it from higher floors. */
export type StaffSetting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mails. */
  readonly url: string
  /** Everything that a leaver would leave open. */
  readonly waiting: readonly OpenWork[]
  readonly carriesNoMore: readonly OnLeaving[]
}
