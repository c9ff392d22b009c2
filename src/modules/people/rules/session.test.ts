import { expect, test } from 'vitest'
import { IDLE_MINUTES, isFresh, LONGEST_HOURS } from './session.ts'

const now = new Date('2026-03-17T10:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)

test.each([
  ['never shown', null, false],
  ['just now', now, true],
  ['a quarter of an hour ago', ago(15 * 60_000), true],
  ['a moment longer ago', ago(15 * 60_000 + 1), false],
  ['yesterday', ago(24 * 3_600_000), false],
])('that it is them was %s', (_when, provedAt, fresh) => expect(isFresh(provedAt, now)).toBe(fresh))

test('a session lasts as long as contract.md says', () => {
  expect([IDLE_MINUTES, LONGEST_HOURS]).toEqual([30, 12])
})
