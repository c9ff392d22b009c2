import type { Module } from '#app/module.ts'
import * as urls from '#urls'
import { LISTED } from './addresses.ts'
import { dataMap } from './data-map.ts'
import { routes } from './routes.ts'
import { startingNews, wordsDrawnFor } from './words-for-others.tsx'

export { ADDRESSES, type Address } from './addresses.ts'
export { type FrontMatter, readFrontMatter, writePage } from './content/front-matter.ts'
export { readMarkdown } from './content/markdown.ts'
export { type Content, ContentFaults, type Part, readPage, type Written } from './content/read-content.ts'
export { sentencesOf, standsOpenIn, textsOf } from './content/sentences.ts'
export { factsAt, factsOf, hoursOfDoor } from './facts.ts'
export { linksOf, ownContent } from './own-content.ts'
export { Lines } from './pages/words/lines.page.tsx'
export { Phone } from './pages/words/phone.page.tsx'
export { Parts } from './pages/words/words.page.tsx'
export { drawWords, standingOn } from './pages/words/words.ts'
export { helpFor, standingOfLine } from './rules/help-lines.ts'
export { hoursWords } from './rules/hours-words.ts'
export { sayings } from './rules/placeholders.ts'
export { isForYoungPeople } from './rules/young-addresses.ts'
export type { Offered, Translations, WordsNow } from './setting.ts'
export { pagesToRecord } from './words-read-aloud.ts'

export const siteModule: Module = {
  name: 'site',
  dataMap,
  publicPages: [
    ...LISTED.map((href) => ({ href })),
    { href: urls.youPrivate, unlisted: true },
    { href: urls.youCard, unlisted: true },
  ],
  provides: ({ organisation }) => ({ drawWords: wordsDrawnFor(organisation), startingNews }),
  routes: (services, { publicPages }) => [
    routes({
      ...services,
      content: services.words,
      pages: publicPages.filter((page) => !page.unlisted).map(({ href }) => href),
      elsewhere: publicPages.filter((page) => page.wordsOfSite).map(({ href }) => href),
    }),
  ],
}
