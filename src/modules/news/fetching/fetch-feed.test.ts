import { describe, expect, test } from 'vitest'
import { rss, rssItem, sends, useFeedServer } from '../../../../tests/harness/feed-server.ts'
import { SHORT } from '../../../../tests/harness/news-limits.ts'
import { fetchFeed } from './fetch-feed.ts'
import { ask } from './request.ts'

const server = useFeedServer()
const fetch = (url = server.url()) => fetchFeed(url, 'this machine', SHORT)

test('a feed comes whole, and from where it was led to', async () => {
  server.behaves((request, response) => {
    if (request.url === '/feed') response.writeHead(301, { location: '/moved/here' }).end()
    else sends(rss(rssItem('A')))(request, response)
  })
  const came = await fetch()
  expect(came).toMatchObject({ from: server.url('/moved/here'), type: 'application/rss+xml; charset=utf-8' })
  expect(server.asked).toEqual(['/feed', '/moved/here'])
})

test('three steps on are gone, and no fourth', async () => {
  const steps = (most: number) =>
    server.behaves((request, response) => {
      const at = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0)
      if (at < most) response.writeHead(302, { location: `/${at + 1}` }).end()
      else sends(rss())(request, response)
    })
  steps(3)
  expect(await fetch()).toHaveProperty('from', server.url('/3'))
  steps(4)
  expect(await fetch()).toEqual({ wrong: 'redirects' })
  expect(server.asked).toHaveLength(4)
})

test.each([
  ['a password in the address', (url: string) => url.replace('http://', 'http://me:secret@')],
  ['a file', () => 'file:///etc/passwd'],
  ['data', () => 'data:text/xml,<rss/>'],
  ['no address', () => 'nowhere'],
])('%s is not fetched', async (_, make) => {
  server.behaves(sends(rss()))
  expect(await fetch(make(server.url()))).toEqual({ wrong: 'bad-redirect' })
  expect(server.asked).toEqual([])
})

test('on the live web this machine is not asked, whatever leads there', async () => {
  server.behaves(sends(rss()))
  expect(await fetchFeed(server.url(), 'the web', SHORT)).toEqual({ wrong: 'not-https' })
  expect(await fetchFeed(server.url().replace('http:', 'https:'), 'the web', SHORT)).toEqual({ wrong: 'not-public' })
  expect(server.asked).toEqual([])
})

test('a machine that cannot prove who it is is not listened to', async () => {
  server.behaves(sends(rss()))
  expect(await fetch(server.url().replace('http:', 'https:'))).toEqual({ wrong: 'certificate' })
})

describe('the connection goes to the address that was looked at', () => {
  test('whatever the name says by then', async () => {
    server.behaves(sends('here'))
    const url = new URL(server.url().replace('127.0.0.1', 'somewhere.example.org'))
    const heard = await ask(url, '127.0.0.1', { limits: SHORT, until: new AbortController().signal })
    expect(heard).toMatchObject({ status: 200 })
    expect('bytes' in heard && String(heard.bytes)).toBe('here')
  })

  test('and one that came to another is cut', async () => {
    server.behaves(sends('here'))
    const heard = await ask(new URL(server.url()), '127.0.0.2', { limits: SHORT, until: new AbortController().signal })
    expect(heard).toEqual({ wrong: 'not-public' })
  })
})

test('it says nothing of itself but that it reads feeds, and sends no cookie', async () => {
  let sent: Record<string, unknown> = {}
  server.behaves((request, response) => {
    sent = request.headers
    response.writeHead(200, { 'set-cookie': 'follow=me' }).end(rss())
  })
  await fetch()
  await fetch()
  expect(Object.keys(sent).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
})
