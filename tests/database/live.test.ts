import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { buildApp } from '../../src/app/build-app.ts'
import { readConfig } from '../../src/platform/config.ts'
import { startDatabase, WrongMode } from '../../src/platform/db/start.ts'
import { hashOf, newSecret } from '../../src/platform/secrets.ts'
import { FORM_SECRET } from '../harness/app.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { seatTeam, team } from '../harness/team.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'rose-live-'))
const host = 'rose.example.org'
let app: FastifyInstance
const secret = newSecret()

beforeAll(async () => {
  await seatTeam(database)
  const attestation = { name: 'Asha Mbeki', encryptedStorage: '2026-01-02', restoreTried: '2026-02-03' }
  writeFileSync(join(folder, 'attestation.json'), JSON.stringify(attestation))
  const config = readConfig({
    ROSE_MODE: 'live',
    ROSE_DATA: folder,
    ROSE_URL: `https://${host}`,
    ROSE_TRUST_PROXY: '1',
    SMTP_URL: 'smtp://127.0.0.1:2525',
    ROSE_SECRET_FILE: `${folder}-secrets.json`,
  })
  app = await buildApp({
    config,
    clock: () => NOW,
    log: () => {},
    database,
    organisation: setting().organisation,
    formSecret: FORM_SECRET,
    styles: { public: 'p{}', form: 'f{}', staff: 's{}' },
    assets: null,
  })
  await database.asOwner(
    `insert into people.session (id, secret_hash, person_id, state, started_at, seen_at, ends_at)
     values (gen_random_uuid(), decode($1, 'hex'), $2, 'signed-in', $3, $3, $3::timestamptz + interval '12 hours')`,
    [hashOf(secret), team.manager.id, NOW],
  )
})
afterAll(async () => {
  await app?.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { host, ...headers } })

describe('a live installation', () => {
  test.each(['/demo', '/demo/outbox', '/demo/sign-in'])('has no %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404)
    const form = { host, 'content-type': 'application/x-www-form-urlencoded' }
    const sent = await app.inject({ method: 'POST', url, headers: form, payload: 'person=manager' })
    expect([sent.statusCode, sent.headers['set-cookie']]).toEqual([404, undefined])
  })

  test('knows staff by the cookie that no other site and no plain http can set', async () => {
    expect((await get('/today', { cookie: `__Host-rose_session=${secret}` })).statusCode).toBe(200)
    expect((await get('/today', { cookie: `rose_session=${secret}` })).headers['location']).toBe('/sign-in')
  })

  test('signs out by taking away that cookie', async () => {
    const headers = {
      host,
      cookie: `__Host-rose_session=${secret}`,
      'content-type': 'application/x-www-form-urlencoded',
    }
    const page = await get('/today', { cookie: headers.cookie })
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const out = await app.inject({
      method: 'POST',
      url: '/sign-out',
      headers,
      payload: new URLSearchParams({ _csrf: csrf }).toString(),
    })
    const [cookie = ''] = [out.headers['set-cookie']].flat()
    for (const word of [/^__Host-rose_session=;/, /Path=\//, /HttpOnly/, /Secure/, /SameSite=Lax/])
      expect(cookie).toMatch(word)
    expect((await get('/today', { cookie: headers.cookie })).headers['location']).toBe('/sign-in')
  })

  test('gives whoever writes a referral a cookie that plain http cannot set, for that form alone', async () => {
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await get('/refer')).body)?.[1] ?? ''
    const headers = { host, 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams({ _csrf: csrf }).toString()
    const begun = await app.inject({ method: 'POST', url: '/refer/drafts', headers, payload })
    const [cookie = ''] = [begun.headers['set-cookie']].flat()
    for (const word of [/^__Secure-rose_draft=[\w-]{43};/, /Path=\/refer/, /HttpOnly/, /Secure/, /SameSite=Lax/])
      expect(cookie).toMatch(word)
    const own = cookie.split(';')[0] ?? ''
    expect((await get('/refer/sections', { cookie: own })).statusCode).toBe(200)
    expect((await get('/refer/sections', { cookie: own.replace('__Secure-', '') })).statusCode).not.toBe(200)
  })

  test.each(['/', '/refer', '/sign-in', '/impact', '/nowhere', '/cases/%'])(
    'says https for ever and nothing of its speed: %s',
    async (url) => {
      const { headers, body } = await get(url)
      expect(headers['strict-transport-security']).toMatch(/^max-age=63072000/)
      expect(headers['server-timing']).toBeUndefined()
      expect(body).not.toContain('practice site')
    },
  )

  test.each(['localhost:3000', '127.0.0.1:3000', 'rose.example.org.evil.example'])('is not called %s', async (name) => {
    expect((await get('/', { host: name })).statusCode).toBe(421)
  })

  test('counts too many tries by the address that its proxy saw, not by what the visitor says of themselves', async () => {
    let answer = await get('/refer')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? ''
    const payload = new URLSearchParams({ _csrf: csrf }).toString()
    for (let i = 0; i < 601 && answer.statusCode !== 429; i++) {
      const forwarded = `198.51.100.${i % 250}, 192.0.2.9`
      const headers = { host, 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': forwarded }
      answer = await app.inject({ method: 'POST', url: '/refer/drafts', headers, payload })
    }
    expect(answer.statusCode).toBe(429)
  })
})

describe('a database of one mode', () => {
  test.each([
    ['demo', 'live'],
    ['live', 'demo'],
  ] as const)('stamped %s is not opened in %s mode, and nothing of it is touched', async (stamped, mode) => {
    await database.asOwner('update platform.installation set mode = $1', [stamped])
    const look = () =>
      database.asOwner(`select (select count(*) from pg_class) as things, (select count(*) from pg_namespace) as schemas,
        (select array_agg(rolname::text || rolpassword order by 1) from pg_authid where rolname like 'rose_%') as roles`)
    const before = await look()
    const { host, port, user, password, database: name } = database.owner
    const databaseUrl = `postgres://${user}:${encodeURIComponent(password)}@x:${port}/${name}?host=${encodeURIComponent(host)}`
    const fresh = () => newSecret()
    const secrets = { forms: fresh(), owner: fresh(), app: fresh(), reporting: fresh() }
    const starting = startDatabase({ databaseUrl, dataFolder: folder, mode, secrets, log: () => {} })
    await expect(starting).rejects.toThrow(WrongMode)
    expect(await look()).toEqual(before)
    expect(inject('server').owner.host).toBe(host)
  })
})
