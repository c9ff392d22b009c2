import type { Content } from '#modules/site'
import type { HelpLines } from './help-lines.ts'

export type Setting = {
  /** The starting words: what lies in `content/`. */
  readonly content: Content
}

export type LinesSetting = {
  /** The help lines as they are now, for everybody who shows them. */
  readonly lines: HelpLines
}
