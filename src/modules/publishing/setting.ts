import type { Content } from '#modules/site'

export type Setting = {
  /** The starting words: what lies in `content/`. */
  readonly content: Content
}
