import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { goTo } from '../../src/platform/http/ask.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { beginReferral } from '../harness/referral.ts'
import { seatTeam } from '../harness/team.ts'

const database = useDatabase()
const { visitor, signedIn, app, lines } = useApp(database)
const MB = 1024 * 1024
const host = 'localhost:3000'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

beforeAll(() => seatTeam(database))

const signIn = (headers: Record<string, string | string[]>) =>
  app().inject({
    method: 'POST',
    url: '/demo/sign-in',
    headers: { host, ...FORM, ...headers } as never,
    payload: 'person=manager',
  })

describe('where a form came from', () => {
  test.each([
    [{}, 303],
    [{ origin: 'http://localhost:3000' }, 303],
    [{ origin: 'http://127.0.0.1:3000' }, 303],
    [{ origin: 'null' }, 303],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
    [{ 'sec-fetch-site': 'none' }, 303],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin, cross-site' }, 403],
    [{ origin: '' }, 403],
    [{ origin: 'http://localhost' }, 403],
    [{ origin: 'https://localhost:3000' }, 403],
    [{ origin: 'http://localhost:3000.evil.example' }, 403],
    [{ origin: 'http://localhost:3000, http://evil.example' }, 403],
  ])('%j: %i', async (headers, status) => {
    expect((await signIn(headers as never)).statusCode).toBe(status)
  })

  test.each(['evil.example', 'localhost', 'localhost:3000.', 'user@localhost:3000', ''])(
    'the name %j is turned away before anything is done',
    async (name) => {
      const answer = await signIn({ host: name })
      expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([421, undefined])
      const broken = await app().inject({ url: '/cases/%', headers: { host: name } })
      expect(broken.statusCode).toBe(421)
    },
  )
})

describe('every answer', () => {
  test.each(['/cases/%', `/cases/${'x'.repeat(300)}`, '/nowhere', '/today', '/sign-in', '/refer'])(
    'is protected and kept by nobody: %s',
    async (url) => {
      const { headers } = await app().inject({ url, headers: { host } })
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      })
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
    },
  )

  test('to staff is sent as it is, so that no length of what is packed tells the token of its forms', async () => {
    const packing = { 'accept-encoding': 'br, gzip' }
    const packed = async (who: Visitor, url: string) => {
      const { statusCode, headers } = await who.get(url, packing)
      return [url, statusCode, headers['content-encoding']]
    }
    const manager = await signedIn('manager')
    for (const url of ['/today', '/concerns/new', '/search?q=Fern'])
      expect(await packed(manager, url)).toEqual([url, 200, undefined])
    expect(await packed(visitor(), '/families')).toEqual(['/families', 200, 'br'])
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'] as const)('to %s is a missing page', async (method) => {
    expect((await app().inject({ method: method as never, url: '/today', headers: { host } })).statusCode).toBe(404)
  })

  test('too soon says when to come again', async () => {
    const at = { remoteAddress: '192.0.2.7', url: '/demo/sign-in', method: 'POST', headers: { host, ...FORM } } as const
    let answer = await app().inject({ ...at, payload: 'person=nobody' })
    for (let i = 0; i < 600 && answer.statusCode !== 429; i++)
      answer = await app().inject({ ...at, payload: 'person=nobody' })
    expect(answer.statusCode).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.body).toContain('Please wait a moment')
  })
})

/** A multipart body from headers and values of parts, whole or not. */
function multipart(parts: readonly (readonly [string, string])[], end = '--B--\r\n'): Buffer {
  const all = parts.map(([head, value]) => `--B\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`)
  return Buffer.from(all.join('') + end)
}

describe('documents sent by somebody with bad intent', () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=B' }
  const file = (size: number) => ['name="file"; filename="a.pdf"', 'x'.repeat(size)] as const
  const send = async (payload: Buffer | string, extra: Record<string, string> = {}, url = '/refer/documents') =>
    app().inject({ method: 'POST', url, headers: { host, ...headers, ...extra }, payload })

  test.each([
    ['40 MB in files', '/refer/documents', () => multipart(Array.from({ length: 6 }, () => file(7 * MB)))],
    ['a field of 300 kB', '/refer/documents', () => multipart([['name="a"', 'x'.repeat(300_000)]])],
    [
      '500 fields',
      '/refer/documents',
      () => multipart(Array.from({ length: 500 }, (_, i) => [`name="f${i}"`, ''] as const)),
    ],
    ['9 files', '/refer/documents', () => multipart(Array.from({ length: 9 }, () => file(1)))],
    ['files where none are taken', '/refer/pages/you', () => multipart([file(5 * MB)])],
  ])('%s: refused with a clear page', async (_what, url, payload) => {
    const answer = await send(payload(), {}, url)
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('That was too much at once')
  })

  test.each([
    ['no end', multipart([['name="a"', 'b']], '')],
    [
      'an end in the middle of a file',
      Buffer.from('--B\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\nabc'),
    ],
    ['a name of the language', multipart([['name="__proto__"', 'x']])],
    ['no boundary at all', Buffer.from('xx')],
  ])('%s: could not be read, and no fault of ours', async (what, payload) => {
    const before = lines.length
    const answer = await send(payload, what === 'no boundary at all' ? { 'content-type': 'multipart/form-data' } : {})
    expect(answer.statusCode).toBe(400)
    expect(lines.slice(before)).toEqual([])
  })

  test('from another site are not even read', async () => {
    const answer = await send('--B broken', { origin: 'http://evil.example' })
    expect(answer.statusCode).toBe(403)
  })

  test('without an end to them are cut off, whatever length was said', async () => {
    const address =
      app().server.address() ?? (await app().listen({ port: 0, host: '127.0.0.1' }), app().server.address())
    const port = (address as AddressInfo).port
    const { status, sent } = await new Promise<{ status: number; sent: number }>((done) => {
      let sent = 0
      const asking = request({ port, method: 'POST', path: '/refer/documents', headers: { host, ...headers } })
      asking.on('response', (answer) => {
        done({ status: answer.statusCode ?? 0, sent })
        asking.destroy()
      })
      asking.on('error', () => {})
      const part = multipart([file(7 * MB)], '')
      const more = () => {
        sent += part.length
        if (sent < 100 * MB) asking.write(part, more)
        else asking.end()
      }
      more()
    })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(64 * MB)
  })

  test('with a name that would write a header are given under a plain one', async () => {
    const guest = visitor()
    await beginReferral(guest)
    const name = 'a"\r\nset-cookie: x=1;\u202e.pdf'
    expect(
      (await guest.upload('/refer/documents', [{ name: 'file', fileName: name, bytes: Buffer.from('%PDF-1.7 x') }]))
        .statusCode,
    ).toBeLessThan(500)
  })
})

describe('the way on after a form', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    '/a\r\nb: c',
    '/\tb',
    '',
    '/a\\b',
  ])('never leads to %j', (url) => expect(() => goTo(url)).toThrow(/our own/))
  test.each(['/', '/cases/1?done=closed', '/refer/pages/why-now#error'])('leads to %j', (url) =>
    expect(goTo(url)).toMatchObject({ url }),
  )
})
