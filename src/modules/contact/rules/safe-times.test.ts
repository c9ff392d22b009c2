import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeNow } from './safe-times.ts'

const [SUN, MON, TUE, WED, SAT] = [0, 1, 2, 3, 6]

describe('whether now is a safe time', () => {
  test.each([
    ['After 4pm', TUE, '16:00', 'yes'],
    ['After 4pm', TUE, '15:59', 'no'],
    ['After 4pm', TUE, '23:30', 'ask'],
    ['After 4pm', TUE, '02:00', 'no'],
    ['after 4pm', SAT, '17:00', 'ask'],
    ['After 4pm on school days', TUE, '16:30', 'ask'],
    ['After 4pm on school days', TUE, '10:00', 'no'],
    ['After 4pm on school days', SUN, '17:00', 'no'],
    ['weekdays 9-3', MON, '10:00', 'yes'],
    ['weekdays 9-3', MON, '15:00', 'no'],
    ['weekdays 9-3', SAT, '10:00', 'no'],
    ['Mon-Fri 9am-3pm', WED, '14:59', 'yes'],
    ['Monday to Friday, between 9am and 3pm', WED, '08:59', 'no'],
    ['weekdays 4-6pm', MON, '17:00', 'yes'],
    ['weekdays 10-12', MON, '11:00', 'yes'],
    ['weekdays 10-12pm', MON, '11:00', 'yes'],
    ['weekdays 16:00 to 18:00', MON, '17:00', 'yes'],
    ['Tuesdays and Thursdays after 3pm', TUE, '15:30', 'yes'],
    ['Tuesdays and Thursdays after 3pm', WED, '15:30', 'no'],
    ['Any time except Sunday', WED, '11:00', 'yes'],
    ['Any time except Sunday', SUN, '11:00', 'no'],
    ['Any time except Sunday', WED, '23:00', 'ask'],
    ['every day after 17:30', SAT, '18:00', 'yes'],
    ['weekends any time', SAT, '11:00', 'yes'],
    ['weekdays before 9am', MON, '08:30', 'yes'],
    ['weekdays before 9am', MON, '06:30', 'ask'],
    ['weekdays after 4pm or weekends any time', SAT, '11:00', 'yes'],
    ['weekdays after 4pm; weekends any time', MON, '11:00', 'no'],
  ] as const)('%s, on %i at %s: %s', (words, weekday, time, expected) => {
    expect(safeNow(words, { weekday, time })).toBe(expected)
  })

  test.each([
    'Lunch break',
    'after 4',
    'weekdays 1-3',
    'after 4pm unless Dad is home',
    'after 4pm, not when Lee is there',
    'not after 4pm',
    'never before 9am',
    'after 4pm before 6pm',
    'after 25:00',
    'weekdays after 4pm or when I text you',
    'between 3pm and 2pm',
    '',
  ])('what is not understood whole is asked: %s', (words) => {
    for (const weekday of [SUN, TUE, SAT])
      for (const time of ['03:00', '10:00', '16:30']) expect(safeNow(words, { weekday, time })).toBe('ask')
  })

  test('a word nobody knows turns no answer into yes or no', () => {
    const times = fc.constantFrom('after 4pm', 'weekdays 9-3', 'any time except Sunday', 'weekends any time')
    fc.assert(
      fc.property(times, fc.stringMatching(/^[a-z]{4,9}$/), fc.nat(6), fc.nat(23), (words, more, weekday, hour) => {
        fc.pre(!/^(?:only|daily|weekdays?|weekends?|every|anytime|[a-z]*day|[a-z]*days)$/.test(more))
        const time = `${String(hour).padStart(2, '0')}:00`
        expect(safeNow(`${words} ${more}`, { weekday, time })).toBe('ask')
      }),
    )
  })
})
