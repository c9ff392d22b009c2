import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRange } from './byte-range.ts'

test.each([
  [undefined, 'all'],
  ['', 'all'],
  ['bytes=0-', { from: 0, to: 100 }],
  ['bytes=0-0', { from: 0, to: 1 }],
  ['Bytes=10-19', { from: 10, to: 20 }],
  ['bytes=90-500', { from: 90, to: 100 }],
  ['bytes=-5', { from: 95, to: 100 }],
  ['bytes=-500', { from: 0, to: 100 }],
  ['bytes=-0', 'beyond'],
  ['bytes=100-', 'beyond'],
  ['bytes=100-200', 'beyond'],
  ['bytes=20-10', 'all'],
  ['bytes=-', 'all'],
  ['bytes=0-1,5-6', 'all'],
  ['bytes=a-b', 'all'],
  ['bytes= 0-1', 'all'],
  ['lines=0-1', 'all'],
  ['bytes=99999999999999999999-', 'all'],
])('of a hundred bytes %j is %j', (header, wanted) => expect(readRange(header, 100)).toEqual(wanted))

test('nothing outside the file is ever given, whatever is asked', () => {
  const figures = fc.oneof(fc.nat().map(String), fc.constantFrom('', '-', '1e3', '00'))
  const header = fc.oneof(
    fc.string(),
    fc.tuple(figures, figures).map(([a, b]) => `bytes=${a}-${b}`),
  )
  fc.assert(
    fc.property(header, fc.nat(5_000), (asked, size) => {
      const wanted = readRange(asked, size)
      if (typeof wanted === 'string') return
      expect(wanted.from).toBeGreaterThanOrEqual(0)
      expect(wanted.from).toBeLessThan(wanted.to)
      expect(wanted.to).toBeLessThanOrEqual(size)
    }),
  )
})
