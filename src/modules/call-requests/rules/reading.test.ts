import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, londonDate, plainDate } from '../../../platform/pure/dates.ts'
import type { Hours, Range } from '../../../platform/pure/opening-hours.ts'
import { lastOpening, readFrom, readingAt } from './reading.ts'

const NINE_TO_FIVE: Range[] = [{ from: 540, to: 1020 }]
const WEEKDAYS: Hours = { days: [[], ...Array.from({ length: 5 }, () => NINE_TO_FIVE), []], bankHolidays: [] }
const EVERY_DAY = (ranges: Range[]): Hours => ({ days: Array.from({ length: 7 }, () => ranges), bankHolidays: 'same' })
const HOLIDAYS = new Map([[2026, ['2026-04-03', '2026-04-06']]])

const at = (
  now: string,
  duty: readonly string[],
  { hours = WEEKDAYS, days = 3, replyDays = 1 }: { hours?: Hours; days?: number; replyDays?: number } = {},
) => readingAt({ now: new Date(now), hours, holidays: HOLIDAYS, duty, days, replyDays })
const said = (now: string, duty: readonly string[], more: { hours?: Hours; days?: number } = {}) => {
  const reading = at(now, duty, more)
  if (reading.is === 'nobody') return 'nobody'
  return reading.is === 'now' ? `now until ${reading.until.toISOString()}` : `from ${reading.from.toISOString()}`
}

describe('when somebody reads what is sent now', () => {
  test.each([
    ['in their hours', '2026-03-17T10:00:00Z', ['2026-03-17'], 'now until 2026-03-17T17:00:00.000Z'],
    ['before them', '2026-03-17T06:00:00Z', ['2026-03-17'], 'from 2026-03-17T09:00:00.000Z'],
    [
      'after them, somebody tomorrow',
      '2026-03-17T17:00:00Z',
      ['2026-03-17', '2026-03-18'],
      'from 2026-03-18T09:00:00.000Z',
    ],
    ['in the hours, but nobody is on the rota', '2026-03-17T10:00:00Z', [], 'nobody'],
    ['nobody today, somebody in three days', '2026-03-17T10:00:00Z', ['2026-03-20'], 'from 2026-03-20T09:00:00.000Z'],
    ['nobody for longer than that', '2026-03-17T10:00:00Z', ['2026-03-21', '2026-03-23'], 'nobody'],
    ['on Friday evening', '2026-03-20T18:00:00Z', ['2026-03-20', '2026-03-23'], 'from 2026-03-23T09:00:00.000Z'],
    ['the rota of a day without hours', '2026-03-21T10:00:00Z', ['2026-03-21', '2026-03-22'], 'nobody'],
    ['on Good Friday', '2026-04-03T10:00:00Z', ['2026-04-03', '2026-04-06'], 'nobody'],
    [
      'a year without a list of bank holidays',
      '2031-04-03T09:00:00Z',
      ['2031-04-03'],
      'now until 2031-04-03T16:00:00.000Z',
    ],
    ['a day that is over on the rota', '2026-03-17T10:00:00Z', ['2026-03-16'], 'nobody'],
  ])('%s', (_, now, duty, expected) => expect(said(now, duty)).toBe(expected))

  test.each([
    // The clocks go forward at 1am on 29 March 2026, and back at 2am on 25 October.
    ['the evening before they go forward', '2026-03-28T20:00:00Z', ['2026-03-29'], 'from 2026-03-29T08:00:00.000Z'],
    ['in the night itself, before', '2026-03-29T00:59:00Z', ['2026-03-29'], 'from 2026-03-29T08:00:00.000Z'],
    ['in the night itself, after', '2026-03-29T01:01:00Z', ['2026-03-29'], 'from 2026-03-29T08:00:00.000Z'],
    ['on the morning after', '2026-03-29T08:00:00Z', ['2026-03-29'], 'now until 2026-03-29T16:00:00.000Z'],
    ['the evening before they go back', '2026-10-24T20:00:00Z', ['2026-10-25'], 'from 2026-10-25T09:00:00.000Z'],
    ['in the hour that comes twice', '2026-10-25T01:30:00Z', ['2026-10-25'], 'from 2026-10-25T09:00:00.000Z'],
    ['on the morning after that', '2026-10-25T08:59:00Z', ['2026-10-25'], 'from 2026-10-25T09:00:00.000Z'],
    ['and at its end', '2026-10-25T17:00:00Z', ['2026-10-25'], 'nobody'],
  ])('by the clocks on the wall: %s', (_, now, duty, expected) =>
    expect(said(now, duty, { hours: EVERY_DAY(NINE_TO_FIVE) })).toBe(expected),
  )

  test.each([
    ['2026-03-29T00:30:00Z', 'now until 2026-03-29T23:00:00.000Z'],
    ['2026-10-25T00:30:00Z', 'now until 2026-10-26T00:00:00.000Z'],
    ['2026-03-17T00:30:00Z', 'now until 2026-03-18T00:00:00.000Z'],
  ])('a whole day is as long as it is: %s', (now, expected) =>
    expect(said(now, [londonDate(new Date(now))], { hours: 'always' })).toBe(expected),
  )

  test('by night, over a change of the clocks', () => {
    const nights = EVERY_DAY([
      { from: 0, to: 180 },
      { from: 1320, to: 1440 },
    ])
    const duty = ['2026-03-28', '2026-03-29']
    expect(said('2026-03-28T22:30:00Z', duty, { hours: nights })).toBe('now until 2026-03-29T00:00:00.000Z')
    expect(said('2026-03-29T01:30:00Z', duty, { hours: nights })).toBe('now until 2026-03-29T02:00:00.000Z')
  })

  test('it is never promised for a moment that is over, nor for a day without somebody', () => {
    const instants = fc.integer({ min: Date.parse('2026-01-01T00:00Z'), max: Date.parse('2026-12-31T23:00Z') })
    fc.assert(
      fc.property(instants, fc.array(fc.integer({ min: -2, max: 9 })), fc.nat(9), (instant, ahead, days) => {
        const now = new Date(instant)
        const today = londonDate(now)
        const duty = ahead.map((n) => addDays(today, n))
        const reading = readingAt({ now, hours: WEEKDAYS, holidays: HOLIDAYS, duty, days, replyDays: 1 })
        if (reading.is === 'nobody') return
        const moment = reading.is === 'later' ? reading.from : now
        expect(moment.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(duty).toContain(londonDate(moment))
        expect(londonDate(moment) <= addDays(today, days)).toBe(true)
        // Nor is a reply promised for a day without somebody, or before it is read.
        expect(reading.replyBy === null || duty.includes(reading.replyBy)).toBe(true)
        expect(reading.replyBy === null || reading.replyBy > londonDate(moment)).toBe(true)
        if (reading.is === 'now') expect(reading.until.getTime()).toBeGreaterThan(now.getTime())
      }),
    )
  })
})

test('the clock of a request runs from when somebody can read it', () => {
  const now = new Date('2026-03-20T18:00:00Z')
  const from = new Date('2026-03-23T09:00:00Z')
  expect(readFrom({ is: 'later', from, replyBy: null }, now)).toBe(from)
  expect(readFrom({ is: 'now', until: from, replyBy: null }, now)).toBe(now)
  expect(plainDate('2026-03-23')).toBe(londonDate(from))
})

describe('when reading last began', () => {
  const began = (now: string, hours: Hours = WEEKDAYS) =>
    lastOpening({ now: new Date(now), hours, holidays: HOLIDAYS })?.toISOString() ?? null

  test.each([
    ['today', '2026-03-17T10:00:00Z', '2026-03-17T09:00:00.000Z'],
    ['at this very moment', '2026-03-17T09:00:00Z', '2026-03-17T09:00:00.000Z'],
    ['yesterday, until it begins', '2026-03-17T08:59:59Z', '2026-03-16T09:00:00.000Z'],
    ['on Friday, over a weekend', '2026-03-22T23:00:00Z', '2026-03-20T09:00:00.000Z'],
    ['before Good Friday, over Easter', '2026-04-06T12:00:00Z', '2026-04-02T08:00:00.000Z'],
    ['by the clocks on the wall after they went forward', '2026-03-30T08:00:00Z', '2026-03-30T08:00:00.000Z'],
    ['and before they went back', '2026-10-25T12:00:00Z', '2026-10-23T08:00:00.000Z'],
  ])('%s', (_, now, expected) => expect(began(now)).toBe(expected))

  test('where somebody always reads it is midnight, and where nobody ever does it is never', () => {
    expect(began('2026-07-17T10:00:00Z', 'always')).toBe('2026-07-16T23:00:00.000Z')
    expect(began('2026-07-17T10:00:00Z', EVERY_DAY([]))).toBeNull()
  })

  test('after a break at noon it began anew', () => {
    const split = EVERY_DAY([
      { from: 540, to: 720 },
      { from: 780, to: 1020 },
    ])
    expect([began('2026-03-17T12:59:00Z', split), began('2026-03-17T13:00:00Z', split)]).toEqual([
      '2026-03-17T09:00:00.000Z',
      '2026-03-17T13:00:00.000Z',
    ])
  })
})
