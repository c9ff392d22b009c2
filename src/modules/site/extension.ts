export type { Content, Written } from './content/read-content.ts'
export type { New, Offered, RecordingsNow, Translations, WordsNow } from './setting.ts'
