import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { page } from './ask.ts'
import type { Foundations } from './foundations.ts'
import { type Prepared, RouteTable } from './routes.ts'
import { buildServer } from './server.ts'
import { TIMEOUTS } from './timeouts.ts'
import { anyone, notAudited } from './words.ts'

const clock = { now: new Date('2026-12-01T08:59:00Z') }
const drawn: string[] = []
const nothing = () => {
  throw new Error('nothing but the page is asked for')
}
/** A house in which everything but the drawing of pages is broken. */
const ground = {
  ...Object.fromEntries(['findStaff', 'may', 'isFresh', 'writeAudit', 'log'].map((name) => [name, nothing])),
  transactions: { run: nothing, glance: nothing },
  clock: () => clock.now,
  live: true,
  trustProxy: false,
  hosts: new Set(['rose.example']),
  origins: new Set(),
  formSecret: 'of a test',
  styleHashes: [],
  forYou: { isAt: () => false, tab: () => '', help: () => null },
  timeouts: TIMEOUTS,
  limits: { pages: { max: 1, timeWindow: 60_000 } },
  render: ({ title }: { title: string }, { frame, path }: { frame: string; path: string }) => {
    drawn.push(path)
    return `<!DOCTYPE html><title>${title}</title><p>${frame} ${path} ${'Somebody listens. '.repeat(99)}`
  },
} as unknown as Foundations

const hour = (now: Date) => String(now.getUTCHours())
const prepared = (hasMark: boolean, asOf: Prepared['asOf']): { handler: typeof nothing; prepared: Prepared } => ({
  handler: nothing,
  prepared: { page: (now) => page(`As of ${asOf(now)}`, null as never), asOf, hasMark },
})
let app: FastifyInstance
beforeAll(async () => {
  const r = new RouteTable()
  const nobody = notAudited('a test')
  r.get('/adults', anyone, nobody, prepared(true, hour))
  r.get('/you', anyone, nobody, { ...prepared(false, () => ''), frame: 'you' })
  app = await buildServer(r.routes, ground)
})
afterAll(async () => app?.close())
beforeEach(() => {
  clock.now = new Date('2026-12-01T08:59:00Z')
})

const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
  app.inject({ method, url, headers: { host: 'rose.example', ...headers } })

describe('a page that is prepared ahead', () => {
  test('is there when everything else is down, however often it is asked for', async () => {
    for (let i = 0; i < 20; i += 1) expect((await ask('/adults')).statusCode).toBe(200)
    expect((await ask('/adults?from=a-letter', { cookie: 'rose_session=made-up' })).statusCode).toBe(200)
    expect(drawn.filter((path) => path === '/adults')).toHaveLength(1)
  })

  test('comes in the smallest packing that the browser opens', async () => {
    const plain = await ask('/adults')
    expect(plain.headers['content-encoding']).toBeUndefined()
    const br = await ask('/adults', { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body)
    const gzip = await ask('/adults', { 'accept-encoding': 'br;q=0, gzip' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
    for (const answer of [plain, br, gzip]) {
      expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length))
      expect(answer.headers['vary']).toBe('accept-encoding')
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    }
  })

  test('has every header that protects, and none that keeps', async () => {
    for (const url of ['/adults', '/you']) {
      const { headers } = await ask(url)
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'cache-control': 'no-store',
      })
      expect(String(headers['content-security-policy']).split('; ')).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "object-src 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'",
        ]),
      )
      expect(headers['set-cookie']).toBeUndefined()
    }
  })

  test('is not given to whoever asks for another name', async () => {
    expect((await ask('/adults', { host: 'evil.example' })).statusCode).toBe(421)
  })

  test('says nothing but its headers to HEAD, and takes no form', async () => {
    const head = await ask('/adults', {}, 'HEAD')
    expect([head.statusCode, head.body, Number(head.headers['content-length']) > 1_000]).toEqual([200, '', true])
    expect((await ask('/adults', {}, 'POST')).statusCode).toBeGreaterThanOrEqual(400)
  })

  test('is drawn anew when what it says changes, and no sooner than its minute', async () => {
    const before = await ask('/adults')
    clock.now = new Date('2026-12-01T08:59:59Z')
    expect((await ask('/adults')).body).toBe(before.body)
    clock.now = new Date('2026-12-01T09:00:00Z')
    const after = await ask('/adults', { 'if-none-match': String(before.headers['etag']) })
    expect(after.statusCode).toBe(200)
    expect(after.body).toContain('As of 9')
    const times = drawn.length
    clock.now = new Date('2026-12-01T09:01:00Z')
    await ask('/adults')
    expect(drawn).toHaveLength(times)
  })
})

test('the first visitor finds the page drawn already', async () => {
  const r = new RouteTable()
  r.get('/first', anyone, notAudited('a test'), prepared(true, hour))
  const early = await buildServer(r.routes, ground)
  await early.drawAhead()
  expect(drawn).toContain('/first')
  const times = drawn.length
  const answer = await early.inject({ url: '/first', headers: { host: 'rose.example', 'accept-encoding': 'br' } })
  expect(brotliDecompressSync(answer.rawPayload).toString()).toContain('As of 8')
  expect(drawn).toHaveLength(times)
  await early.close()
})

test('a page that cannot be drawn is known at the start', async () => {
  const r = new RouteTable()
  r.get('/broken', anyone, notAudited('a test'), {
    handler: nothing,
    prepared: { page: nothing, asOf: () => '', hasMark: false },
  })
  const broken = await buildServer(r.routes, ground)
  await expect(broken.drawAhead()).rejects.toThrow('nothing but the page')
  await broken.close()
})

describe('a mark by which a page is known again', () => {
  test('stands on pages for adults, and answers that it is the same', async () => {
    const mark = String((await ask('/adults')).headers['etag'])
    for (const held of [mark, mark.slice(2), `"other", ${mark}`, '*']) {
      const again = await ask('/adults', { 'if-none-match': held, 'accept-encoding': 'br' })
      expect([again.statusCode, again.body]).toEqual([304, ''])
      expect(again.headers['etag']).toBe(mark)
      expect(again.headers['cache-control']).toBe('no-store')
    }
    expect((await ask('/adults', { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  test('stands on none for young people, of which nothing is kept', async () => {
    const { headers } = await ask('/you')
    expect(headers['etag']).toBeUndefined()
    expect((await ask('/you', { 'if-none-match': '*' })).statusCode).toBe(200)
  })
})
