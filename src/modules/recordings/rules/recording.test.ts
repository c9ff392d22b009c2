import { expect, test } from 'vitest'
import { isBehind, languageFor, sizeWords, typeFor, withOne } from './recording.ts'

test.each([
  ['sound', 'audio/mpeg', 'audio/mpeg'],
  ['sound', 'audio/x-m4a', 'audio/mp4'],
  ['sound', 'video/mp4', 'audio/mp4'],
  ['sound', 'audio/ogg; codecs=opus', 'audio/ogg'],
  ['sound', 'video/webm', null],
  ['sound', 'image/png', null],
  ['sound', 'constructor', null],
  ['sign', 'video/mp4', 'video/mp4'],
  ['sign', 'video/webm', 'video/webm'],
  ['sign', 'audio/mpeg', null],
  ['sign', 'video/quicktime', null],
  ['sign', 'text/html', null],
  ['sign', undefined, null],
] as const)('for %s, %s is played as %s', (kind, mime, type) => expect(typeFor(kind, mime)).toBe(type))

test.each([
  ['sound', 'en', 'en'],
  ['sound', 'pl', 'pl'],
  ['sound', 'bfi', null],
  ['sound', 'toString', null],
  ['sound', '', null],
  ['sign', 'en', 'bfi'],
] as const)('%s in %j is in %s', (kind, code, language) => expect(languageFor(kind, code)).toBe(language))

test.each([
  [1, '0.1 MB'],
  [140_000, '0.1 MB'],
  [1_440_000, '1.4 MB'],
  [24_000_000, '24 MB'],
])('%i bytes are %s', (bytes, said) => expect(sizeWords(bytes)).toBe(said))

test('a recording is behind when its page says something else, or is gone', () => {
  expect(isBehind({ words: 'a' }, { words: 'a' })).toBe(false)
  expect(isBehind({ words: 'a' }, { words: 'b' })).toBe(true)
  expect(isBehind({ words: 'a' }, null)).toBe(true)
})

test('what is put on a page takes the place of its own kind and language, and leaves the others', () => {
  const one = (number: number, kind: 'sound' | 'sign', language: string, isShown = true) => ({
    number,
    kind,
    language,
    isShown,
    hasFile: true,
  })
  const there = [one(1, 'sound', 'en'), one(2, 'sound', 'pl'), one(3, 'sign', 'bfi'), one(4, 'sound', 'ro', false)]
  const own = one(5, 'sound', 'en', false)
  expect(withOne([...there, own], own).map(({ number }) => number)).toEqual([2, 3, 5])
  expect(withOne(there, one(1, 'sound', 'en')).map(({ number }) => number)).toEqual([2, 3, 1])
})
