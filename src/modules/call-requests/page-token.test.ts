import { expect, test } from 'vitest'
import { isIdentifier } from '#platform/pure/identifier.ts'
import { newToken, readToken, requestId } from './page-token.ts'

const SECRET = 'a secret that only tests know'
const NOW = new Date('2026-03-17T10:00:00Z')

test('a page of ours says when it was made, and which it is', () => {
  const [one, other] = [newToken(SECRET, NOW), newToken(SECRET, NOW)]
  expect(readToken(SECRET, one)?.madeAt).toEqual(NOW)
  expect(readToken(SECRET, one)?.key).not.toBe(readToken(SECRET, other)?.key)
})

test.each([
  ['nothing', ''],
  ['one of another installation', newToken('another secret', NOW)],
  ['half of one', newToken(SECRET, NOW).slice(0, -4)],
  ['one that was made younger', newToken(SECRET, NOW).replace(/\.[0-9a-z]+\./, '.zzzzzzzz.')],
  ['one with more in it', `${newToken(SECRET, NOW).split('.').slice(0, 2).join('.')}..${newToken(SECRET, NOW)}`],
  ['words', 'a.b.c.d'],
])('no page of ours carried %s', (_, token) => expect(readToken(SECRET, token)).toBeNull())

test('the same words on the same page are one request; other words, or another page, are another', () => {
  const id = requestId(SECRET, 'page', 'words')
  expect(isIdentifier(id)).toBe(true)
  expect(requestId(SECRET, 'page', 'words')).toBe(id)
  expect(
    new Set([
      id,
      requestId(SECRET, 'page', 'other'),
      requestId(SECRET, 'other', 'words'),
      requestId('x', 'page', 'words'),
    ]).size,
  ).toBe(4)
})
