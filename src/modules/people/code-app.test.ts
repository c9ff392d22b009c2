import { expect, test } from 'vitest'
import { codeAt } from '../../../tests/harness/door.ts'
import { codeAppUri, newCodeSecret, qrPath, stepOf } from './code-app.ts'

/** RFC 6238, appendix B: the secret "12345678901234567890", the last six digits. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is %s', (second, code) => {
  expect(stepOf(RFC, code, new Date(second * 1_000))).toBe(Math.floor(second / 30))
  expect(stepOf(RFC, ` ${code.slice(0, 3)} ${code.slice(3)} `, new Date(second * 1_000))).not.toBeNull()
})

test('a code says which step it is of: this one, the one before, the next, and no other', () => {
  const now = new Date('2026-03-17T10:00:05Z')
  const step = Math.floor(now.getTime() / 30_000)
  const at = (seconds: number) => codeAt(RFC, new Date(now.getTime() + seconds * 1_000))
  expect([0, -30, 30, -60, 60].map((seconds) => stepOf(RFC, at(seconds), now))).toEqual([
    step,
    step - 1,
    step + 1,
    null,
    null,
  ])
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６']) expect(stepOf(RFC, typed, now)).toBeNull()
})

test('each secret is new and has 160 bits; the picture says what an app needs to know', () => {
  const [one, two] = [newCodeSecret(), newCodeSecret()]
  expect(one).toMatch(/^[A-Z2-7]{32}$/)
  expect(one).not.toBe(two)
  const uri = codeAppUri(one, { issuer: 'Lantern Project', email: 'robin@example.org' })
  expect(uri).toBe(
    `otpauth://totp/Lantern%20Project:robin%40example.org?issuer=Lantern%20Project&secret=${one}&algorithm=SHA1&digits=6&period=30`,
  )
  const { side, path } = qrPath(uri)
  expect(side).toBeGreaterThan(30)
  expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
})
