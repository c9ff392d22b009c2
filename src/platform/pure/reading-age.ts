/**
 * How hard a text is to read, as school years of the United States: a child of ten is in the fifth. It is measured in
 * browsers as well, old ones among them, so nothing here is newer than they are.
 */
export type Reading = {
  readonly fleschKincaid: number
  readonly automated: number
  /** Words of a sentence. */
  readonly average: number
  readonly longest: string
}

export function readingOf(sentences: readonly string[]): Reading {
  const each = sentences.map(wordsOf).filter((words) => words.length > 0)
  if (each.length === 0) return { fleschKincaid: 0, automated: 0, average: 0, longest: '' }
  const count = each.reduce((sum, words) => sum + words.length, 0)
  const average = count / each.length
  const mean = (of: (word: string) => number) =>
    each.reduce((sum, words) => words.reduce((part, word) => part + of(word), sum), 0) / count
  return {
    fleschKincaid: 0.39 * average + 11.8 * mean(syllablesOf) - 15.59,
    automated: 4.71 * mean(lettersOf) + 0.5 * average - 21.43,
    average,
    longest: each.reduce((longest, words) => (words.length > longest.length ? words : longest)).join(' '),
  }
}

/** Letters of English and of the languages around it, and figures. */
const WORD = /[0-9A-Za-zÀ-ÖØ-öø-ɏ][0-9A-Za-zÀ-ÖØ-öø-ɏ’'-]*/g

export function wordsOf(sentence: string): string[] {
  return sentence.match(WORD) ?? []
}

function lettersOf(word: string): number {
  return word.replace(/[’'-]/g, '').length
}

/** By groups of vowels, with the silent e of English: near enough for a mean over hundreds of words. */
export function syllablesOf(word: string): number {
  const small = word.toLowerCase().replace(/[^a-z]/g, '')
  if (small.length <= 3) return 1
  const heard = small.replace(/(?:[^laeiouy]es|[^aeioutd]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

/** The school year of a formula as the age of a child in the United Kingdom who reads it with ease. */
export function ageOf(year: number): number {
  return Math.max(5, Math.round(year + 5))
}

/** By Flesch and Kincaid’s formula and by the automated index. */
export type Ages = readonly [number, number]

export function agesOf({ fleschKincaid, automated }: Reading): Ages {
  return [ageOf(fleschKincaid), ageOf(automated)]
}

/** The age that a page for young people is written for, at most. */
export const OLDEST_READER = 11

/** Of fewer words than these the formulas know nothing. */
export const FEWEST_WORDS = 12

/** `words`: how many were read. `isJudged`: of a page for young people, where it says as well whether that is good. */
export function ageWords([first, second]: Ages, { words, isJudged }: { words: number; isJudged: boolean }): string {
  if (words < FEWEST_WORDS) return 'It is too short to be given a reading age.'
  const said = `Reading age: ${first} (Flesch and Kincaid), ${second} (automated index)`
  if (!isJudged) return `${said}.`
  if (Math.max(first, second) <= OLDEST_READER) return `${said}: good.`
  return `${said}. That is above ${OLDEST_READER}: shorter words and sentences help.`
}

export function sentenceWords({ average, longest }: Pick<Reading, 'average' | 'longest'>): string {
  if (longest === '') return ''
  const words = Math.round(average)
  return `A sentence has ${words} ${words === 1 ? 'word' : 'words'} on average, the longest ${wordsOf(longest).length}:`
}
