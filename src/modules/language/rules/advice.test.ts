import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beyondShown, pieces, type Shown, summary, tooLong } from './advice.ts'

const at = (start: number, end: number): Shown => ({
  start,
  end,
  text: '',
  rule: 'r',
  strength: 'strong',
  reason: '',
  alternatives: [],
})
const TEXT = 'She is hard to reach.'

describe('the text with what was found in it', () => {
  test.each<[string, Shown[], string[]]>([
    ['nothing found', [], [TEXT]],
    ['in the middle', [at(7, 20)], ['She is ', '[hard to reach]', '.']],
    ['at both ends', [at(0, 3), at(20, 21)], ['[She]', ' is hard to reach', '[.]']],
    ['side by side', [at(0, 4), at(4, 7)], ['[She ]', '[is ]', 'hard to reach.']],
    ['of two that overlap the first', [at(7, 14), at(12, 20)], ['She is ', '[hard to]', ' reach.']],
    ['never past the end', [at(12, 99)], [TEXT]],
  ])('%s', (_says, findings, cut) => {
    expect(pieces(TEXT, findings).map(({ text, finding }) => (finding === null ? text : `[${text}]`))).toEqual(cut)
  })

  test('is all there, whatever was found', () => {
    const places = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => at(start, start + length)))
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), places, (text, found) => {
        const sorted = found.toSorted((a, b) => a.start - b.start)
        return (
          pieces(text, sorted)
            .map((piece) => piece.text)
            .join('') === text
        )
      }),
    )
  })
})

test.each([
  ['a', null],
  ['a'.repeat(50_000), null],
  ['a'.repeat(50_001), 'Shorten this by one letter: it may have 50,000.'],
  ['a'.repeat(52_345), 'Shorten this by 2,345 letters: it may have 50,000.'],
])('a text is too long from 50,001 letters on', (text, said) => expect(tooLong(text)).toBe(said))

test.each([
  [0, 'Nothing to point out.'],
  [1, 'One place to look at again.'],
  [2, '2 places to look at again.'],
])('%d in a sentence', (count, said) => expect(summary(count)).toBe(said))

test('no more than a hundred are shown, and that is said', () => {
  expect(beyondShown(100)).toBeNull()
  expect(beyondShown(101)).toContain('first 100')
})
