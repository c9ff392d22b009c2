import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buildCss } from '../../../../../scripts/build-css.ts'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { readOrganisation } from '../../../../platform/organisation.ts'
import { ROOT } from '../../../../platform/root.ts'

const database = useDatabase()
const { visitor, app } = useApp(database)
const ask = (url: string, accepts?: string) =>
  app().inject({ url, headers: { host: 'localhost:3000', ...(accepts ? { 'accept-encoding': accepts } : {}) } })

/** The words of a section as sentences; a line of a list is one too. */
function sentences(html: string): string[] {
  const text = html.replaceAll(/<\/(p|li|h\d)>/g, '. ').replaceAll(/<[^>]*>/g, '')
  return text
    .split(/[.?!]\s|: /)
    .map((s) => s.replaceAll('.', '').trim())
    .filter((s) => s !== '')
}

describe('the front page', () => {
  test('gives help first, with the numbers of the organisation, and never blames', async () => {
    const { body } = await visitor().get('/')
    const {
      emergency,
      front_door: door,
      young_people_lines: lines,
    } = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
    for (const number of [
      emergency.number,
      emergency.police,
      door.public,
      door.professionals,
      ...lines.map((l) => l.number),
    ])
      expect(body).toContain(`href="tel:${number.replaceAll(' ', '')}"><strong>${number}</strong>`)
    expect(body.indexOf('Help now')).toBeLessThan(body.indexOf('If something does not feel right'))
    expect(body).toContain('It is never your fault')
    expect(body).not.toMatch(/put (themselves|yourself) at risk|promiscuous|risky|lifestyle|child prostitut|groomed/i)
    expect(body).toContain('href="/refer"')
    expect(body).toContain('href="/impact"')
  })

  test('the way out is the first thing that the keyboard reaches', async () => {
    const { body } = await visitor().get('/')
    expect(body.slice(body.indexOf('<body')).match(/<a [^>]*>/)?.[0]).toContain('href="/exit"')
  })

  test('speaks to a young person in short sentences', async () => {
    const { body } = await visitor().get('/')
    const section = /<section aria-labelledby="you">.*?<\/section>/s.exec(body)?.[0] ?? ''
    const lengths = sentences(section).map((s) => s.split(/\s+/).length)
    expect(lengths.length).toBeGreaterThan(30)
    expect(Math.max(...lengths)).toBeLessThan(20)
    const words = section.replaceAll(/<[^>]*>/g, ' ').match(/\p{L}+/gu) ?? []
    const long = words.filter((word) => word.length > 9 && !['exploitation', 'Childline'].includes(word))
    expect(long).toEqual([])
  })

  test('needs no script, no cookie, no other request, and keeps nothing', async () => {
    const { body, headers } = await visitor().get('/')
    expect(body).not.toMatch(/<script|<img|<link rel="stylesheet"|style="|src=/)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
  })

  test('arrives whole, with its styles, in one round trip on a bad line', async () => {
    const { body } = await visitor().get('/')
    const { public: css } = buildCss()
    const whole = body.replace('<style>p{}</style>', `<style>${css}</style>`)
    expect(whole.length).toBeGreaterThan(css.length + 4_000)
    expect(gzipSync(whole, { level: 6 }).length).toBeLessThan(14_000)
    expect(brotliCompressSync(whole).length).toBeLessThan(14_000)
  })

  test('is packed for a browser that can unpack it', async () => {
    const plain = await ask('/')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.headers['vary']).toBe('accept-encoding')
    const brotli = await ask('/', 'gzip, deflate, br')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body)
    const gzip = await ask('/', 'gzip')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
  })
})

test('a page with a form is never packed, because its token could be read from its length', async () => {
  const answer = await ask('/sign-in', 'gzip, br')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-encoding']).toBeUndefined()
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

describe('for machines', () => {
  test('robots stay with the public pages', async () => {
    const { body, headers } = await visitor().get('/robots.txt')
    expect(headers['content-type']).toContain('text/plain')
    expect(body).toMatch(/^User-agent: \*\nAllow: \/\n/)
    for (const path of ['/today', '/cases', '/young-people', '/referrals', '/reports'])
      expect(body).toContain(`Disallow: ${path}\n`)
    expect(body).toContain('Sitemap: http://localhost:3000/sitemap.xml')
  })

  test('the sitemap names only pages that answer', async () => {
    const { body, headers } = await visitor().get('/sitemap.xml')
    expect(headers['content-type']).toContain('application/xml')
    const pages = [...body.matchAll(/<loc>http:\/\/localhost:3000(.*?)<\/loc>/g)].map((m) => m[1] ?? '')
    expect(pages).toContain('/')
    expect(pages).toContain('/impact')
    for (const path of pages) expect([path, (await visitor().get(path)).statusCode]).toEqual([path, 200])
  })

  test('security.txt says whom to tell, and is not out of date', async () => {
    const { body } = await visitor().get('/.well-known/security.txt')
    expect(body).toMatch(/^Contact: mailto:\S+@\S+\nExpires: 2026-09-13T10:00:00.000Z\n/)
    expect(body).toContain('Canonical: http://localhost:3000/.well-known/security.txt')
  })
})

test('addresses of later issues are no pages, and the front page links to none', async () => {
  for (const path of ['/you', '/about', '/contact', '/privacy', '/booklet', '/news', '/events'])
    expect([path, (await visitor().get(path)).statusCode]).toEqual([path, 404])
  const { body } = await visitor().get('/')
  const links = new Set([...body.matchAll(/href="(\/[^"]*)"/g)].map((m) => m[1]))
  expect([...links].sort()).toEqual(['/', '/exit', '/impact', '/language', '/refer'])
})
