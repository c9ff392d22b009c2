import { expect, test } from 'vitest'
import { isOutOfDate, JUDGEMENT_QUESTIONS } from './judgement.ts'

test.each([
  ['2026-03-16', true],
  ['2026-03-17', false],
  ['2026-03-18', false],
  [null, false],
])('a level to be looked at again on %s is out of date on 17 March: %s', (reviewOn, expected) => {
  expect(isOutOfDate(reviewOn, '2026-03-17')).toBe(expected)
})

test('harm that happened is asked apart from what could happen, and nothing is a number', () => {
  const names = JUDGEMENT_QUESTIONS.map((q) => q.name)
  expect(names.indexOf('harm')).toBeLessThan(names.indexOf('risk'))
  expect(new Set(names).size).toBe(names.length)
})
