import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import { daysIn, faultOfDuty, faultOfSpan, MOST_DAYS, rotaDay } from './rota.ts'

const span = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) })
const today = plainDate('2026-03-17')

describe('the days of a rota', () => {
  test.each([
    ['one day', span('2026-03-17', '2026-03-17'), false, ['2026-03-17']],
    ['Friday to Monday, without the weekend', span('2026-03-20', '2026-03-23'), false, ['2026-03-20', '2026-03-23']],
    ['a weekend alone', span('2026-03-21', '2026-03-22'), false, []],
    ['a weekend that is meant', span('2026-03-21', '2026-03-22'), true, ['2026-03-21', '2026-03-22']],
    [
      'over the change of the clocks',
      span('2026-03-27', '2026-03-30'),
      true,
      ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'],
    ],
    ['over a leap day', span('2028-02-28', '2028-03-01'), false, ['2028-02-28', '2028-02-29', '2028-03-01']],
  ])('%s', (_what, days, weekends, expected) => {
    expect(daysIn(days, { weekends })).toEqual(expected)
  })

  test.each([
    ['today', span('2026-03-17', '2026-03-17'), null],
    ['yesterday', span('2026-03-16', '2026-03-17'), 'from'],
    ['backwards', span('2026-03-20', '2026-03-19'), 'to'],
    ['as many as may be', span('2026-03-17', '2026-06-16'), null],
    ['one more', span('2026-03-17', '2026-06-17'), 'to'],
  ])('%s', (_what, days, at) => {
    expect(faultOfSpan(days, today)?.at ?? null).toBe(at)
    expect(MOST_DAYS).toBe(92)
  })

  test('say what is wrong with them in a sentence', () => {
    const said = (from: string, to: string) => faultOfSpan(span(from, to), today)?.message
    expect(said('2026-03-16', '2026-03-17')).toBe('The first day is over. Choose today or a day to come.')
    expect(said('2026-03-20', '2026-03-19')).toBe('The last day cannot be before the first.')
    expect(said('2026-03-17', '2026-06-17')).toBe('Choose 92 days at most. Check the last day.')
  })

  test('are read with their weekday', () => {
    expect(daysIn(span('2026-03-15', '2026-03-21'), { weekends: true }).map(rotaDay)).toEqual([
      'Sunday 15 March 2026',
      'Monday 16 March 2026',
      'Tuesday 17 March 2026',
      'Wednesday 18 March 2026',
      'Thursday 19 March 2026',
      'Friday 20 March 2026',
      'Saturday 21 March 2026',
    ])
  })
})

describe('who is on duty', () => {
  const maja = { name: 'Maja Lis', leftOn: null, daysOff: ['2026-03-19'] }
  const days = ['2026-03-18', '2026-03-19'].map(plainDate)
  test.each([
    ['somebody who is here', days, { ...maja, daysOff: [] }, null],
    ['somebody who is away on one of the days', days, maja, 'Maja Lis is away on 19 March 2026'],
    ['somebody whose last day is the last one', days, { ...maja, daysOff: [], leftOn: '2026-03-19' }, null],
    ['somebody who leaves before', days, { ...maja, daysOff: [], leftOn: '2026-03-18' }, 'works here until 18 March'],
    ['nobody, on no day', [], maja, 'no working day'],
  ])('%s', (_who, on, who, said) => {
    const fault = faultOfDuty(on, who)
    expect(said === null ? fault : fault?.includes(said)).toBe(said === null ? null : true)
  })
})
