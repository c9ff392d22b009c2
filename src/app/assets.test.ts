import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAssets } from './assets.ts'

const folder = mkdtempSync(join(tmpdir(), 'rose-assets-'))
let app: FastifyInstance
beforeAll(async () => {
  for (const name of ['exit-A.js', 'exit-A.js.br', 'exit-A.js.gz', 'staff-B.css', 'staff-B.css.br'])
    writeFileSync(join(folder, name), name)
  app = Fastify()
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))
  await addAssets(app, folder, ['/assets/exit-A.js'])
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

describe('a built file', () => {
  test.each([
    ['that pages for young people carry is kept by no browser', '/assets/exit-A.js', '', 'no-store'],
    ['nor where it comes packed', '/assets/exit-A.js', 'br', 'no-store'],
    ['in either way', '/assets/exit-A.js', 'gzip', 'no-store'],
    ['of others is kept for a year', '/assets/staff-B.css', '', 'public, max-age=31536000, immutable'],
    ['also packed', '/assets/staff-B.css', 'br', 'public, max-age=31536000, immutable'],
  ])('%s: %s as %j', async (_, url, encoding, kept) => {
    const { statusCode, headers } = await app.inject({ url, headers: { 'accept-encoding': encoding } })
    expect([statusCode, headers['content-encoding'] ?? '', headers['cache-control']]).toEqual([200, encoding, kept])
  })

  test('that is not there is kept by nobody', async () => {
    const { statusCode, headers } = await app.inject({ url: '/assets/exit-older.js' })
    expect([statusCode, headers['cache-control']]).toEqual([404, 'no-store'])
  })
})
