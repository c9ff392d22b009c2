import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  ageAt,
  daysBetween,
  financialYearOf,
  formatDate,
  formatMoment,
  londonDate,
  londonInstant,
  londonTime,
  type PlainDate,
  plainDate,
  quarterOf,
  readDateFields,
  readWrittenDate,
  yearOf,
} from './dates.ts'

const start = plainDate('1900-01-01')
const anyDate = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(start, days))

describe('readWrittenDate', () => {
  it.each([
    ['2020-03-05', '2020-03-05'],
    ['5 March 2020', '2020-03-05'],
    ['05 march 2020', '2020-03-05'],
    [' 5  MARCH  2020 ', '2020-03-05'],
    ['05/03/2020', '2020-03-05'],
    ['5/3/2020', '2020-03-05'],
    ['29/02/2020', '2020-02-29'],
    ['29/02/2000', '2000-02-29'],
    ['12/11/2020', '2020-11-12'],
  ])('reads %j as %s', (text, date) => {
    expect(readWrittenDate(text)).toBe(date)
  })

  it.each([
    ['05/03/20', 'four figures'],
    ['5 March 20', 'four figures'],
    ["5 March '20", 'four figures'],
    ['05-03-20', 'four figures'],
    ['20-03-05', 'four figures'],
    ['March 2020', 'only part'],
    ['2020-03', 'only part'],
    ['2020', 'only part'],
    ['03/2020', 'only part'],
    ['5 March', 'only part'],
    ['05/03', 'only part'],
    ['??/03/2020', 'only part'],
    ['xx/03/2020', 'only part'],
    ['March', 'only part'],
    ['31/02/2020', 'not a real date'],
    ['2019-02-29', 'not a real date'],
    ['1900-02-29', 'not a real date'],
    ['31 April 2020', 'not a real date'],
    ['00/03/2020', 'not a real date'],
    ['03/25/2020', 'not a real date'],
    ['2020-00-10', 'not a real date'],
    ['1887-03-05', 'after 1900'],
    ['0020-03-05', 'after 1900'],
    ['', 'missing'],
    ['  ', 'missing'],
    ['5 Mar 2020', 'written like'],
    ['5 Marzec 2020', 'written like'],
    ['2020/03/05', 'written like'],
    ['05.03.2020', 'written like'],
    ['2020-3-5', 'written like'],
    ['43895', 'written like'],
    ['2020-03-05T10:00', 'written like'],
    ['March 5, 2020', 'written like'],
    ['yesterday', 'written like'],
    ['٠٥/٠٣/٢٠٢٠', 'written like'],
  ])('refuses %j: %s', (text, why) => {
    const answer = readWrittenDate(text, 'date_of_birth')
    expect(answer).toEqual({ refused: expect.stringContaining(why) })
    expect(answer).toEqual({ refused: expect.stringMatching(/^date_of_birth .*\.$/) })
    if (/\d/.test(text)) expect((answer as { refused: string }).refused).not.toContain(text)
  })

  it('reads every date back in each of its three writings', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [year, month, day] = date.split('-')
        expect(readWrittenDate(date)).toBe(date)
        expect(readWrittenDate(formatDate(date))).toBe(date)
        expect(readWrittenDate(`${day}/${month}/${year}`)).toBe(date)
      }),
    )
  })

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readWrittenDate(text) !== undefined))
  })
})

describe('readDateFields', () => {
  it.each([
    ['5', '3', '2009', '2009-03-05'],
    [' 05 ', 'March', '2009 ', '2009-03-05'],
    ['5', 'mar', '2009', '2009-03-05'],
    ['5', 'Sept', '2009', '2009-09-05'],
  ])('reads %s %s %s', (day, month, year, date) => {
    expect(readDateFields({ day, month, year })).toBe(date)
  })

  it.each([
    ['', '', '', 'Date of birth must have a day, a month and a year.'],
    ['5', '', '2009', 'Date of birth must include a month.'],
    ['5', '', '', 'Date of birth must include a month and a year.'],
    ['5', '3', '09', 'Date of birth must have all four figures of the year.'],
    ['31', '2', '2009', 'Date of birth is not a real date: check the day, the month and the year.'],
    ['x', '2', '2009', 'Date of birth is not a real date: check the day, the month and the year.'],
    ['5', 'ma', '2009', 'Date of birth is not a real date: check the day, the month and the year.'],
    ['5', '13', '2009', 'Date of birth is not a real date: check the day, the month and the year.'],
    ['5', '3', '1809', 'Date of birth must have a year after 1900.'],
  ])('refuses %j %j %j', (day, month, year, sentence) => {
    expect(readDateFields({ day, month, year }, 'Date of birth')).toEqual({ refused: sentence })
  })
})

describe('plainDate', () => {
  it.each(['2020-02-30', '2020-2-3', '', '2020-03-05 ', 'x'])('throws for %j', (text) => {
    expect(() => plainDate(text)).toThrow('plain date')
  })
})

describe('the calendar', () => {
  it.each([
    ['2004-03-05', '2020-03-04', 15],
    ['2004-03-05', '2020-03-05', 16],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2020-02-29', 16],
    ['2020-03-05', '2020-03-05', 0],
  ])('born %s, on %s is %i', (birth, on, age) => {
    expect(ageAt(plainDate(birth), plainDate(on))).toBe(age)
  })

  it.each([
    ['2020-02-28', 2, '2020-03-01'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2020-03-29', 1, '2020-03-30'],
    ['2020-01-01', -1, '2019-12-31'],
  ])('%s and %i days is %s', (date, days, later) => {
    expect(addDays(plainDate(date), days)).toBe(later)
  })

  it('adds days there and back, and they count up', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date)
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(plainDate(addDays(date, days))).toBe(addDays(date, days))
      }),
    )
  })

  it.each([
    ['2020-03-31', 1, '2019-20'],
    ['2020-04-01', 2, '2020-21'],
    ['2020-07-01', 3, '2020-21'],
    ['2020-12-31', 4, '2020-21'],
    ['1999-06-30', 2, '1999-00'],
  ])('%s is in quarter %i and financial year %s', (date, quarter, label) => {
    expect(quarterOf(plainDate(date))).toEqual({ year: yearOf(plainDate(date)), quarter })
    expect(financialYearOf(plainDate(date)).label).toBe(label)
  })

  it('writes a date for people', () => {
    expect(formatDate(plainDate('2020-03-05'))).toBe('5 March 2020')
  })

  it('writes a moment for people, in one form everywhere', () => {
    expect(formatMoment(new Date('2020-06-30T23:30:00Z'))).toBe('1 July 2020, 00:30')
  })
})

describe('London time', () => {
  it.each([
    ['2020-12-31T23:30:00Z', '2020-12-31', '23:30'],
    ['2020-06-30T23:30:00Z', '2020-07-01', '00:30'],
    ['2020-03-31T23:30:00Z', '2020-04-01', '00:30'],
    ['2020-03-29T00:59:59.999Z', '2020-03-29', '00:59'],
    ['2020-03-29T01:00:00Z', '2020-03-29', '02:00'],
    ['1969-12-31T23:30:00.001Z', '1970-01-01', '00:30'],
  ])('at %s it is %s %s', (instant, date, time) => {
    expect(londonDate(new Date(instant))).toBe(date)
    expect(londonTime(new Date(instant))).toBe(time)
  })

  it.each([
    ['2020-01-15', '09:00', '2020-01-15T09:00:00.000Z'],
    ['2020-07-01', '00:30', '2020-06-30T23:30:00.000Z'],
    ['2020-03-29', '00:59', '2020-03-29T00:59:00.000Z'],
    ['2020-03-29', '01:30', '2020-03-29T01:30:00.000Z'],
    ['2020-03-29', '02:00', '2020-03-29T01:00:00.000Z'],
    ['2020-10-25', '00:30', '2020-10-24T23:30:00.000Z'],
    ['2020-10-25', '01:30', '2020-10-25T00:30:00.000Z'],
    ['2020-10-25', '02:00', '2020-10-25T02:00:00.000Z'],
  ])('%s %s in London is %s', (date, time, instant) => {
    expect(londonInstant(plainDate(date), time).toISOString()).toBe(instant)
  })

  it.each(['24:00', '9:00', '09:60', ''])('throws for the time %j', (time) => {
    expect(() => londonInstant(plainDate('2020-01-01'), time)).toThrow('wall time')
  })

  it('finds the wall time again, except in the hour that does not exist', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
    const fourDigits = (n: number) =>
      `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(anyDate, minute, (date: PlainDate, minutes) => {
        const time = fourDigits(minutes)
        const instant = londonInstant(date, time)
        expect(londonDate(instant)).toBe(date)
        if (londonTime(instant) !== time) expect(londonTime(instant)).toBe(fourDigits(minutes + 60))
      }),
    )
  })

  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/London', 'Asia/Kathmandu'])(
    'does not see that the machine is in %s',
    (zone) => {
      const script = `
        import * as d from ${JSON.stringify(fileURLToPath(new URL('./dates.ts', import.meta.url)))}
        const july = new Date('2020-06-30T23:30:00Z')
        console.log(JSON.stringify([july.getHours(), d.londonDate(july), d.londonInstant('2020-07-01', '00:30'),
          d.addDays('2020-03-28', 2), d.readWrittenDate('05/03/2020'), d.daysBetween('2020-03-01', '2020-11-01'),
          d.formatDate('2020-03-05')]))`
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      })
      const [hours, ...answers] = JSON.parse(said)
      const inZone = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
      expect(hours).toBe(Number(inZone.format(new Date('2020-06-30T23:30:00Z'))))
      expect(answers).toEqual([
        '2020-07-01',
        '2020-06-30T23:30:00.000Z',
        '2020-03-30',
        '2020-03-05',
        245,
        '5 March 2020',
      ])
    },
  )
})
