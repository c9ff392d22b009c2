import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Foundations } from './foundations.ts'
import type { OpenFile } from './open-file.ts'
import { RouteTable } from './routes.ts'
import { buildServer } from './server.ts'
import { TIMEOUTS } from './timeouts.ts'
import { anyone, notAudited } from './words.ts'

const nothing = () => {
  throw new Error('nothing but the file is asked for')
}
const logged: unknown[] = []
/** A house in which the database and everything else is broken. */
const ground = {
  ...Object.fromEntries(['findStaff', 'may', 'isFresh', 'writeAudit'].map((name) => [name, nothing])),
  log: (...line: unknown[]) => logged.push(line),
  transactions: { run: nothing, glance: nothing },
  clock: () => new Date('2026-12-01T08:59:00Z'),
  live: true,
  trustProxy: false,
  hosts: new Set(['rose.example']),
  origins: new Set(),
  formSecret: '',
  styleHashes: [],
  forYou: { isAt: () => false, tab: () => '', help: () => null },
  timeouts: TIMEOUTS,
  limits: { pages: { max: 500, timeWindow: 60_000 } },
  render: () => '<!DOCTYPE html><title>A page</title>',
} as unknown as Foundations

const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, i) => (i * 7 + (i >> 8)) % 251))
const reads: [number, number][] = []
const file: OpenFile = {
  type: 'audio/mpeg',
  size: bytes.length,
  mark: 'one',
  read: async (from, to) => {
    reads.push([from, to])
    return bytes.subarray(from, to)
  },
}

let app: FastifyInstance
beforeAll(async () => {
  const r = new RouteTable()
  const open = notAudited('a test')
  r.get('/sound/:number', anyone, open, {
    handler: nothing,
    file: async ({ number }) => {
      if (number === '2') return { ...file, read: async () => nothing() }
      if (number === '3')
        return { ...file, read: async (from, to) => (from > 0 ? nothing() : bytes.subarray(from, to)) }
      return number === '1' ? file : null
    },
  })
  app = await buildServer(r.routes, ground)
})
afterAll(async () => app?.close())

const ask = (headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET', url = '/sound/1') =>
  app.inject({ method, url, headers: { host: 'rose.example', ...headers } })

describe('a file', () => {
  test('comes whole, piece by piece, kept by no browser, without a cookie', async () => {
    reads.length = 0
    const { statusCode, rawPayload, headers } = await ask()
    expect([statusCode, rawPayload.equals(bytes)]).toEqual([200, true])
    expect(headers).toMatchObject({
      'accept-ranges': 'bytes',
      'content-type': 'audio/mpeg',
      'content-length': '700000',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['set-cookie']).toBeUndefined()
    expect(Math.max(...reads.map(([from, to]) => to - from))).toBeLessThanOrEqual(256 * 1024)
  })

  test.each([
    ['bytes=0-1', 0, 2],
    ['bytes=699990-', 699_990, 700_000],
    ['bytes=-10', 699_990, 700_000],
    ['bytes=100000-600000', 100_000, 600_001],
  ])('comes in the part that is asked for: %s', async (range, from, to) => {
    const { statusCode, rawPayload, headers } = await ask({ range })
    expect([statusCode, rawPayload.equals(bytes.subarray(from, to))]).toEqual([206, true])
    expect(headers['content-range']).toBe(`bytes ${from}-${to - 1}/700000`)
    expect(headers['content-length']).toBe(String(to - from))
  })

  test.each(['bytes=700000-', 'bytes=-0'])('has nothing beyond its end: %s', async (range) => {
    const { statusCode, body, headers } = await ask({ range })
    expect([statusCode, body, headers['content-range']]).toEqual([416, '', 'bytes */700000'])
  })

  test('comes whole when its bytes are not those of which somebody has a part', async () => {
    expect((await ask({ range: 'bytes=0-9', 'if-range': '"one"' })).statusCode).toBe(206)
    for (const other of ['"two"', 'W/"one"', 'Tue, 01 Dec 2026 08:00:00 GMT'])
      expect((await ask({ range: 'bytes=0-9', 'if-range': other })).statusCode).toBe(200)
  })

  test('is described without being read', async () => {
    reads.length = 0
    const { statusCode, body, headers } = await ask({ range: 'bytes=0-9' }, 'HEAD')
    expect([statusCode, body, headers['content-length'], reads]).toEqual([200, '', '700000', []])
  })

  test('that is not there is a missing page, and one that cannot be read a fault of ours', async () => {
    expect((await ask({}, 'GET', '/sound/9')).statusCode).toBe(404)
    expect((await ask({}, 'GET', '/sound/2')).statusCode).toBe(500)
  })

  test('that ends in the middle is never taken for the whole', async () => {
    logged.length = 0
    await expect(ask({}, 'GET', '/sound/3')).rejects.toThrow()
    expect(JSON.stringify(logged)).toContain('GET /sound/:number')
  })
})
