import type { Bytes, Page } from '#platform/http/ask.ts'
import { page } from '#platform/http/ask.ts'
import { makePdf } from '#platform/pdf.ts'
import * as urls from '#urls'
import type { OwnWords } from '../../own-words.ts'
import { onePage } from '../../rules/one-page.ts'
import { GuidePage } from './guide.page.tsx'

/** `GET /language/guide` */
export function show({ guide }: OwnWords) {
  return async (): Promise<Page> => page('Words that do not blame: the guide', GuidePage({ guide }))
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
