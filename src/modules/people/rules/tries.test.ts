import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inWords, secondsToWait, type TryLimits, type UsedUp } from './tries.ts'

const limits: TryLimits = {
  account_and_network: { max: 5, minutes: 15 },
  network: { max: 30, minutes: 15 },
  account: { max: 100, minutes: 60 },
}
const NOW = new Date('2026-03-17T10:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const none: UsedUp = { account_and_network: null, network: null, account: null }

describe('how long a try waits', () => {
  test.each<[UsedUp, number]>([
    [none, 0],
    [{ ...none, account_and_network: ago(0) }, 900],
    [{ ...none, account_and_network: ago(14) }, 60],
    [{ ...none, account_and_network: ago(15) }, 0],
    [{ ...none, network: ago(5) }, 600],
    [{ ...none, account: ago(59.5) }, 30],
    [{ account_and_network: ago(1), network: ago(14), account: ago(10) }, 50 * 60],
  ])('%j: %i seconds', (used, seconds) => expect(secondsToWait(limits, used, NOW)).toBe(seconds))

  test('is never below nothing, never longer than the longest limit, and over when it says so', () => {
    const at = fc.option(fc.integer({ min: 0, max: 300_000 }).map((s) => new Date(NOW.getTime() - s * 1_000)))
    fc.assert(
      fc.property(fc.record({ account_and_network: at, network: at, account: at }), (used) => {
        const seconds = secondsToWait(limits, used, NOW)
        expect(seconds).toBeGreaterThanOrEqual(0)
        expect(seconds).toBeLessThanOrEqual(3_600)
        expect(secondsToWait(limits, used, new Date(NOW.getTime() + seconds * 1_000))).toBe(0)
      }),
    )
  })

  test.each([
    [1, 'a minute'],
    [60, 'a minute'],
    [61, '2 minutes'],
    [900, '15 minutes'],
  ])('%i seconds are %s', (seconds, words) => expect(inWords(seconds)).toBe(words))
})
