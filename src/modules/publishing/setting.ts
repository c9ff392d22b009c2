import type { New, RecordingsNow } from '#extension/site'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { Finding } from '#ui/advice-lines.ts'
import type { CurrentPages, DrawPublic, HelpLines } from './extension.ts'

export type Setting = {
  readonly organisation: Organisation
  readonly words: CurrentPages
  readonly lines: LinesNow
  readonly latest: New & {
    /** What is to be said of links to news that is not on the site at that moment. */
    readonly doubtsOf: (links: readonly string[], now: Date) => string[]
  }
  readonly recorded: RecordingsNow
  readonly drawPublic: DrawPublic
  /** What the advice on language finds in a text. */
  readonly check: (text: string) => readonly Finding[]
  /** Every public page that words may lead to. */
  readonly links: readonly string[]
}

export type LinesSetting = {
  /** The help lines as they are now, for everybody who shows them. */
  readonly lines: HelpLines
  /** The codes of those that are the county's front door. */
  readonly doors: readonly string[]
} & Pick<Setting, 'check'>
