import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app/build-app.ts'
import { readConfig } from '../../src/platform/config.ts'
import { TIMEOUTS } from '../../src/platform/http/timeouts.ts'
import { readOrganisation } from '../../src/platform/organisation.ts'
import { ROOT } from '../../src/platform/root.ts'
import { FORM_SECRET } from '../harness/app.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'

/** The real server on a real socket, less patient than in life so that nobody waits for minutes. */
const database = useDatabase()
const QUICK = { headers: 400, request: 800, quiet: 1_500, idle: 300, check: 50 }
let app: FastifyInstance
let port: number

beforeAll(async () => {
  app = await buildApp({
    config: readConfig({ ROSE_MODE: 'demo' }),
    clock: () => NOW,
    log: () => {},
    database,
    organisation: readOrganisation(join(ROOT, 'config', 'organisation.yml')),
    formSecret: FORM_SECRET,
    styles: { public: 'p{}', form: 'f{}', staff: 's{}' },
    assets: null,
    timeouts: QUICK,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
afterAll(async () => {
  app?.server.closeAllConnections()
  await app?.close()
})

const HOST = 'Host: localhost:3000\r\n'
const FORM = 'Content-Type: application/x-www-form-urlencoded\r\n'
const GET = `GET /robots.txt HTTP/1.1\r\n${HOST}\r\n`

/** What came back on a connection until the server ended it. `drip`: sent again and again while it is open. */
async function untilCut(first: string | Buffer, drip?: string): Promise<string> {
  const socket = open()
  const heard = listen(socket)
  socket.write(first)
  const dripping = drip === undefined ? undefined : setInterval(() => socket.writable && socket.write(drip), 40)
  await closed(socket)
  clearInterval(dripping)
  return heard.join('')
}

const closed = (socket: Socket) => new Promise<void>((done) => socket.once('close', () => done()))

function open(): Socket {
  const socket = connect({ port, host: '127.0.0.1' })
  // Cut off in the middle of a word is what is asked for here.
  socket.on('error', () => {})
  return socket
}

function listen(socket: Socket): string[] {
  const heard: string[] = []
  socket.setEncoding('utf8').on('data', (text: string) => heard.push(text))
  return heard
}

const statusesIn = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((found) => Number(found[1]))
/** Who goes on talking after the answer may have their line cut before they have read it. */
const onlyPerhaps = (status: number, heard: string) => expect([[status], []]).toContainEqual(statusesIn(heard))
const isWell = async () =>
  (await untilCut(`GET /robots.txt HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`)).includes(' 200 ')

describe('is cut off', () => {
  test('a head that never ends', async () => {
    expect(statusesIn(await untilCut(`GET / HTTP/1.1\r\n${HOST}X-Slow: `, 'a'))).toEqual([408])
  })

  test('a body that drips, however steadily', async () => {
    const head = `POST /refer/drafts HTTP/1.1\r\n${HOST}${FORM}Content-Length: 100000\r\n\r\n`
    expect(statusesIn(await untilCut(head, 'a'))).toEqual([408])
  })

  test('a body in pieces without an end', async () => {
    const head = `POST /refer/drafts HTTP/1.1\r\n${HOST}${FORM}Transfer-Encoding: chunked\r\n\r\n`
    expect(statusesIn(await untilCut(head, '1\r\na\r\n'))).toEqual([408])
  })

  test('a connection on which nobody says anything', async () => {
    expect(statusesIn(await untilCut('')).filter((status) => status !== 408)).toEqual([])
  })

  test('a connection that waits for a next request', async () => {
    expect(statusesIn(await untilCut(GET))).toEqual([200])
  })

  test('a head of 300 kB', async () => {
    onlyPerhaps(431, await untilCut(`GET / HTTP/1.1\r\n${HOST}Cookie: ${'x'.repeat(300_000)}\r\n\r\n`))
    expect(statusesIn(await untilCut(`GET / HTTP/1.1\r\n${HOST}Cookie: ${'x'.repeat(17_000)}\r\n\r\n`))).toEqual([431])
  })

  test('a form of 10 MB, said to be so or not', async () => {
    const body = 'a'.repeat(10 * 1024 * 1024)
    const close = `${HOST}${FORM}Connection: close\r\n`
    const said = `POST /refer/drafts HTTP/1.1\r\n${close}Content-Length: ${body.length}\r\n\r\n${body}`
    onlyPerhaps(413, await untilCut(said))
    const pieces = `POST /refer/drafts HTTP/1.1\r\n${close}Transfer-Encoding: chunked\r\n\r\na00000\r\n${body}\r\n0\r\n\r\n`
    onlyPerhaps(413, await untilCut(pieces))
  })

  test('a flood of requests in one piece: some are answered, the rest is not even begun', async () => {
    const statuses = statusesIn(await untilCut(GET.repeat(3_000)))
    const answered = statuses.filter((status) => status === 200).length
    expect(answered).toBeGreaterThan(0)
    expect(answered).toBeLessThanOrEqual(500)
    // 408: on a machine that does much else the time for it was over first.
    expect(statuses.filter((status) => ![200, 408, 503].includes(status))).toEqual([])
    expect(await isWell()).toBe(true)
  })

  test('what is no request at all, and two lengths at once', async () => {
    expect(statusesIn(await untilCut('\u0016\u0003\u0001 hello\r\n\r\n'))).toEqual([400])
    const two = `POST /refer/drafts HTTP/1.1\r\n${HOST}${FORM}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`
    expect(statusesIn(await untilCut(two))).toEqual([400])
  })
})

describe('meanwhile', () => {
  test('a hundred slow ones keep nobody else waiting', async () => {
    const slow = Array.from({ length: 100 }, () => {
      const socket = open()
      socket.write(`GET / HTTP/1.1\r\n${HOST}`)
      return socket
    })
    const cut = Promise.all(slow.map((socket) => closed(socket.resume())))
    expect(await isWell()).toBe(true)
    await cut
    expect(await isWell()).toBe(true)
  })

  test('in life the patience is that of people on a bad line, and no longer', () => {
    expect(TIMEOUTS.headers).toBeLessThanOrEqual(30_000)
    expect(TIMEOUTS.request).toBeLessThanOrEqual(120_000)
    expect(TIMEOUTS.quiet).toBeLessThanOrEqual(60_000)
    expect(TIMEOUTS.check).toBeLessThanOrEqual(TIMEOUTS.headers)
    expect(TIMEOUTS.headers).toBeLessThan(TIMEOUTS.request)
  })
})
