import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app/build-app.ts'
import { modules } from '../../src/modules.ts'
import { readConfig } from '../../src/platform/config.ts'
import { FORM_SECRET } from '../harness/app.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { seatTeam } from '../harness/team.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'rose-served-'))
const SECRET = 'nobody reads this from outside'
const headers = { host: 'localhost:3000' }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
let app: FastifyInstance

beforeAll(async () => {
  await seatTeam(database)
  const assets = join(folder, 'assets')
  mkdirSync(join(assets, 'deeper'), { recursive: true })
  writeFileSync(join(assets, 'unsaved-1.js'), 'void 0')
  writeFileSync(join(assets, '.hidden'), SECRET)
  writeFileSync(join(folder, 'secrets.json'), SECRET)
  app = await buildApp({
    config: readConfig({ ROSE_MODE: 'demo' }),
    clock: () => NOW,
    log: () => {},
    database,
    organisation: setting().organisation,
    formSecret: FORM_SECRET,
    styles: { public: 'p{}', form: 'f{}', staff: 's{}' },
    assets,
  })
})
afterAll(async () => {
  await app?.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string) => app.inject({ url, headers })

describe('nothing is served but our pages and our built files', () => {
  test.each([
    '/.git/config',
    '/.git/HEAD',
    '/.env',
    '/package.json',
    '/package-lock.json',
    '/data/secrets.json',
    '/src/main.ts',
    '/dist/main.js.map',
    '/docs',
    '/metrics',
    '/debug',
    '/server-status',
    '/openapi.json',
  ])('no %s', async (url) => expect((await get(url)).statusCode).toBe(404))

  test.each([
    '/assets',
    '/assets/',
    '/assets/deeper',
    '/assets/deeper/',
    '/assets/.hidden',
    '/assets/../secrets.json',
    '/assets/%2e%2e/secrets.json',
    '/assets/..%2fsecrets.json',
    '/assets/%2e%2e%2fsecrets.json',
    '/assets/..%5csecrets.json',
    '/assets/....//secrets.json',
    '/assets//secrets.json',
    '/assets/%00/secrets.json',
    '/assets/deeper/..%2f..%2fsecrets.json',
  ])('no list of files, and no file beside them: %s', async (url) => {
    const answer = await get(url)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body).not.toContain(SECRET)
    expect(answer.body).not.toContain('unsaved-1.js')
  })
})

describe('every answer says what it is', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/nowhere', 404, 'text/html; charset=utf-8'],
    ['/impact.json', 200, 'application/json; charset=utf-8'],
    ['/robots.txt', 200, 'text/plain; charset=utf-8'],
    ['/health', 200, 'application/json; charset=utf-8'],
    ['/assets/unsaved-1.js', 200, 'application/javascript; charset=utf-8'],
  ])('%s: %i %s', async (url, status, type) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, type])
  })

  test('also to a name that is not ours, and to a form of another site', async () => {
    const turned = await app.inject({ url: '/', headers: { host: 'evil.example' } })
    expect([turned.statusCode, turned.headers['content-type']]).toEqual([421, 'text/plain; charset=utf-8'])
    const foreign = await app.inject({
      method: 'POST',
      url: '/search',
      headers: { ...headers, origin: 'http://evil.example' },
    })
    expect([foreign.statusCode, foreign.headers['content-type']]).toEqual([403, 'text/plain; charset=utf-8'])
  })

  test('and lets no other site read it or carry it', async () => {
    for (const url of ['/', '/health', '/impact.json', '/assets/unsaved-1.js', '/nowhere', '/today']) {
      const answer = await app.inject({ url, headers: { ...headers, origin: 'http://evil.example' } })
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
      expect(answer.headers).toMatchObject({
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
      const policy = String(answer.headers['content-security-policy'])
      for (const word of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "trusted-types 'none'"])
        expect(policy).toContain(word)
      expect(policy).not.toMatch(/unsafe-|\*/)
    }
  })
})

test('no public page sets a cookie, nor keeps the one of somebody who is signed in', async () => {
  const open = modules(setting())
    .routes.flatMap((table) => table.routes)
    .filter(({ method, access }) => method === 'GET' && access.who === 'anyone')
  const signed = await app.inject({
    method: 'POST',
    url: '/demo/sign-in',
    headers: { ...headers, ...FORM },
    payload: 'person=manager',
  })
  const cookie = `rose_session=${signed.cookies[0]?.value}`
  const set: string[] = []
  for (const { url } of open)
    for (const sent of [headers, { ...headers, cookie }]) {
      const answer = await app.inject({ url: url.replaceAll(/:\w+/g, 'made-up'), headers: sent })
      if (answer.headers['set-cookie'] !== undefined) set.push(url)
    }
  expect(set).toEqual([])
  expect(open.length).toBeGreaterThan(5)
})
