import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockWords, rangesWords, readTimes } from './clock-words.ts'
import type { Range } from './opening-hours.ts'

describe('a time in words', () => {
  it.each([
    [0, 'midnight'],
    [30, '12.30am'],
    [540, '9am'],
    [720, 'midday'],
    [750, '12.30pm'],
    [1050, '5.30pm'],
    [1440, 'midnight'],
  ])('minute %i is %s', (minute, words) => expect(clockWords(minute)).toBe(words))
})

describe('the hours of a day, as people write them', () => {
  const office = [{ from: 540, to: 1020 }]
  it.each([
    ['9am to 5pm', office],
    ['9am-5pm', office],
    ['09:00–17:00', office],
    ['9.00 - 17.00', office],
    [' 9 am until 5 P.M. ', office],
    ['midnight to midnight', [{ from: 0, to: 1440 }]],
    ['24 hours', [{ from: 0, to: 1440 }]],
    ['00:00-24:00', [{ from: 0, to: 1440 }]],
    ['noon to 00:00', [{ from: 720, to: 1440 }]],
    ['12am to 12pm', [{ from: 0, to: 720 }]],
    ['', []],
    ['Closed', []],
  ])('“%s”', (typed, expected) => expect(readTimes(typed)).toEqual(expected))

  it('are read in any order, and never one upon the other', () => {
    const both = [
      { from: 540, to: 720 },
      { from: 780, to: 1020 },
    ]
    for (const typed of ['9am to midday and 1pm to 5pm', '1pm-5pm, 9am-12pm', '9am to noon; 1pm to 5pm'])
      expect(readTimes(typed)).toEqual(both)
    expect(readTimes('9am to 1pm and 12pm to 5pm')).toBe('not-times')
  })

  it.each([
    '9 to 5',
    '9-5pm',
    'mornings',
    '9am',
    '9am to',
    '25:00 to 26:00',
    '13pm to 14pm',
    '0am to 1am',
    '9am to 5pm to 6pm',
  ])('“%s” is not guessed', (typed) => expect(readTimes(typed)).toBe('not-times'))

  it.each(['6pm to 2am', '22:00-06:00', '9am to 9am'])('“%s” goes over midnight', (typed) =>
    expect(readTimes(typed)).toBe('over-midnight'),
  )

  it('as Rose says them are read as what they are', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(minutes, (all) => {
        const sorted = all.toSorted((a, b) => a - b)
        const ranges = sorted.flatMap((from, i): Range[] => {
          const to = sorted[i + 1]
          return i % 2 === 0 && to !== undefined ? [{ from, to }] : []
        })
        expect(readTimes(rangesWords(ranges))).toEqual(ranges)
      }),
    )
  })

  it('whatever is typed, nothing but whole ranges in order comes of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('9', '1', '0', ':', '.', 'am', 'pm', ' ', '-', 'to', ',', 'noon') }),
        (typed) => {
          const read = readTimes(typed)
          if (typeof read === 'string') return
          for (const [i, { from, to }] of read.entries()) {
            expect(0 <= from && from < to && to <= 1440).toBe(true)
            expect((read[i - 1]?.to ?? 0) <= from).toBe(true)
          }
        },
      ),
    )
  })
})
