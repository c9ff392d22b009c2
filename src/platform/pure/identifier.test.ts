import { expect, test } from 'vitest'
import { isIdentifier } from './identifier.ts'

const ID = '00000000-0000-4000-8000-0000000000ff'

test.each([
  [ID, true],
  [ID.toUpperCase(), true],
  ['', false],
  [`${ID}\n`, false],
  [` ${ID}`, false],
  [ID.replaceAll('-', ''), false],
  [ID.replace('0', 'g'), false],
  [`${ID}0`, false],
])('%j: %s', (text, expected) => {
  expect(isIdentifier(text)).toBe(expected)
})
