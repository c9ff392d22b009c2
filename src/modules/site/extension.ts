export type { Content } from './content/read-content.ts'
export type { New, RecordingsNow, Translations, WordsNow } from './setting.ts'
