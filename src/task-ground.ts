import type { Latest } from '#modules/news'
import type { CurrentPages, HelpLines } from '#modules/publishing'
import type { ShownNow } from '#modules/recordings'
import type { CurrentTranslations } from '#modules/translations'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/start.ts'
import type { Log } from '#platform/log.ts'
import type { Organisation } from '#platform/organisation.ts'

/** What the work stands on that nobody waits for. */
export type TaskGround = {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly config: Config
  readonly organisation: Organisation
  readonly appPassword: string
  /** What public pages that are drawn ahead show of what is new. */
  readonly latest: Latest
  /** The help lines, for everybody who shows them. */
  readonly lines: HelpLines
  /** The words of the site's pages as visitors see them. */
  readonly words: CurrentPages
  /** What of them is said in other languages. */
  readonly translations: CurrentTranslations
  /** And what is recorded of them. */
  readonly recorded: ShownNow
}
