import crypto from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { hashPassword, isPassword, isTooCheap } from './passwords.ts'

const WORDS = 'herring quay lantern'

test('a password is kept as argon2id with OWASP’s parameters and a salt of its own', async () => {
  const [one, two] = [await hashPassword(WORDS), await hashPassword(WORDS)]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(one).not.toBe(two)
  expect([await isPassword(WORDS, one), await isPassword(WORDS, two)]).toEqual([true, true])
  expect([await isPassword(`${WORDS} `, one), await isPassword('', one)]).toEqual([false, false])
  expect(isTooCheap(one)).toBe(false)
  expect(isTooCheap(one.replace('t=2', 't=1'))).toBe(true)
})

test('“é” is one letter, however a keyboard makes it', async () => {
  const hash = await hashPassword('café'.normalize('NFC'))
  expect(await isPassword('café'.normalize('NFD'), hash)).toBe(true)
})

test('one that was made elsewhere with the same algorithm is known', async () => {
  const asked = { message: WORDS, nonce: Buffer.alloc(16, 3), parallelism: 2, memory: 8_192, passes: 3, tagLength: 24 }
  const tag = crypto.argon2Sync('argon2id', asked).toString('base64')
  const salt = asked.nonce.toString('base64').replace(/=+$/, '')
  expect(await isPassword(WORDS, `$argon2id$v=19$m=8192,t=3,p=2$${salt}$${tag}`)).toBe(true)
})

test.each([null, '', 'herring quay lantern', '$argon2id$v=19$m=8,t=1,p=1$$', '$2b$12$abcdefghijklmnopqrstuv'])(
  'with %j as its hash nothing is the password, after the same work',
  async (hash) => {
    const work = vi.spyOn(crypto, 'argon2')
    expect(await isPassword(WORDS, hash)).toBe(false)
    expect(work.mock.calls[0]?.[1]).toMatchObject({ memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 })
    work.mockRestore()
  },
)
