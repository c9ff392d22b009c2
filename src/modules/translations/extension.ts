import type { Translations } from '#extension/site'
import type { PageLanguage } from '#platform/pure/page-language.ts'
import type { Tx } from '#platform/tx.ts'
import type { Version } from './rules/version.ts'

/** What stands around a page, and what the charity says of itself: by the English words. */
export type Around = { readonly frame: ReadonlyMap<string, string>; readonly facts: ReadonlyMap<string, string> }

/**
 * The translations that are on the site, kept in memory and looked up as the pages are; they go on being shown while the
 * database is away. A page is there only as long as the English words are the very ones that were translated.
 */
export type CurrentTranslations = Translations & {
  readonly look: (tx: Tx) => Promise<void>
  /** What somebody put on the site, whether its English has changed since or not. */
  readonly putOn: () => readonly Pick<Version, 'path' | 'language' | 'hash'>[]
  /** The language for a look at what is not on the site yet. `own`: what stands around instead. */
  readonly languageFor: (code: string, own?: Partial<Around>) => PageLanguage
}
