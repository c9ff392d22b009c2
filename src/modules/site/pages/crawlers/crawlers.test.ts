import { describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'

const database = useDatabase()
const { visitor } = useApp(database)

describe('for machines', () => {
  test('robots stay with the public pages', async () => {
    const { body, headers } = await visitor().get('/robots.txt')
    expect(headers['content-type']).toContain('text/plain')
    expect(body).toMatch(/^User-agent: \*\nAllow: \/\n/)
    for (const path of ['/today', '/cases', '/young-people', '/referrals', '/reports'])
      expect(body).toContain(`Disallow: ${path}\n`)
    expect(body).toContain('Sitemap: http://localhost:3000/sitemap.xml')
  })

  test('the sitemap names only pages that answer and may be shown', async () => {
    const { body, headers } = await visitor().get('/sitemap.xml')
    expect(headers['content-type']).toContain('application/xml')
    const pages = [...body.matchAll(/<loc>http:\/\/localhost:3000(.*?)<\/loc>/g)].map((m) => m[1] ?? '')
    for (const path of ['/', '/you', '/families', '/impact']) expect(pages).toContain(path)
    expect(new Set(pages).size).toBe(pages.length)
    for (const path of pages) {
      const { statusCode, body: page } = await visitor().get(path)
      expect([path, statusCode, page.includes('content="noindex')]).toEqual([path, 200, false])
    }
  })

  test('security.txt says whom to tell, and is not out of date', async () => {
    const { body } = await visitor().get('/.well-known/security.txt')
    expect(body).toMatch(/^Contact: mailto:\S+@\S+\nExpires: 2026-09-13T10:00:00.000Z\n/)
    expect(body).toContain('Canonical: http://localhost:3000/.well-known/security.txt')
  })
})

test('/exit leads to the neutral site and leaves nothing behind that a server can take away', async () => {
  const answer = await visitor().get('/exit')
  expect(answer.statusCode).toBe(303)
  expect(answer.headers['location']).toMatch(/^https:\/\//)
  expect(answer.headers['location']).not.toContain('localhost')
  expect(answer.headers['clear-site-data']).toBe('"cache"')
  expect(answer.headers['referrer-policy']).toBe('no-referrer')
  expect(answer.body).toBe('')
})

/** They come with the booklet, the awareness day, events and certificates; nothing may lead to them before. */
const LATER = [
  '/booklet',
  '/booklet/read',
  '/booklet/order',
  '/you/guide.pdf',
  '/events',
  '/events/a-day',
  '/awareness-day',
  '/certificates/a-key',
]

test('addresses of later issues are no pages', async () => {
  for (const path of LATER) expect([path, (await visitor().get(path)).statusCode]).toEqual([path, 404])
})
