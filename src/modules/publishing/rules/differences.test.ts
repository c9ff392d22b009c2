import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from './differences.ts'

const MARKS = { same: '', gone: '-', new: '+' }
const said = (before: string, after: string) =>
  differences(before, after).map(({ runs }) => runs.map(({ is, text }) => `${MARKS[is]}${text}`).join('|'))

test.each([
  ['One line.', 'One line.', ['One line.']],
  ['One line.\n\nTwo.', 'One line.', ['One line.', '-Two.']],
  ['', 'One line.', ['+One line.']],
  ['We are here.', 'We are still here.', ['We are|+ still| here.']],
  ['A\nB old\nC', 'A\nB new\nC', ['A', 'B|- old|+ new', 'C']],
])('%j becomes %j', (before, after, lines) => expect(said(before, after)).toEqual(lines))

test('both texts can be read out of what is shown', () => {
  const text = fc.array(
    fc.array(fc.constantFrom('we', 'you', 'are', 'not', 'safe.'), { minLength: 1 }).map((w) => w.join(' ')),
  )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = differences(before.join('\n'), after.join('\n'))
      const words = (without: string) =>
        lines
          .flatMap(({ runs }) => runs.filter(({ is }) => is !== without).map((one) => one.text))
          .join(' ')
          .split(/\s+/)
      const of = (all: string[]) => all.join(' ').split(/\s+/)
      expect(words('new').filter(Boolean)).toEqual(of(before).filter(Boolean))
      expect(words('gone').filter(Boolean)).toEqual(of(after).filter(Boolean))
    }),
  )
})

test('long texts without anything in common end soon', () => {
  const long = (word: string) => Array.from({ length: 5_000 }, (_, i) => `${word} ${i}`).join('\n')
  expect(differences(long('a'), long('b')).length).toBe(5_000)
})
