import { expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import { quarterName, quarterStart } from './quarter.ts'

test.each([
  ['2026-01-01', '2026-01-01', 'January to March 2026'],
  ['2026-03-31', '2026-01-01', 'January to March 2026'],
  ['2026-04-01', '2026-04-01', 'April to June 2026'],
  ['2025-09-30', '2025-07-01', 'July to September 2025'],
  ['2024-12-31', '2024-10-01', 'October to December 2024'],
])('%s lies in the quarter of %s: %s', (day, start, name) => {
  expect(quarterStart(plainDate(day))).toBe(start)
  expect(quarterName(plainDate(start))).toBe(name)
})
