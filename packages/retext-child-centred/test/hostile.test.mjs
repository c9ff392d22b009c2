import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, checking, enGB } from '../index.js'
import { Matcher } from '../lib/match.js'

const pieces = fc.constantFrom(
  'she ',
  'he ',
  'put herself at risk',
  'promiscuous',
  ' not ',
  '"',
  '“',
  '”',
  "'",
  '’',
  '\n',
  '\n\n',
  '. ',
  ', ',
  '; ',
  ': ',
  '- ',
  '> ',
  'mum ',
  'and ',
  'the ',
  'boyfriend ',
  'older ',
  'K. ',
  'words: ',
  '🙂',
  '\u0000',
  '\ud800',
  '|',
  '• ',
  'é',
  'can’t ',
  'http://',
  '(',
  ')',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
)

test('whatever is typed, it answers, and each place is the place of its words', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0
      for (const { start, end, line, column, text: words } of check(text)) {
        expect(text.slice(start, end)).toBe(words)
        expect(start).toBeGreaterThanOrEqual(last)
        const before = text.slice(0, start).split('\n')
        expect([line, column]).toEqual([before.length, (before.at(-1) ?? '').length + 1])
        last = start
      }
    }),
    { numRuns: 500 },
  )
})

test('step by step it comes to the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const steps = checking(text)
      let step = steps.next()
      while (!step.done) step = steps.next()
      expect(step.value).toEqual(check(text))
    }),
  )
})

const HOSTILE = {
  'one word without an end': 'promiscuous '.repeat(4_000),
  'marks that are never closed': '"a '.repeat(4_000),
  'marks that were never opened': 'a" '.repeat(4_000),
  'opened within opened': '“‘"'.repeat(4_000),
  'words before nouns': `${'the '.repeat(4_000)}promiscuous`,
  'mum and dad and mum': 'mum and dad and she admits he put herself at risk '.repeat(600),
  'label after label': 'words: she chose this lifestyle '.repeat(800),
  'bars in one line': 'avoid | promiscuous | '.repeat(1_500),
  'line after line': '\n- promiscuous'.repeat(3_000),
  'empty lines': '\n'.repeat(50_000),
  'gaps that never end': 'put she she she she '.repeat(2_000),
}

describe('no text costs more than its length', () => {
  test.each(Object.entries(HOSTILE))('%s: twice the text, twice the comparisons', (_, text) => {
    const once = comparisons(text)
    const twice = comparisons(text + text)
    expect(twice).toBeLessThanOrEqual(2.2 * once + 1_000)
    expect(once).toBeLessThan(400 * text.length)
  })
})

/** How many words the search compares: counted, so that it is the same on every machine. @param {string} text */
function comparisons(text) {
  let all = 0
  const is = Matcher.prototype.is
  Matcher.prototype.is = function counted(words, at) {
    all += 1
    return is.call(this, words, at)
  }
  try {
    check(text, enGB())
  } finally {
    Matcher.prototype.is = is
  }
  return all
}
