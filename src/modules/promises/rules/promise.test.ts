import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import { faultOfPromisedDay, inLedgerOrder, type Promised, standingOf } from './promise.ts'

const today = '2026-03-17'

describe('how a promise stands', () => {
  test.each([
    [{ state: 'open', dueOn: null, settledOn: null }, 'open'],
    [{ state: 'open', dueOn: '2026-03-17', settledOn: null }, 'open'],
    [{ state: 'open', dueOn: '2026-03-16', settledOn: null }, 'late'],
    [{ state: 'kept', dueOn: '2026-03-16', settledOn: '2026-03-16' }, 'kept'],
    [{ state: 'kept', dueOn: '2026-03-16', settledOn: '2026-03-17' }, 'kept-late'],
    [{ state: 'kept', dueOn: null, settledOn: '2026-03-17' }, 'kept'],
    [{ state: 'broken', dueOn: '2026-03-01', settledOn: '2026-03-17' }, 'broken'],
  ] as const)('%j is %s', (facts, standing) => {
    expect(standingOf(facts, today)).toBe(standing)
  })
})

test('the list: open ones by their day, those without a day after them, then the settled ones, newest first', () => {
  const one = (id: string, facts: Partial<Promised>) => ({ id, state: 'open', dueOn: null, ...facts }) as Promised
  const list = [
    one('old', { state: 'kept', settledOn: '2026-03-01' }),
    one('some day', {}),
    one('new', { state: 'broken', settledOn: '2026-03-09' }),
    one('later', { dueOn: '2026-04-01' }),
    one('sooner', { dueOn: '2026-03-01' }),
  ]
  expect(list.sort(inLedgerOrder).map((p) => p.id)).toEqual(['sooner', 'later', 'some day', 'new', 'old'])
})

test.each([
  ['2026-03-16', 'This day has passed: choose today or a later day.'],
  ['2026-03-17', null],
  ['2027-03-18', null],
  ['2027-03-19', 'This day is more than a year ahead: choose a nearer one.'],
])('a promise for %s: %s', (day, fault) => {
  expect(faultOfPromisedDay(plainDate(day), plainDate(today))).toBe(fault)
})
