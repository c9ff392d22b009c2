import { expect, test } from 'vitest'
import { makeReference } from '../../../platform/pure/reference-number.ts'
import { readWords } from './words.ts'

test.each([
  ['', { kind: 'nothing' }],
  ['   ', { kind: 'nothing' }],
  ['Niamh  Doyle', { kind: 'person', name: 'Niamh Doyle', born: null }],
  ['Doyle 5 March 2010', { kind: 'person', name: 'Doyle', born: '2010-03-05' }],
  ['05/03/2010', { kind: 'person', name: '', born: '2010-03-05' }],
  ['2010-03-05 Niamh', { kind: 'person', name: 'Niamh', born: '2010-03-05' }],
  ['31/02/2010', { kind: 'person', name: '31/02/2010', born: null }],
])('%j', (text, words) => {
  expect(readWords(text)).toEqual(words)
})

test('a reference is known however it is typed', () => {
  const reference = makeReference('C', new Uint8Array([1, 2, 3, 4, 5, 6, 7]))
  for (const typed of [reference, reference.toLowerCase(), ` ${reference.replaceAll('-', ' ')} `])
    expect(readWords(typed)).toEqual({ kind: 'reference', reference })
})
