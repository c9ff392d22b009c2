import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecurrence, WEEKDAYS } from './recurrence.ts'
import { isRefusal } from './result.ts'

describe('a rule of RFC 5545', () => {
  test.each([
    ['FREQ=WEEKLY;BYDAY=MO,TU', { freq: 'WEEKLY', interval: 1, byday: ['MO', 'TU'], bymonthday: [] }],
    ['BYDAY=SU;INTERVAL=2;FREQ=WEEKLY', { freq: 'WEEKLY', interval: 2, byday: ['SU'], bymonthday: [] }],
    ['FREQ=MONTHLY;BYDAY=2MO,-1FR', { freq: 'MONTHLY', interval: 1, byday: ['2MO', '-1FR'], bymonthday: [] }],
    ['FREQ=MONTHLY;BYMONTHDAY=1,-1', { freq: 'MONTHLY', interval: 1, byday: [], bymonthday: [1, -1] }],
  ])('%s', (text, read) => expect(readRecurrence(text)).toEqual(read))

  test.each([
    '',
    'FREQ',
    'FREQ=WEEKLY',
    'FREQ=DAILY;BYDAY=MO',
    'FREQ=WEEKLY;BYDAY=',
    'FREQ=WEEKLY;BYDAY=mo',
    'FREQ=WEEKLY;BYDAY=2MO',
    'FREQ=WEEKLY;BYDAY=MO;BYDAY=TU',
    'FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=1',
    'FREQ=WEEKLY;BYDAY=MO;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101',
    'FREQ=WEEKLY;BYDAY=MO;COUNT=3',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
  ])('is refused with a sentence: %s', (text) => expect(readRecurrence(text)).toEqual({ refused: expect.any(String) }))

  test('of any days of the week is read as it was written, and nothing else ever throws', () => {
    fc.assert(
      fc.property(fc.subarray([...WEEKDAYS], { minLength: 1 }), fc.integer({ min: 1, max: 99 }), (days, interval) => {
        const read = readRecurrence(`FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join(',')}`)
        expect(read).toEqual({ freq: 'WEEKLY', interval, byday: days, bymonthday: [] })
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => isRefusal(readRecurrence(text))))
  })
})
