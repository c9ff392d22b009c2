import { expect, test } from 'vitest'
import { seal, unseal } from './sealing.ts'

const SECRET = 'a secret that only tests know, 32+ letters'

test('what was sealed is read again, by this installation and for the same person alone', () => {
  const sealed = seal(SECRET, 'JBSWY3DPEHPK3PXP', 'Robin')
  expect(Buffer.from(sealed).toString('latin1')).not.toContain('JBSWY3DP')
  expect(unseal(SECRET, sealed, 'Robin')).toBe('JBSWY3DPEHPK3PXP')
  expect(unseal(SECRET, sealed, 'Maja')).toBeNull()
  expect(unseal(`${SECRET}!`, sealed, 'Robin')).toBeNull()
  expect(Buffer.from(seal(SECRET, 'JBSWY3DPEHPK3PXP', 'Robin'))).not.toEqual(Buffer.from(sealed))
})

test('one that was changed, or never sealed, is nothing', () => {
  const sealed = seal(SECRET, 'JBSWY3DPEHPK3PXP', 'Robin')
  for (let i = 0; i < sealed.length; i++) {
    const changed = Uint8Array.from(sealed)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(unseal(SECRET, changed, 'Robin')).toBeNull()
  }
  for (const made of [new Uint8Array(0), new Uint8Array(27), new Uint8Array(28), new Uint8Array(60)])
    expect(unseal(SECRET, made, 'Robin')).toBeNull()
})
