import type { PublicWord } from './public-words.ts'

/** The language in which a public page is said, with whatever stands around its words. */
export type PageLanguage = {
  /** BCP 47. */
  readonly code: string
  readonly direction: 'ltr' | 'rtl'
  readonly say: (word: PublicWord) => string
  /** What the charity writes of itself and of the help lines; null: nobody has translated these very words. */
  readonly said: (english: string) => string | null
  /** Where one of our pages is in this language; null: it is only in English. */
  readonly to: (path: string) => string | null
}

export const ENGLISH: PageLanguage = {
  code: 'en-GB',
  direction: 'ltr',
  say: (word) => word,
  said: (english) => english,
  to: (path) => path,
}

/** The same page in another language, or in English. */
export type OtherLanguage = Pick<PageLanguage, 'code' | 'direction'> & { readonly name: string; readonly href: string }

export function isEnglish({ code }: PageLanguage): boolean {
  return code === ENGLISH.code
}

/** A word with what stands in its braces put in. */
export function filled(word: string, slots: Readonly<Record<string, string>>): string {
  return word.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => slots[name] ?? whole)
}
