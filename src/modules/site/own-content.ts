import { join } from 'node:path'
import { ROOT } from '#platform/root.ts'
import { ADDRESSES, OTHER_WORDS } from './addresses.ts'
import { linksIn } from './content/markdown.ts'
import { type Content, type Part, readContent, type Written } from './content/read-content.ts'

/** The words that lie in `content/en-GB`. Throws `ContentFaults` when a page cannot be made of them. */
export function ownContent(): Content {
  return readContent(join(ROOT, 'content', 'en-GB'), { needs: ADDRESSES.map(({ path }) => path), may: OTHER_WORDS })
}

/** Every address that a page's words lead to. */
export function linksOf({ parts }: Written): string[] {
  return parts.flatMap(linksOfPart)
}

function linksOfPart(part: Part): string[] {
  if (part.kind === 'words') return linksIn(part.marks)
  return part.kind === 'more' ? part.parts.flatMap(linksOfPart) : []
}
