import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_BYTES, codeOf, readCode } from './recovery-code.ts'

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES })

describe('a recovery code', () => {
  test('is seven groups of four, without letters that look like others', () => {
    expect(codeOf(new Uint8Array(CODE_BYTES))).toBe('0000-0000-0000-0000-0000-0000-0000')
    expect(codeOf(new Uint8Array(CODE_BYTES).fill(255))).toBe('zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zzzz')
    fc.assert(fc.property(bytes, (b) => /^([0-9a-hjkmnp-tv-z]{4}-){6}[0-9a-hjkmnp-tv-z]{4}$/.test(codeOf(b))))
  })

  test('is read from paper as it was made, however it is typed', () => {
    fc.assert(
      fc.property(bytes, (b) => {
        const code = codeOf(b)
        for (const typed of [code, code.toUpperCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')}\n`])
          expect(readCode(typed)).toBe(code)
        expect(readCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code)
      }),
    )
  })

  test('has 140 bits, each of which makes it another one', () => {
    const bits = 140
    expect(CODE_BYTES * 8).toBeGreaterThanOrEqual(bits)
    fc.assert(
      fc.property(bytes, fc.nat({ max: bits - 1 }), (b, bit) => {
        const other = Uint8Array.from(b)
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (128 >> (bit & 7))
        expect(codeOf(other)).not.toBe(codeOf(b))
      }),
    )
  })

  test.each([
    '',
    '0000',
    '0000-0000-0000-0000-0000-0000-000',
    'uuuu-0000-0000-0000-0000-0000-0000',
    '0000-0000-0000-0000-0000-0000-00000',
  ])('%j is none', (typed) => expect(readCode(typed)).toBeNull())
})
