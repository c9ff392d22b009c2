import type { VNode } from 'preact'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { Content } from './content/read-content.ts'

/** What is new, which the roof hands in. `block` null: there is nothing good to show. */
export type New = {
  readonly block: (now: Date) => VNode | null
  readonly asOf: (now: Date) => string
  readonly turn: () => number
}

export type SiteSetting = {
  readonly organisation: Organisation
  readonly latest: New
  /** The help lines as they are now. */
  readonly lines: LinesNow
  readonly content: Content
  readonly exitUrl: string
  /** The public address of this Rose. */
  readonly url: string
  /** Addresses of pages of words that another module answers, because they hold a form. */
  readonly elsewhere: readonly string[]
  /** Every page for anybody that a search engine may show; a test asks that each one answers. */
  readonly pages: readonly string[]
}
