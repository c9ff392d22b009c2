import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_BYTES, codeOf, readCode } from './recovery-code.ts'

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES })

describe('a recovery code', () => {
  test('is six groups of four, without letters that look like others', () => {
    expect(codeOf(new Uint8Array(CODE_BYTES))).toBe('0000-0000-0000-0000-0000-0000')
    expect(codeOf(new Uint8Array(CODE_BYTES).fill(255))).toBe('zzzz-zzzz-zzzz-zzzz-zzzz-zzzz')
    fc.assert(fc.property(bytes, (b) => /^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/.test(codeOf(b))))
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

  test('two are two', () => {
    fc.assert(fc.property(bytes, bytes, (a, b) => (codeOf(a) === codeOf(b)) === Buffer.from(a).equals(b)))
  })

  test.each([
    '',
    '0000',
    '0000-0000-0000-0000-0000-000',
    'uuuu-0000-0000-0000-0000-0000',
    '0000-0000-0000-0000-0000-00000',
  ])('%j is none', (typed) => expect(readCode(typed)).toBeNull())
})
