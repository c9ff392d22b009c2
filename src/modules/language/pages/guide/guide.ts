import type { Bytes, Page } from '#platform/http/ask.ts'
import { page } from '#platform/http/ask.ts'
import type { Special } from '#platform/http/routes.ts'
import { makePdf } from '#platform/pdf.ts'
import { type Chapter, chapterOf } from '#ui/advice-lines.ts'
import * as urls from '#urls'
import type { OwnWords } from '../../own-words.ts'
import { onePage } from '../../rules/one-page.ts'
import { ChapterPage, GuidePage, lettersOf } from './guide.page.tsx'

const TITLE = 'Words that do not blame: the guide'

/** `GET /language/guide` */
export function show({ guide }: OwnWords): Special {
  const description = 'Phrases that lay what adults did at a child’s door, why each harms, and what to write instead.'
  return ahead({ ...page(TITLE, GuidePage({ guide })), description })
}

/** `GET /language/guide/a-c` and its like: the phrases whose names begin with these letters. */
export function showChapter({ guide }: OwnWords, chapter: Chapter): Special {
  const letters = lettersOf(chapter)
  const entries = guide.filter(({ id }) => chapterOf(id) === chapter).toSorted((a, b) => a.id.localeCompare(b.id))
  const description = `Words that do not blame, ${letters}: why each phrase harms, and what to write instead.`
  return ahead({ ...page(`${TITLE}, ${letters}`, ChapterPage({ chapter, entries })), description })
}

/** It is the same until the program starts anew with other phrases. */
function ahead(drawn: Page): Special {
  return { prepared: { page: () => drawn, asOf: () => '', hasMark: true }, handler: async () => drawn }
}

/** `GET /language/guide.pdf`: one page for a wall. Made at the first asking: it is the same for everybody. */
export function paper({ guide }: OwnWords, { brand, url }: { brand: string; url: string }) {
  let made: Uint8Array | null = null
  return async (): Promise<Bytes> => {
    made ??= makePdf('src/modules/language/pages/guide/guide.typ', {
      brand,
      address: `${url}${urls.languageGuide}`,
      phrases: onePage(guide),
    })
    return { kind: 'bytes', type: 'application/pdf', bytes: made, fileName: 'words-that-do-not-blame.pdf' }
  }
}
