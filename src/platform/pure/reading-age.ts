/** How hard a text is to read, as school years of the United States: a child of ten is in the fifth. */
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
  const words = each.flat()
  const average = words.length / each.length
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0) / words.length
  const letters = words.join('').replaceAll(/[^\p{L}\p{N}]/gu, '').length / words.length
  return {
    fleschKincaid: 0.39 * average + 11.8 * syllables - 15.59,
    automated: 4.71 * letters + 0.5 * average - 21.43,
    average,
    longest: each.toSorted((a, b) => b.length - a.length)[0]?.join(' ') ?? '',
  }
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
}

/** By groups of vowels, with the silent e of English: near enough for a mean over hundreds of words. */
export function syllablesOf(word: string): number {
  const small = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (small.length <= 3) return 1
  const heard = small.replace(/(?:[^laeiouy]es|[^aeioutd]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

/** The school year of a formula as the age of a child in the United Kingdom who reads it with ease. */
export function ageOf(year: number): number {
  return Math.max(5, Math.round(year + 5))
}
