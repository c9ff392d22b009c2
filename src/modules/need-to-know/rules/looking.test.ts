import { describe, expect, test } from 'vitest'
import { ROLES } from '../../../platform/pure/roles.ts'
import { DECISIONS, decisionWords, isOverdue, reviewersOf, sentenceOf, UNUSUAL } from './looking.ts'

describe('who reviews', () => {
  test.each(ROLES.map((role) => [role]))('%s: somebody else', (role) => {
    expect(reviewersOf(role)).toBe(role === 'manager' ? 'safeguarding-trustees' : 'managers')
  })
})

test.each(UNUSUAL.map((kind) => [kind]))('%s is said in one sentence for one record and for many', (kind) => {
  expect(sentenceOf({ kind, times: 1 })).toMatch(/^Looked at one record .*\.$/)
  expect(sentenceOf({ kind, times: 30 })).toMatch(/^Looked at 30 records .*\.$/)
})

test('every decision has its words', () => {
  for (const { code, label } of DECISIONS) expect(decisionWords(code)).toBe(label)
})

test.each([
  ['2026-03-17T10:00Z', false],
  ['2026-03-10T00:00Z', false],
  ['2026-03-09T23:59Z', true],
])('a review that waits since %s is overdue: %s', (at, overdue) => {
  expect(isOverdue(new Date(at), new Date('2026-03-17T23:00Z'), 7)).toBe(overdue)
})
