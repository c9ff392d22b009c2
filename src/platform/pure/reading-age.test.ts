import { describe, expect, it } from 'vitest'
import { ageWords, readingOf, sentenceWords, wordsOf } from './reading-age.ts'

describe('how a page reads', () => {
  it('is measured by words, sentences, syllables and letters', () => {
    const { fleschKincaid, automated, average, longest } = readingOf(['You can talk to us.', '', 'We will listen.'])
    expect([average, longest]).toEqual([4, 'You can talk to us'])
    expect(fleschKincaid).toBeCloseTo(0.39 * 4 + 11.8 * (9 / 8) - 15.59)
    expect(automated).toBeCloseTo(4.71 * (26 / 8) + 0.5 * 4 - 21.43)
  })

  it('of nothing at all is nothing', () =>
    expect(readingOf(['', '…'])).toEqual({ fleschKincaid: 0, automated: 0, average: 0, longest: '' }))

  it('counts a word once, whatever stands in it', () =>
    expect(wordsOf('It’s a well-known café: 0800 1111, “naïve” Łódź!')).toEqual([
      'It’s',
      'a',
      'well-known',
      'café',
      '0800',
      '1111',
      'naïve',
      'Łódź',
    ]))

  it.each([
    [[9, 11], true, 'Reading age: 9 (Flesch and Kincaid), 11 (automated index): good.'],
    [
      [12, 9],
      true,
      'Reading age: 12 (Flesch and Kincaid), 9 (automated index). That is above 11: shorter words and sentences help.',
    ],
    [[14, 13], false, 'Reading age: 14 (Flesch and Kincaid), 13 (automated index).'],
  ] as const)('is said in one line: %j', (ages, isJudged, words) =>
    expect(ageWords(ages, { words: 12, isJudged })).toBe(words),
  )

  it('says how long a sentence is', () =>
    expect(sentenceWords({ average: 7.6, longest: 'one two three' })).toBe(
      'A sentence has 8 words on average, the longest 3:',
    ))
})
