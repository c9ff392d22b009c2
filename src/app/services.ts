import type { Pool } from 'pg'
import type { Latest } from '#extension/news'
import type { CurrentPages, DrawPublic, HelpLines } from '#extension/publishing'
import type { ShownNow } from '#extension/recordings'
import type { CurrentTranslations } from '#extension/translations'
import type { Clock } from '#platform/clock.ts'
import type { Asking } from '#platform/lately.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { ProviderSetting } from '#platform/provider-setting.ts'
import type { Finding } from '#ui/advice-lines.ts'

/** What every module may stand on: the settings of this installation, the database, the clock and what is held in memory. */
export type Services = Asking & {
  readonly demo: boolean
  readonly clock: Clock
  readonly organisation: Organisation
  /** Reads the published views, and nothing else. */
  readonly reporting: Pool
  readonly exitUrl: string
  /** The public address of this Rose. */
  readonly url: string
  /** Known to this installation alone. */
  readonly secret: string
  /** What is new, for pages that are drawn ahead. */
  readonly latest: Latest
  /** What is recorded of pages, for those that are drawn ahead. */
  readonly recorded: ShownNow
  /** The help lines as they are now. */
  readonly lines: HelpLines
  /** The words of the site's pages as they are now. */
  readonly words: CurrentPages
  /** What of them is said in other languages. */
  readonly translations: CurrentTranslations
  /** A page of the public site in its layout, as a visitor is sent it. */
  readonly drawPublic: DrawPublic
  /** What the advice on language finds in a text. */
  readonly check: (text: string) => readonly Finding[]
  /** Where staff may sign in as well; null: nowhere else. */
  readonly provider: ProviderSetting | null
}
