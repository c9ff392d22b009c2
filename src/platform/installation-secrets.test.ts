import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { installationSecrets } from './installation-secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'rose-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the secrets are made once, each of 256 random bits of its own, and read by nobody else on this computer', () => {
  const file = join(folder, 'secrets.json')
  const made = installationSecrets(file)
  expect(installationSecrets(file)).toEqual(made)
  expect(new Set(Object.values(made)).size).toBe(4)
  for (const secret of Object.values(made)) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a short one is refused: nobody starts with a word that somebody typed', () => {
  const file = join(folder, 'typed.json')
  const word = 'a word of ours'
  writeFileSync(file, JSON.stringify({ forms: word, owner: word, app: word, reporting: word }))
  expect(() => installationSecrets(file)).toThrow()
  expect(readFileSync(file, 'utf8')).toContain(word)
})
