import { expect, test } from 'vitest'
import { readPhrase } from '../lib/phrase.js'

const words = (/** @type {string} */ phrase) =>
  readPhrase(phrase, {}).map(({ parts }) => parts.map((part) => ('most' in part ? part.most : part.words?.join('|'))))

test.each([
  [
    'put (by|off|up with) him',
    [
      ['put', 'by|off', 'him'],
      ['put', 'up', 'with', 'him'],
    ],
  ],
  ['put (by|off)? him', [['put', 'by|off', 'him']]],
  [
    'put (by|up with)? him',
    [
      ['put', 'him'],
      ['put', 'by', 'him'],
      ['put', 'up', 'with', 'him'],
    ],
  ],
  [
    'put (up with|out of) him',
    [
      ['put', 'up', 'with', 'him'],
      ['put', 'out', 'of', 'him'],
    ],
  ],
  [
    '(a b|c) ..2 (d|e f|g)',
    [
      ['a', 'b', 2, 'd|g'],
      ['a', 'b', 2, 'e', 'f'],
      ['c', 2, 'd|g'],
      ['c', 2, 'e', 'f'],
    ],
  ],
])('alternatives of one word each are one place beside longer ones: %s', (phrase, sequences) => {
  expect(words(phrase).toSorted()).toEqual(sequences.toSorted())
})
