import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPostcode } from './postcode.ts'

describe('readPostcode', () => {
  it.each([
    ['nr13qu', 'NR1 3QU'],
    [' NR1  3QU ', 'NR1 3QU'],
    ['NR31-9AB', 'NR31 9AB'],
    ['pe301jj', 'PE30 1JJ'],
    ['M1 1AE', 'M1 1AE'],
    ['b33 8th', 'B33 8TH'],
    ['W1A 0AX', 'W1A 0AX'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['GIR 0AA', 'GIR 0AA'],
    ['NR1 OQU', 'NR1 0QU'],
  ])('%j is %j', (typed, tidy) => {
    expect(readPostcode(typed)).toBe(tidy)
  })

  it.each(['', 'NR1', '3QU', 'NR1 3Q', 'NR1 3QUU', 'NR123 3QU', 'QR1 3QU', 'NR1 3QC', 'N/A', '90210', 'NR1 3QÜ'])(
    'refuses %j',
    (typed) => {
      expect(readPostcode(typed)).toEqual({ refused: 'Enter a full postcode, like NR1 3QU.' })
    },
  )

  it('tidies a tidy postcode into itself, and loses nothing but spaces', () => {
    const letters = (allowed: string) => fc.constantFrom(...allowed)
    const postcode = fc
      .tuple(letters('NPIB'), letters('RE'), fc.integer({ min: 1, max: 99 }), fc.nat(9), letters('ABDEFGHJ'))
      .map(([first, second, district, sector, unit]) => `${first}${second}${district} ${sector}${unit}${unit}`)
    fc.assert(
      fc.property(postcode, (text) => {
        expect(readPostcode(text)).toBe(text)
        expect(readPostcode(text.toLowerCase().replace(' ', ''))).toBe(text)
      }),
    )
  })
})
