import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

test('what was written is read back, and nothing else is read at all', () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat().map((n) => n % 7e15),
      fc.uuid(),
      (micros, id) => {
        expect(readCursor(writeCursor({ micros, id }))).toEqual({ micros, id })
      },
    ),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCursor(text)).toBeNull()
    }),
  )
  expect(readCursor(`9999999999999999_${crypto.randomUUID()}`)).toBeNull()
})
