import { expect, test } from 'vitest'
import { reviewOf } from './due.ts'

test.each([
  ['2026-03-16', 'overdue'],
  ['2026-03-17', 'soon'],
  ['2026-04-16', 'soon'],
  ['2026-04-17', 'later'],
] as const)('a page to be read again by %s is %s', (reviewBy, review) => {
  expect(reviewOf(reviewBy, { today: '2026-03-17', soon: '2026-04-16' })).toBe(review)
})
