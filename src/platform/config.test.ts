import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigFaults, envExample, explainConfig, readConfig } from './config.ts'
import { ROOT } from './root.ts'

const folder = mkdtempSync(join(tmpdir(), 'rose-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const faultsOf = (env: Record<string, string>) => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error
    return error.faults
  }
}

const PROVIDER = {
  ROSE_OIDC_ISSUER: 'https://login.example.org/county/v2.0',
  ROSE_OIDC_CLIENT_ID: 'rose',
  ROSE_OIDC_CLIENT_SECRET: 'shared with the provider alone',
  ROSE_OIDC_NAME: 'Microsoft',
}

describe('the settings', () => {
  test('need nothing for a practice site on this computer', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      mode: 'demo',
      url: 'http://localhost:3000',
      databaseUrl: null,
    })
  })

  test.each([
    [{ HOST: '0.0.0.0' }, /this computer only/],
    [{ PORT: 'many' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ ROSE_NOW: 'yesterday' }, /ROSE_NOW/],
    [{ DATABASE_URL: 'mysql://x' }, /postgres/],
    [{ ROSE_MODE: 'test' }, /ROSE_MODE/],
    [{ ROSE_EXIT_URL: 'javascript:alert(1)' }, /ROSE_EXIT_URL/],
    [{ ...PROVIDER, ROSE_OIDC_NAME: '' }, /ROSE_OIDC_NAME is missing/],
    [{ ...PROVIDER, ROSE_OIDC_ISSUER: 'http://login.example.org' }, /https/],
    [{ ...PROVIDER, ROSE_OIDC_ISSUER: 'http://localhost.example.org' }, /https/],
    [{ ...PROVIDER, ROSE_OIDC_ISSUER: 'login' }, /https/],
    [{ ...PROVIDER, ROSE_OIDC_ISSUER: 'https://login.example.org/?tenant=1' }, /question mark/],
    [{ ...PROVIDER, ROSE_OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }, /own directory/],
    [{ ...PROVIDER, ROSE_OIDC_TRUST_EMAIL: 'perhaps' }, /ROSE_OIDC_TRUST_EMAIL/],
  ])('%j is refused', (env, sentence) => {
    expect(faultsOf(env as Record<string, string>)).toEqual([expect.stringMatching(sentence)])
  })

  test('a provider is there wholly or not at all, and says what is missing of it', () => {
    expect(readConfig({}).provider).toBeNull()
    expect(readConfig(PROVIDER).provider).toEqual({
      issuer: PROVIDER.ROSE_OIDC_ISSUER,
      clientId: 'rose',
      clientSecret: PROVIDER.ROSE_OIDC_CLIENT_SECRET,
      name: 'Microsoft',
      acr: null,
      trustsEmail: false,
    })
    expect(faultsOf({ ROSE_OIDC_NAME: 'Microsoft' })).toHaveLength(3)
    expect(explainConfig(PROVIDER).join('\n')).not.toContain(PROVIDER.ROSE_OIDC_CLIENT_SECRET)
  })

  test('it may stand on this computer in demo, and never in live', () => {
    const here = { ...PROVIDER, ROSE_OIDC_ISSUER: 'http://127.0.0.1:4000' }
    expect(faultsOf(here)).toEqual([])
    expect(faultsOf({ ...here, ROSE_MODE: 'live' })).toContainEqual(expect.stringMatching(/ROSE_OIDC_ISSUER/))
  })

  test('a live installation hears of every fault at once', () => {
    const faults = faultsOf({ ROSE_MODE: 'live', ROSE_DATA: folder, ROSE_NOW: '2026-03-17T10:00:00Z' })
    for (const word of [/https/, /SMTP_URL/, /ROSE_NOW/, /ROSE_SECRET_FILE/, /attestation/])
      expect(faults).toContainEqual(expect.stringMatching(word))
    expect(faults).toHaveLength(5)
  })

  test('and starts when all is said, with a named and dated attestation', () => {
    writeFileSync(
      join(folder, 'attestation.json'),
      JSON.stringify({ name: 'Asha Mbeki', encryptedStorage: '2026-01-02', restoreTried: '2026-02-03' }),
    )
    const env = {
      ROSE_MODE: 'live',
      ROSE_DATA: folder,
      ROSE_URL: 'https://rose.example.org',
      SMTP_URL: 'smtps://mail.example.org',
      ROSE_SECRET_FILE: `${folder}-secrets.json`,
    }
    expect(readConfig(env)).toMatchObject({ mode: 'live', url: 'https://rose.example.org' })
    for (const file of ['', join(folder, 's.json'), join(folder, 'deeper', 's.json')])
      expect(faultsOf({ ...env, ROSE_SECRET_FILE: file })).toEqual([expect.stringMatching(/away from the data/)])
    for (const address of ['mail.example.org', 'https://mail.example.org', 'localhost:25'])
      expect(faultsOf({ ...env, SMTP_URL: address })).toEqual([expect.stringMatching(/SMTP_URL/)])
    const elsewhere = 'postgres://owner:hunter2hunter2@database.example.org/rose'
    for (const way of ['', '?sslmode=disable', '?sslmode=require', '?host=database.example.org'])
      expect(faultsOf({ ...env, DATABASE_URL: `${elsewhere}${way}` })).toEqual([expect.stringMatching(/verify-full/)])
    for (const safe of [
      `${elsewhere}?sslmode=verify-full`,
      'postgres://o:p@127.0.0.1/rose',
      'postgres://o:p@x/rose?host=/run',
    ])
      expect(faultsOf({ ...env, DATABASE_URL: safe })).toEqual([])
    writeFileSync(join(folder, 'attestation.json'), '{"name": "A", half')
    expect(faultsOf(env)).toEqual([expect.stringMatching(/attestation/)])
  })

  test('are explained with their sources, without a password', () => {
    const lines = explainConfig({ DATABASE_URL: 'postgres://owner:hunter2hunter2@localhost/rose', PORT: '8080' })
    expect(lines.join('\n')).not.toContain('hunter2')
    expect(lines).toContainEqual(expect.stringMatching(/^PORT=8080 {2}\(environment/))
    expect(lines).toContainEqual(expect.stringMatching(/^HOST=127.0.0.1 {2}\(default/))
  })

  test('stand in .env.example as they are here', () => {
    expect(readFileSync(join(ROOT, '.env.example'), 'utf8')).toBe(envExample())
  })
})
