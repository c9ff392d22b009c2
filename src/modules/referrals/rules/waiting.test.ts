import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { londonDate } from '../../../platform/pure/dates.ts'
import { STATES } from './referral.ts'
import { URGENCIES, waitingOf } from './waiting.ts'

const clocks = { today: 0, 'this-week': 5, routine: 10 }
const now = new Date('2026-03-31T09:00:00Z')
const at = (receivedAt: string, urgency: 'today' | 'this-week' | 'routine') =>
  waitingOf({ receivedAt: new Date(receivedAt), urgency, state: 'received' }, clocks, londonDate(now))

describe('waiting', () => {
  test.each([
    ['2026-03-31T08:59:00Z', 'today', { days: 0, late: false, words: 'Came today' }],
    ['2026-03-30T22:59:00Z', 'today', { days: 1, late: true, words: 'Late by 1 day' }],
    // Half past midnight in summer time is still yesterday in UTC, and today in London.
    ['2026-03-30T23:30:00Z', 'today', { days: 0, late: false, words: 'Came today' }],
    ['2026-03-26T12:00:00Z', 'this-week', { days: 5, late: false, words: 'Waiting 5 days' }],
    ['2026-03-24T12:00:00Z', 'this-week', { days: 7, late: true, words: 'Late by 2 days' }],
    ['2026-03-30T12:00:00Z', 'routine', { days: 1, late: false, words: 'Waiting 1 day' }],
    ['2026-04-01T12:00:00Z', 'routine', { days: 0, late: false, words: 'Came today' }],
  ] as const)('received %s, %s', (received, urgency, expected) => {
    expect(at(received, urgency)).toEqual(expected)
  })

  test('only what nobody has decided waits', () => {
    const waits = STATES.filter(
      (state) => waitingOf({ receivedAt: now, urgency: 'today', state }, clocks, londonDate(now)) !== null,
    )
    expect(waits).toEqual(['received', 'needs-information', 'escalated'])
  })

  test('what is late stays late as time goes by', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        instants,
        fc.nat(3_000),
        fc.nat(3_000),
        fc.constantFrom(...URGENCIES),
        (receivedAt, a, b, urgency) => {
          const hours = (h: number) => londonDate(new Date(receivedAt.getTime() + h * 3_600_000))
          const one = { receivedAt, urgency, state: 'received' } as const
          if (waitingOf(one, clocks, hours(a))?.late) expect(waitingOf(one, clocks, hours(a + b))?.late).toBe(true)
        },
      ),
    )
  })
})
