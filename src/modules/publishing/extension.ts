import type { Content, WordsNow } from '#extension/site'
import type { Page } from '#platform/http/ask.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { Tx } from '#platform/tx.ts'

/** Draws a page of the public site with everything around it, as a visitor is sent it. */
export type DrawPublic = (page: Page, at: { frame: 'public' | 'you'; url: string; now: Date }) => string

/** Words that were saved for the site and of which no page can be made any more, as when a placeholder is gone. */
export type Wrong = { readonly version: number; readonly faults: readonly string[] }

/**
 * The words of the site's pages as visitors see them, kept in memory: they are looked up every other second and by whoever
 * saves, and go on being shown while the database is away. At the start they are the starting words.
 */
export type CurrentPages = WordsNow & {
  readonly look: (tx: Tx, now: Date) => Promise<void>
  readonly wrong: (path: string) => Wrong | null
  /** What the page is made of: a number of a version, or 0 for the starting words. */
  readonly version: (path: string) => number
  readonly starting: Content
}

/**
 * The help lines, kept in memory for everybody who shows them: those of the settings until somebody changes one. They are
 * looked up by whoever saves, so that they find it where they look next, and every other second: should their save come to
 * nothing, it is not there for long. Whenever nobody can look, what was seen last goes on being shown.
 */
export type HelpLines = LinesNow & { readonly look: (tx: Tx) => Promise<void> }

/** One line for the desk: something of the public site that somebody has to look at. */
export type DueLine = { readonly text: string; readonly href: string; readonly facts: string; readonly isLate: boolean }

/** What of the public site is to be looked at by a day. It is known without asking the database. */
export type SiteWork = (today: PlainDate) => readonly DueLine[]
