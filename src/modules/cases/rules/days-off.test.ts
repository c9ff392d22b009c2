import { expect, test } from 'vitest'
import { daysOffWords } from './days-off.ts'

test.each([
  [[], ''],
  [['2026-11-27'], '27 November'],
  [['2026-11-24', '2026-11-25', '2026-11-26'], '24 to 26 November'],
  [['2026-11-27', '2026-11-29', '2026-11-30'], '27 November, 29 to 30 November'],
  [['2026-12-30', '2026-12-31', '2027-01-01'], '30 December to 1 January'],
] as const)('%j', (days, words) => {
  expect(daysOffWords(days)).toBe(words)
})
