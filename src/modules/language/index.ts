import type { Module } from '#app/module.ts'
import { CHAPTERS } from '#ui/advice-lines.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { ownWords } from './own-words.ts'
import { routes } from './routes.ts'

export { noteWords } from './note-words.ts'
export { OwnWordsFault, ownWords } from './own-words.ts'

export const languageModule: Module = {
  name: 'language',
  dataMap,
  publicPages: [urls.language, urls.languageGuide, ...CHAPTERS.map(urls.languageChapter)].map((href) => ({ href })),
  routes: ({ organisation, url }) => [routes({ organisation, url, words: ownWords() })],
}
