import { expect, test } from 'vitest'
import { isCommon } from './common-passwords.ts'

test.each(['password', 'letmein', 'qwertyuiop', 'iloveyou', 'football', '1qaz2wsx3edc', '123456789012', 'liverpool'])(
  '%s is among the passwords that everybody tries',
  (word) => expect(isCommon(word)).toBe(true),
)

test.each(['', 'herring quay lantern', 'toString', 'constructor'])('%j is not', (word) =>
  expect(isCommon(word)).toBe(false),
)
