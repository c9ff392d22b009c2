import type { VNode } from 'preact'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { OtherLanguage, PageLanguage } from '#platform/pure/page-language.ts'
import type { Written } from './content/read-content.ts'

/** What is new, which the roof hands in. `block` null: there is nothing good to show. */
export type New = {
  readonly block: (now: Date) => VNode | null
  readonly asOf: (now: Date) => string
  readonly turn: () => number
}

/** The words of every page as they are now, whoever keeps them. */
export type WordsNow = {
  readonly get: (path: string) => Written | undefined
  /** Another one for other words of the same page. */
  readonly mark: (path: string) => string
  /** How often any of them changed since the start. */
  readonly turn: () => number
}

/** What the site says in other languages at this moment, whoever keeps it. */
export type Translations = {
  /** The words of a page in this language and what stands around them; null: there is none of the English words as they are. */
  readonly page: (path: string, code: string) => { readonly written: Written; readonly language: PageLanguage } | null
  /** In which other languages, English among them, the page that is read in `code` can be read as well. */
  readonly others: (path: string, code: string) => readonly OtherLanguage[]
  /** The addresses of all that there is in other languages, of pages for search engines. */
  readonly listed: () => readonly string[]
  /** How often any of it changed since the start, the English words among it. */
  readonly turn: () => number
}

/** A page of words as somebody recorded it. `size`: as it is said; a film makes no sound. */
export type Offered = {
  readonly kind: 'sound' | 'sign'
  readonly number: number
  readonly size: string
  readonly language: string
}

/** The recordings of a page, by its file of words, as they are now. */
export type RecordingsNow = {
  readonly of: (path: string) => readonly Offered[]
  readonly turn: () => number
}

export type SiteSetting = {
  readonly organisation: Organisation
  readonly latest: New
  /** The help lines as they are now. */
  readonly lines: LinesNow
  /** What the charity recorded of the pages for young people. */
  readonly recorded: RecordingsNow
  readonly content: WordsNow
  readonly translations: Translations
  readonly exitUrl: string
  /** The public address of this Rose. */
  readonly url: string
  /** Addresses of pages of words that another module answers, because they hold a form. */
  readonly elsewhere: readonly string[]
  /** Every page for anybody that a search engine may show; a test asks that each one answers. */
  readonly pages: readonly string[]
}
