import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, page } from './ask.ts'
import type { Foundations } from './foundations.ts'
import { KEY_PLACE } from './key-place.ts'
import { type Prepared, RouteTable } from './routes.ts'
import { buildServer } from './server.ts'
import { TIMEOUTS } from './timeouts.ts'
import { anyone, draftHolder, notAudited } from './words.ts'

const NOW = new Date('2026-12-01T09:00:00Z')
const drawn: string[] = []
const logged: unknown[] = []
/** What the database would say, and whether it does. */
const told = { answer: 'open', more: '', isAway: false }
const ground = {
  transactions: { run: (_as: unknown, _at: unknown, work: (tx: unknown) => unknown) => work(null) },
  clock: () => NOW,
  log: (...line: unknown[]) => logged.push(line),
  live: true,
  trustProxy: false,
  hosts: new Set(['rose.example']),
  origins: new Set(),
  formSecret: 'of a test',
  styleHashes: [],
  forYou: { isAt: () => false, tab: () => '', help: () => null },
  timeouts: TIMEOUTS,
  limits: { pages: { max: 99, timeWindow: 60_000 } },
  render: ({ title }: { title: string }, { frame, path, csrf }: { frame: string; path: string; csrf: string }) => {
    drawn.push(path)
    return `<!DOCTYPE html><title>${title}</title><p>${frame} ${path} ${csrf === '' ? 'no token' : 'a token'} ${'Somebody listens. '.repeat(99)}`
  },
} as unknown as Foundations

let visits = 0
const said = (title: string) => page(title, null as never)
const learned: Prepared = {
  learn: async () => {
    if (told.isAway) throw new Error('the database is away')
  },
  page: () => said(told.answer === 'open' ? `Open, ${KEY_PLACE}.${told.more}` : 'Closed.'),
  asOf: () => `${told.answer} ${told.more.length}`,
  turn: () => visits++,
  newKey: () => `key-${String(visits).padStart(4, '0')}`,
  notWith: 'again',
  hasMark: false,
}
const items = new Map<string, Prepared>()
let app: FastifyInstance
beforeAll(async () => {
  const r = new RouteTable()
  const nobody = notAudited('a test')
  const handler = async ({ query }: Ask) => said(`Drawn at the visit ${JSON.stringify(query)}`)
  r.get('/call', anyone, nobody, { prepared: learned, frame: 'you', handler })
  r.get('/refer', draftHolder, nobody, {
    prepared: { page: (_now, csrf) => said(`Refer with ${csrf.length} letters`), asOf: () => '', hasMark: false },
    handler: async ({ viewer, csrf }) => said(`${viewer.kind} with ${csrf.length} letters`),
  })
  const preparedFor = async ({ slug = '' }: Readonly<Record<string, string>>) => {
    if (told.isAway) throw new Error('the database is away')
    return items.get(slug) ?? null
  }
  r.get('/items/:slug', anyone, nobody, { preparedFor, handler })
  app = await buildServer(r.routes, ground)
})
afterAll(async () => app?.close())
beforeEach(() => {
  Object.assign(told, { answer: 'open', more: '', isAway: false })
  drawn.length = 0
})

const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({ method, url, headers: { host: 'rose.example', ...headers } })
const keyIn = (html: string) => /key-\d{4}/.exec(html)?.[0]

describe('a page with a key of its own for each visit', () => {
  test('is drawn once, and every packing opens as the same page with its own key', async () => {
    const plain = await ask('/call')
    const br = await ask('/call', { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await ask('/call', { 'accept-encoding': 'gzip' })
    const read = [plain.body, String(brotliDecompressSync(br.rawPayload)), String(gunzipSync(gzip.rawPayload))]
    expect(new Set(read.map(keyIn)).size).toBe(3)
    expect(new Set(read.map((html) => html.replace(/key-\d{4}/, 'KEY'))).size).toBe(1)
    expect(read.join()).not.toContain(KEY_PLACE)
    for (const [answer, encoding] of [
      [plain, undefined],
      [br, 'br'],
      [gzip, 'gzip'],
    ] as const) {
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'accept-encoding' })
      expect(answer.headers['content-encoding']).toBe(encoding)
      expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length))
      expect([answer.headers['etag'], answer.headers['set-cookie']]).toEqual([undefined, undefined])
    }
    expect(drawn).toHaveLength(1)
    const head = await ask('/call', { 'accept-encoding': 'br' }, 'HEAD')
    expect([head.body, head.headers['content-length']]).toEqual(['', String(br.rawPayload.length)])
  })

  test('is drawn anew when what it stands on is another, and once for all who come at that moment', async () => {
    await ask('/call')
    drawn.length = 0
    told.answer = 'closed'
    const bodies = (await Promise.all([1, 2, 3].map(() => ask('/call')))).map(({ body }) => body)
    expect(bodies.every((body) => body.includes('Closed.'))).toBe(true)
    expect(drawn).toHaveLength(1)
    told.answer = 'open'
    expect(keyIn((await ask('/call')).body)).toBeDefined()
  })

  test('that was begun later counts, though one that was begun before is ready after it', async () => {
    const long = Array.from({ length: 20_000 }, (_, n) => n.toString(36)).join(' ')
    told.more = long
    const slow = ask('/call').then(({ body }) => body)
    await expect.poll(() => drawn.length).toBe(1)
    Object.assign(told, { answer: 'closed', more: '' })
    const quick = await ask('/call')
    expect(await slow).toContain('Open')
    drawn.length = 0
    expect([quick.body.includes('Closed.'), (await ask('/call')).body.includes('Closed.'), drawn]).toEqual([
      true,
      true,
      [],
    ])
  })

  test('says that something went wrong when it cannot be known what is so, and is there when it can', async () => {
    await ask('/call')
    told.isAway = true
    const { statusCode, body } = await ask('/call')
    expect([statusCode, body.includes('Open')]).toEqual([500, false])
    expect(JSON.stringify(logged.at(-1))).toContain('GET /call')
    told.isAway = false
    expect((await ask('/call')).statusCode).toBe(200)
  })

  test('is drawn by its handler with the word that makes it another page, and with no other', async () => {
    expect((await ask('/call?again=yes')).body).toContain('Drawn at the visit')
    expect((await ask('/call?again')).body).toContain('Drawn at the visit')
    expect((await ask('/call?from=a-letter')).body).toContain('Open')
  })
})

describe('a page for whoever holds a draft', () => {
  test('is from memory for all who hold none, with the token that their forms carry', async () => {
    const first = await ask('/refer')
    const again = await ask('/refer', { cookie: 'rose_session=made-up' })
    expect(first.body).toContain('Refer with 43 letters')
    expect(first.body).toContain('form /refer a token')
    expect(again.body).toBe(first.body)
    expect(drawn).toHaveLength(1)
  })

  test('is drawn for whoever holds one', async () => {
    const { body } = await ask('/refer', { cookie: '__Secure-rose_draft=a-key' })
    expect(body).toContain('draft with 43 letters')
  })
})

describe('pages that come and go, and that the database knows', () => {
  const item = (title: string): Prepared => ({ page: () => said(title), asOf: () => '', hasMark: true })

  test('are there, are known again, and are missing when they have gone', async () => {
    expect((await ask('/items/tea')).statusCode).toBe(404)
    items.set('tea', item('Tea is ready'))
    const there = await ask('/items/tea')
    expect([there.statusCode, there.body.includes('Tea is ready')]).toEqual([200, true])
    expect((await ask('/items/tea', { 'if-none-match': String(there.headers['etag']) })).statusCode).toBe(304)
    items.delete('tea')
    const gone = await ask('/items/tea', { 'if-none-match': String(there.headers['etag']) })
    expect([gone.statusCode, gone.body.includes('Tea')]).toEqual([404, false])
  })

  test('are drawn for their address, however somebody came to write it', async () => {
    items.set('cake', item('Cake'))
    expect((await ask('/items/cake/?from=a-letter')).body).toContain('public /items/cake a token')
  })

  test('are a fault while nobody can say whether they are there', async () => {
    told.isAway = true
    expect((await ask('/items/tea')).statusCode).toBe(500)
  })
})
