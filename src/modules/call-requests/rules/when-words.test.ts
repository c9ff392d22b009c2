import { describe, expect, test } from 'vitest'
import type { Hours, Range } from '../../../platform/pure/opening-hours.ts'
import { readingAt } from './reading.ts'
import { clockWords, momentWords, readingWords, replyWords } from './when-words.ts'

const NINE_TO_FIVE: Range[] = [{ from: 540, to: 1020 }]
const WEEKDAYS: Hours = { days: [[], ...Array.from({ length: 5 }, () => NINE_TO_FIVE), []], bankHolidays: [] }
const HOLIDAYS = new Map([[2026, ['2026-04-03', '2026-04-06']]])

test.each([
  ['2026-03-17T09:00:00Z', 'today from 9am'],
  ['2026-03-18T09:30:00Z', 'tomorrow, Wednesday 18 March, from 9.30am'],
  ['2026-03-20T12:00:00Z', 'on Friday 20 March from midday'],
  ['2026-03-29T08:00:00Z', 'on Sunday 29 March from 9am'],
])('a moment is said as people say it: %s', (from, words) =>
  expect(momentWords(new Date(from), new Date('2026-03-17T06:00:00Z'))).toBe(words),
)

test('tomorrow is tomorrow on the evening before the clocks change, too', () => {
  expect(momentWords(new Date('2026-03-29T08:00:00Z'), new Date('2026-03-28T23:30:00Z'))).toBe(
    'tomorrow, Sunday 29 March, from 9am',
  )
})

test.each([
  ['2026-03-17T00:00:00Z', 'midnight'],
  ['2026-03-17T17:00:00Z', '5pm'],
  ['2026-07-17T16:05:00Z', '5.05pm'],
  ['2026-03-17T12:30:00Z', '12.30pm'],
  ['2026-03-17T00:15:00Z', '12.15am'],
])('a clock: %s', (instant, words) => expect(clockWords(new Date(instant))).toBe(words))

describe('when it was read, and by when somebody tried', () => {
  const words = (now: string, duty: readonly string[], more: { days?: number; replyDays?: number } = {}) => {
    const asked = { now: new Date(now), hours: WEEKDAYS, holidays: HOLIDAYS, duty, days: 3, replyDays: 1, ...more }
    const reading = readingAt(asked)
    if (reading.is === 'nobody') return 'nobody'
    return `${readingWords(reading, new Date(now))}; ${replyWords(reading, new Date(now))}`
  }
  const by = (day: string) => `we try to reach you by the end of ${day}, or at your next safe time`

  test.each([
    [
      'somebody each day',
      '2026-03-17T10:00:00Z',
      ['2026-03-17', '2026-03-18'],
      `now, until 5pm today; ${by('tomorrow, Wednesday 18 March')}`,
    ],
    [
      'a rota that skips two working days, from the evening before',
      '2026-03-17T19:00:00Z',
      ['2026-03-17', '2026-03-20', '2026-03-25'],
      `on Friday 20 March from 9am; ${by('Wednesday 25 March')}`,
    ],
    [
      'a day on the rota on which nobody reads',
      '2026-03-20T10:00:00Z',
      ['2026-03-20', '2026-03-21', '2026-03-23'],
      `now, until 5pm today; ${by('Monday 23 March')}`,
    ],
    [
      'a bank holiday on the rota',
      '2026-04-02T10:00:00Z',
      ['2026-04-02', '2026-04-03', '2026-04-06', '2026-04-07'],
      `now, until 5pm today; ${by('Tuesday 7 April')}`,
    ],
    [
      'nobody known after that',
      '2026-03-17T06:00:00Z',
      ['2026-03-17'],
      'today from 9am; we try to reach you at your next safe time after that',
    ],
  ])('%s', (_, now, duty, expected) => expect(words(now, duty)).toBe(expected))

  test('within the same day, where that is the rule', () => {
    expect(words('2026-03-17T10:00:00Z', ['2026-03-17'], { replyDays: 0 })).toBe(`now, until 5pm today; ${by('today')}`)
  })
})
