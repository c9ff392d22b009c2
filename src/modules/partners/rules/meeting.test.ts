import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import { faultOfMeetingDay, isUnwritten } from './meeting.ts'

const TODAY = plainDate('2026-03-17')

describe('the day of a meeting', () => {
  test.each([
    ['held', '2026-03-17', null],
    ['held', '2026-03-18', 'This day is still to come'],
    ['planned', '2026-03-17', null],
    ['planned', '2026-03-16', 'This day is in the past'],
    ['planned', '2028-03-20', 'more than two years ahead'],
    ['cancelled', '2026-03-16', null],
    ['cancelled', '2026-04-16', null],
  ] as const)('%s on %s', (state, day, sentence) => {
    const fault = faultOfMeetingDay({ state, onDate: plainDate(day) }, TODAY)
    if (sentence === null) expect(fault).toBeNull()
    else expect(fault).toContain(sentence)
  })

  test.each([
    ['planned', '2026-03-16', true],
    ['planned', '2026-03-17', false],
    ['held', '2026-03-16', false],
    ['cancelled', '2026-03-16', false],
  ] as const)('%s on %s: to be written up is %s', (state, onDate, expected) => {
    expect(isUnwritten({ state, onDate }, TODAY)).toBe(expected)
  })
})
