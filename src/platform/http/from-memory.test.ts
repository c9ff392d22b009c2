import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { page } from './ask.ts'
import type { Foundations } from './foundations.ts'
import { KEY_PLACE } from './key-place.ts'
import { type Prepared, RouteTable } from './routes.ts'
import { buildServer } from './server.ts'
import { TIMEOUTS } from './timeouts.ts'
import { anyone, draftHolder, notAudited } from './words.ts'

const HOST = 'rose.example'
const told = { isAway: false, waits: false }
const ground = {
  transactions: { run: (_as: unknown, _at: unknown, work: (tx: unknown) => unknown) => work(null) },
  clock: () => new Date('2026-12-01T09:00:00Z'),
  log: () => {},
  live: true,
  trustProxy: false,
  hosts: new Set([HOST]),
  origins: new Set(),
  formSecret: 'of a test',
  styleHashes: [],
  forYou: { isAt: () => false, tab: () => '', help: () => null },
  timeouts: TIMEOUTS,
  limits: { pages: { max: 99, timeWindow: 60_000 } },
  render: ({ title }: { title: string }) => `<!DOCTYPE html><title>${title}</title>${'Somebody listens. '.repeat(99)}`,
} as unknown as Foundations

let app: FastifyInstance
let port = 0
/** How many questions came to the router. */
let routed = 0
let keys = 0
const said = (title: string) => page(title, null as never)
const always = (title: string, more: Partial<Prepared> = {}): Prepared => ({
  page: () => said(title),
  asOf: () => '',
  hasMark: false,
  ...more,
})
const items = new Map([['tea', always('Tea', { hasMark: true })]])
beforeAll(async () => {
  const r = new RouteTable()
  const nobody = notAudited('a test')
  const handler = async () => said('Drawn at the visit')
  const learn = () => {
    if (told.isAway) return Promise.reject(new Error('the database is away'))
    return told.waits ? Promise.resolve() : null
  }
  r.get('/adults', anyone, nobody, { handler, prepared: always('For adults', { hasMark: true }) })
  r.get('/call', anyone, nobody, {
    handler,
    frame: 'you',
    prepared: always(`Call ${KEY_PLACE}`, { learn, newKey: () => `key-${String(keys++).padStart(4, '0')}` }),
  })
  r.get('/refer', draftHolder, nobody, { handler, prepared: always('Refer') })
  r.get('/items/:slug', anyone, nobody, { handler, preparedFor: ({ slug = '' }) => items.get(slug) ?? null })
  app = await buildServer(r.routes, ground)
  app.addHook('onRequest', (_request, _reply, done) => {
    routed++
    done()
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
  await app.drawAhead()
})
afterAll(async () => app?.close())
beforeEach(() => {
  Object.assign(told, { isAway: false, waits: false })
  routed = 0
})

type Said = { status: number | undefined; headers: string[]; body: string }
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Said> {
  return new Promise((resolve, reject) => {
    const given = { host: HOST, ...headers }
    const answered = async (answer: IncomingMessage) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part as Buffer)
      resolve({ status: answer.statusCode, headers: answer.rawHeaders, body: Buffer.concat(parts).toString('latin1') })
    }
    request({ port, host: '127.0.0.1', path, method, headers: given, agent: false }, (answer) => void answered(answer))
      .on('error', reject)
      .end()
  })
}
/** The headers as they came, without the second in which they did. */
const lasting = ({ headers }: Said) => headers.filter((_, n) => headers[n - (n % 2)] !== 'Date')

describe('a page that is ready', () => {
  test.each(['/adults', '/call', '/refer'])(
    '%s is answered before the router, byte for byte as by it',
    async (path) => {
      for (const packing of ['identity', 'br', 'gzip']) {
        const first = await ask(path, { 'accept-encoding': packing })
        expect([first.status, routed]).toEqual([200, 0])
        const second = await ask(`${path}?from=a-letter`, { 'accept-encoding': packing })
        expect(routed).toBe(1)
        // Of a key that is packed with the page the length may differ.
        if (path === '/call' && packing === 'gzip') expect(lasting(second).length).toBe(lasting(first).length)
        else expect(lasting(second)).toEqual(lasting(first))
        if (path !== '/call') expect(second.body).toBe(first.body)
        routed = 0
      }
    },
  )

  test('says nothing but its headers to HEAD, and answers who has it already', async () => {
    const { headers } = await ask('/adults')
    const mark = headers[headers.indexOf('etag') + 1] ?? ''
    expect((await ask('/adults', { 'if-none-match': mark })).status).toBe(304)
    const head = await ask('/adults', {}, 'HEAD')
    expect([head.status, head.body, routed]).toEqual([200, '', 0])
  })

  test('that comes and goes is ready once it was drawn, and is missing when it has gone', async () => {
    expect([(await ask('/items/tea')).status, routed]).toEqual([200, 1])
    expect([(await ask('/items/tea')).status, routed]).toEqual([200, 1])
    items.delete('tea')
    expect([(await ask('/items/tea')).status, routed]).toEqual([404, 2])
    expect([(await ask('/items/none')).status, routed]).toEqual([404, 3])
  })
})

describe('everything else goes to the router', () => {
  test.each([
    { what: 'a form', path: '/adults', method: 'POST', status: 404 },
    { what: 'a cookie', path: '/adults', headers: { cookie: 'rose_session=made-up' }, status: 200 },
    { what: 'a slash too many', path: '/adults/', status: 200 },
    { what: 'an address that is not there', path: '/nowhere', status: 404 },
  ])('$what', async ({ path, headers = {}, method = 'GET', status }) => {
    expect([(await ask(path, headers, method)).status, routed]).toEqual([status, 1])
  })

  test('whoever asks for another name', async () => {
    const { status, body } = await ask('/adults', { host: 'evil.example' })
    expect([status, body]).toEqual([421, 'This address is not served here.'])
  })

  test('whoever holds a draft', async () => {
    const { body } = await ask('/refer', { cookie: '__Secure-rose_draft=a-key' })
    expect([body.includes('Drawn at the visit'), routed]).toEqual([true, 1])
  })

  test('a page that has to ask first, and what comes of it', async () => {
    told.waits = true
    expect([(await ask('/call')).status, routed]).toEqual([200, 1])
    told.isAway = true
    expect([(await ask('/call')).status, routed]).toEqual([500, 2])
  })
})
