import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goesOn, passkeyName } from './passkey.ts'

describe('the counter of a passkey', () => {
  test.each([
    [0, 0, true],
    [0, 1, true],
    [5, 6, true],
    [5, 5, false],
    [5, 4, false],
    [5, 0, false],
  ])('kept %d, said %d: %j', (kept, said, good) => expect(goesOn(kept, said)).toBe(good))

  test('never counts the same number twice, unless it counts nothing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (kept, said) => goesOn(kept, said) === (said > kept || kept + said === 0)),
    )
  })
})

describe('the name of a passkey', () => {
  test.each([
    ['  work   phone ', '', 'work phone'],
    ['', 'Firefox on a Mac', 'Firefox on a Mac'],
    ['', '', 'Passkey'],
    ['x'.repeat(70), '', 'x'.repeat(60)],
  ])('%j on %j is %j', (typed, device, name) => expect(passkeyName(typed, device)).toBe(name))
})
