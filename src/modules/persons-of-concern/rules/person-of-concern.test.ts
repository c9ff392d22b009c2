import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPastItsDay, postcodeIn } from './person-of-concern.ts'

describe('an address is left out', () => {
  test.each([
    ['Lives at NR1 3QU with his brother', 'NR1 3QU'],
    ['nr13qu', 'nr13qu'],
    ['(NR30 1AA).', 'NR30 1AA'],
    ['Near the bus station, most evenings', null],
    ['Drives a grey van, 2 seats', null],
    ['Room 12 above the shop', null],
    ['Met on an app in May', null],
    ['', null],
  ])('%j: %j', (text, found) => {
    expect(postcodeIn(text)).toBe(found)
  })

  test('wherever it stands in a sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom('NR1 3QU', 'IP24 2AB', 'pe30 1nn'), fc.boolean(), (postcode, first) => {
        expect(postcodeIn(first ? `${postcode}, they said` : `They said ${postcode}`)).toBe(postcode)
      }),
    )
  })
})

describe('a record', () => {
  test.each([
    ['2026-03-17', null, false],
    ['2026-03-16', null, true],
    ['2026-03-16', '2026-03-10', false],
  ])('to be looked at by %s, ended %s: past its day %s', (reviewOn, endedOn, past) => {
    expect(isPastItsDay({ reviewOn, endedOn }, '2026-03-17')).toBe(past)
  })
})
