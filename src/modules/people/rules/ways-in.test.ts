import { describe, expect, test } from 'vitest'
import { mayRemovePasskey, maySetUp } from './ways-in.ts'

const one = { passkeys: 1, password: false, code: false, provider: false, practice: false }

describe('a passkey may go', () => {
  test.each([
    ['the only one and nothing else', one, true, false],
    ['one of two', { ...one, passkeys: 2 }, true, true],
    ['beside a password with its code', { ...one, password: true, code: true }, true, true],
    ['beside a password alone, in live mode', { ...one, password: true }, true, false],
    ['beside a password alone, on a practice site', { ...one, password: true }, false, true],
    ['beside a code without its password', { ...one, code: true }, true, false],
    ['beside the provider', { ...one, provider: true }, true, true],
    ['of somebody of the invented team', { ...one, practice: true }, false, true],
  ])('%s', (_, ways, live, may) => {
    expect(mayRemovePasskey(ways, { live })).toBe(may)
  })
})

describe('somebody halfway in adds a way in', () => {
  test.each([
    [{ ...one, passkeys: 0 }, true],
    [one, false],
    [{ ...one, passkeys: 0, password: true }, true],
    [{ ...one, password: true }, false],
    [{ ...one, passkeys: 0, password: true, code: true }, false],
    [{ ...one, passkeys: 0, provider: true }, true],
    [{ ...one, passkeys: 0, provider: true, code: true }, false],
  ])('with %j: %j', (ways, may) => {
    expect(maySetUp(ways)).toBe(may)
  })
})
