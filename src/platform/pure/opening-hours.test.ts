import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, londonDate, londonInstant, londonTime, plainDate } from './dates.ts'
import { type Hours, isFreshlyVerified, openingAt, type Range, readRanges, type Week } from './opening-hours.ts'

const office = '09:00-17:00'
const week = (days: readonly string[], bankHolidays: Week['bankHolidays'] = []): Week => ({
  days: days.map((day) => readRanges(day) ?? []),
  bankHolidays,
})
const weekdays = week(['closed', office, office, office, office, office, 'closed'])
const everyDay = (day: string) => week(Array(7).fill(day), 'same')
const holidays = new Map([[2026, ['2026-04-03', '2026-04-06', '2026-12-25', '2026-12-28']]])
const at = (hours: Hours, instant: string) => openingAt(hours, new Date(instant), holidays)
const open = (hour: number, day = 0) => ({ is: 'open', until: { day, minute: hour * 60 } })
const opens = (day: number, hour: number) => ({ is: 'closed', opens: { day, minute: hour * 60 } })

describe('whether somebody answers now', () => {
  it.each([
    ['a minute before', '2026-12-01T08:59:59Z', opens(0, 9)],
    ['when it opens', '2026-12-01T09:00:00Z', open(17)],
    ['in its last minute', '2026-12-01T16:59:59Z', open(17)],
    ['when it closes', '2026-12-01T17:00:00Z', opens(1, 9)],
    ['on Friday evening', '2026-12-04T18:00:00Z', opens(3, 9)],
    ['in summer, an hour earlier by the world’s clock', '2026-07-01T08:00:00Z', open(17)],
    ['on Thursday evening before Easter, over four days', '2026-04-02T17:00:00Z', opens(5, 9)],
    ['on a bank holiday', '2026-04-06T10:00:00Z', opens(1, 9)],
    ['on Christmas Eve, over both holidays and a weekend', '2026-12-24T20:00:00Z', opens(5, 9)],
  ])('%s', (_, instant, expected) => expect(at(weekdays, instant)).toEqual(expected))

  it('goes on over midnight, and says the hour at which it really ends', () => {
    const nights = everyDay('00:00-02:00, 18:00-24:00')
    expect(at(nights, '2026-12-01T23:30:00Z')).toEqual(open(2, 1))
    expect(at(nights, '2026-12-01T01:30:00Z')).toEqual(open(2))
    expect(at(nights, '2026-12-01T02:00:00Z')).toEqual(opens(0, 18))
    expect(at(everyDay('00:00-24:00'), '2026-12-01T02:00:00Z')).toEqual({ is: 'always' })
    expect(at(everyDay('closed'), '2026-12-01T02:00:00Z')).toEqual({ is: 'never' })
  })

  it('is not guessed where the bank holidays of the year are not known', () => {
    expect(at(weekdays, '2027-06-01T10:00:00Z')).toEqual({ is: 'unknown' })
    expect(at(everyDay(office), '2027-06-01T10:00:00Z')).toEqual(open(17))
    expect(at('always', '2027-06-01T10:00:00Z')).toEqual({ is: 'always' })
    // Who answers on the last evening of the last known year is known; when they come back is not.
    expect(at(weekdays, '2026-12-31T10:00:00Z')).toEqual(open(17))
    expect(at(weekdays, '2026-12-31T18:00:00Z')).toEqual({ is: 'unknown' })
  })

  it('has other hours on a bank holiday where it says so', () => {
    const short = week(
      weekdays.days.map(() => office),
      readRanges('10:00-12:00') ?? [],
    )
    expect(at(short, '2026-12-25T11:00:00Z')).toEqual(open(12))
    expect(at(short, '2026-12-25T12:00:00Z')).toEqual(opens(1, 9))
  })
})

describe('when the clocks change', () => {
  it.each([
    ['the last winter evening', '2026-03-28T17:00:00Z', opens(1, 9)],
    ['at 8 by the old clock it is 9', '2026-03-29T08:00:00Z', open(17)],
    ['a minute before, it is 8.59', '2026-03-29T07:59:59Z', opens(0, 9)],
    ['and it ends at 5 by the new one', '2026-03-29T16:00:00Z', opens(1, 9)],
    ['in October at 8 by the old clock it is still 8', '2026-10-25T08:00:00Z', opens(0, 9)],
    ['and opens an hour later', '2026-10-25T09:00:00Z', open(17)],
    ['and closes at 5 by the new one', '2026-10-25T17:00:00Z', opens(1, 9)],
  ])('%s', (_, instant, expected) => expect(at(everyDay(office), instant)).toEqual(expected))

  it('the hour that comes twice is in the range twice, and the one that never comes is in none', () => {
    const small = everyDay('01:15-01:45')
    for (const instant of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])
      expect(at(small, instant)).toEqual({ is: 'open', until: { day: 0, minute: 105 } })
    for (let minute = 0; minute < 120; minute += 1)
      expect(at(small, new Date(Date.UTC(2026, 2, 29, 0, minute)).toISOString()).is).toBe('closed')
  })
})

describe('properties', () => {
  const minutes = fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15)
  const day = fc.array(minutes, { maxLength: 4 }).map((all) => {
    const sorted = [...new Set(all)].sort((a, b) => a - b)
    return sorted.flatMap((from, i): Range[] => {
      const to = sorted[i + 1]
      return i % 2 === 0 && to !== undefined ? [{ from, to }] : []
    })
  })
  const someWeek = fc.tuple(fc.array(day, { minLength: 7, maxLength: 7 }), day).map(([days, own]) => ({
    days,
    bankHolidays: own,
  }))
  // Around both changes of the clocks, and around the holidays.
  const moment = fc
    .tuple(
      fc.constantFrom('2026-03-26', '2026-04-02', '2026-10-23', '2026-12-18'),
      fc.integer({ min: 0, max: 6 * 1440 }),
    )
    .map(([from, minute]) => new Date(Date.parse(`${from}T00:00:00Z`) + minute * 60_000))
  const rangesOf = (hours: Week, date: string) =>
    holidays.get(2026)?.includes(date) && hours.bankHolidays !== 'same'
      ? hours.bankHolidays
      : (hours.days[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? [])
  const wall = (instant: Date) => {
    const [hour = 0, minute = 0] = londonTime(instant).split(':').map(Number)
    return hour * 60 + minute
  }
  const isOpen = (hours: Week, instant: Date) =>
    rangesOf(hours, londonDate(instant)).some(({ from, to }) => from <= wall(instant) && wall(instant) < to)

  it('it is open exactly when the clock on a wall in London says so', () => {
    fc.assert(
      fc.property(someWeek, moment, (hours, now) => {
        const { is } = openingAt(hours, now, holidays)
        expect(is === 'open' || is === 'always').toBe(isOpen(hours, now))
      }),
    )
  })

  it('what is promised holds: open until then and not after it, closed until then and open at it', () => {
    fc.assert(
      fc.property(someWeek, moment, (hours, now) => {
        const opening = openingAt(hours, now, holidays)
        if (opening.is !== 'open' && opening.is !== 'closed') return
        const { day, minute } = opening.is === 'open' ? opening.until : opening.opens
        const date = addDays(londonDate(now), day)
        const passes = rangesOf(hours, date).filter((range) =>
          opening.is === 'open' ? range.to === minute : range.from === minute,
        )
        expect(passes).toHaveLength(1)
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const then = minute === 1440 ? londonInstant(addDays(date, 1), '00:00') : londonInstant(date, clock)
        // Within the hours in which the clocks change, the wall may show a time twice or never.
        if (['2026-03-29', '2026-10-25'].includes(date) && minute < 180) return
        expect(isOpen(hours, then)).toBe(opening.is === 'closed')
      }),
    )
  })
})

describe('hours as they are written', () => {
  it.each([
    ['09:00-17:00', [{ from: 540, to: 1020 }]],
    [
      '00:00-02:00, 18:00-24:00',
      [
        { from: 0, to: 120 },
        { from: 1080, to: 1440 },
      ],
    ],
    ['closed', []],
    ['9-5', null],
    ['17:00-09:00', null],
    ['09:00-12:00, 11:00-13:00', null],
    ['18:00-24:30', null],
    ['', null],
  ])('%s', (text, expected) => expect(readRanges(text)).toEqual(expected))
})

describe('somebody asked within six months', () => {
  it.each([
    ['2026-11-29', '2026-11-29', true],
    ['2026-11-29', '2027-05-29', true],
    ['2026-11-29', '2027-05-30', false],
    ['2026-08-31', '2027-02-28', true],
    ['2026-08-31', '2027-03-01', false],
    ['2026-11-30', '2026-11-29', false],
  ])('asked on %s, read on %s: %s', (asked, today, fresh) => {
    expect(isFreshlyVerified(asked, londonInstant(plainDate(today), '12:00'))).toBe(fresh)
  })

  it('or not at all', () => expect(isFreshlyVerified(null, new Date('2026-11-29T12:00:00Z'))).toBe(false))
})
