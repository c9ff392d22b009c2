import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { londonDate, plainDate } from '../../../platform/pure/dates.ts'
import {
  calendarYear,
  financialYear,
  isPartial,
  periodName,
  periodsUntil,
  piecesOf,
  quarter,
  readPeriod,
} from './period.ts'

describe('a period', () => {
  test.each([
    ['2020', '2020-01-01', '2020-12-31', '2020'],
    ['2020-21', '2020-04-01', '2021-03-31', 'April 2020 to March 2021'],
    ['1999-00', '1999-04-01', '2000-03-31', 'April 1999 to March 2000'],
    ['2020-q1', '2020-01-01', '2020-03-31', 'January to March 2020'],
    ['2020-q4', '2020-10-01', '2020-12-31', 'October to December 2020'],
  ])('%s', (slug, from, to, name) => {
    const period = readPeriod(slug)
    expect(period).toMatchObject({ slug, from, to })
    expect(period && periodName(period)).toBe(name)
  })

  test.each(['', '20', '2020-22', '2020-20', '2020-q5', '2020-Q1', '0000', '9999', '2020-21 ', '2020-2021', "2020'--"])(
    'is not %j',
    (slug) => expect(readPeriod(slug)).toBeNull(),
  )

  test('every slug made is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 9000 }), fc.constantFrom(1, 2, 3, 4), (year, n) => {
        for (const period of [calendarYear(year), financialYear(year), quarter(year, n as 1)])
          expect(readPeriod(period.slug)).toEqual(period)
      }),
    )
  })

  test('a financial year answers for the pieces of both calendar years, a calendar year for none', () => {
    expect(piecesOf(financialYear(2020)).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2020-01-01 2020-03-31',
      '2020-04-01 2020-12-31',
      '2021-01-01 2021-03-31',
      '2021-04-01 2021-12-31',
    ])
    expect([piecesOf(calendarYear(2020)), piecesOf(quarter(2020, 1))]).toEqual([[], []])
  })

  test('is partial until its last day is over in London', () => {
    expect(isPartial(calendarYear(2026), londonDate(new Date('2026-12-31T23:30:00Z')))).toBe(true)
    expect(isPartial(calendarYear(2026), londonDate(new Date('2027-01-01T00:00:00Z')))).toBe(false)
    // 23:30 UTC on 30 June is already July in London.
    expect(isPartial(quarter(2026, 2), londonDate(new Date('2026-06-30T23:30:00Z')))).toBe(false)
  })
})

test('the periods on offer run from the first year to today, newest first', () => {
  const offered = periodsUntil(plainDate('2026-02-10'), 2024)
  expect(offered.year.map((p) => p.slug)).toEqual(['2026', '2025', '2024'])
  expect(offered['financial-year'].map((p) => p.slug)).toEqual(['2025-26', '2024-25', '2023-24'])
  expect(offered.quarter.map((p) => p.slug).slice(0, 3)).toEqual(['2026-q1', '2025-q4', '2025-q3'])
  expect(periodsUntil(plainDate('2026-02-10'), 2030).year.map((p) => p.slug)).toEqual(['2026'])
})
