import { join } from 'node:path'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import { ROOT } from '#platform/root.ts'
import { ADDRESSES, OTHER_WORDS } from './addresses.ts'
import { linksIn } from './content/markdown.ts'
import { type Content, type Part, readContent, type Written } from './content/read-content.ts'

/** The words that lie in `content/en-GB`. Throws `ContentFaults` when a page cannot be made of them. */
export function ownContent(): Content {
  return readContent(join(ROOT, 'content', 'en-GB'), { needs: ADDRESSES.map(({ path }) => path), may: OTHER_WORDS })
}

/** The help lines of the settings, as they are before anybody changes them in the app. */
export function startingLines({ help_lines: all, bank_holidays: holidays }: Organisation): LinesNow {
  return { all: () => all, holidays, turn: () => 0 }
}

/** Every address that a page's words lead to. */
export function linksOf({ parts }: Written): string[] {
  return parts.flatMap(linksOfPart)
}

function linksOfPart(part: Part): string[] {
  if (part.kind === 'words') return linksIn(part.marks)
  return part.kind === 'more' ? part.parts.flatMap(linksOfPart) : []
}
