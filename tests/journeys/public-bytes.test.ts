import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import { styleHash } from '../../src/platform/http/privacy.ts'
import { ROOT } from '../../src/platform/root.ts'
import { setting } from '../harness/setting.ts'
import { newPerson, startBrowser } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { publicAddresses } from './public-addresses.ts'
import { type Rose, startRose } from './rose.ts'
import { raw, rawGet, type Wire } from './wire.ts'

/** What goes out and comes back in the first round trip on a bad line. */
const FIRST_ROUND_TRIP = 14_000
const EXIT_SCRIPT = 2_000

let rose: Rose
let pages: ReadonlyMap<string, Wire & { readonly html: string }>
beforeAll(async () => {
  rose = await startRose({ ROSE_NOW: '2026-12-01T10:00:00Z' })
  const paths = await publicAddresses(rose.base)
  const all = paths.map(async (path) => {
    const wire = await rawGet(rose.base + path)
    return [path, { ...wire, html: wire.encoding === 'br' ? String(brotliDecompressSync(wire.body)) : '' }] as const
  })
  pages = new Map(await Promise.all(all))
})
afterAll(() => rose?.stop())

/** Of every page what is asked, and only where it is not as it should be. */
function faults<Seen>(of: (page: Wire & { html: string }, path: string) => Seen, right: Seen): [string, Seen][] {
  const seen = [...pages].map(([path, page]): [string, Seen] => [path, of(page, path)])
  return seen.filter(([, one]) => JSON.stringify(one) !== JSON.stringify(right))
}

/** Addresses for anybody that are no part of the public site: no page of it leads there. */
const BESIDE = ['/demo', '/demo/outbox', '/signed-out', '/you/call/next']

test('every page for anybody is among them', async () => {
  const open = modules(setting())
    .routes.flatMap((table) => table.routes)
    .filter(({ method, url, access }) => method === 'GET' && access.who === 'anyone' && !url.includes(':'))
  const missed: string[] = []
  for (const { url } of open) {
    const { status, headers } = await fetch(rose.base + url, { redirect: 'manual' })
    const isPage = status === 200 && headers.get('content-type')?.startsWith('text/html')
    if (isPage && !pages.has(url) && !BESIDE.includes(url)) missed.push(url)
  }
  expect(missed).toEqual([])
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining(['/', '/refer', '/language', '/impact', '/news', '/you/card']),
  )
})

describe('every public page', () => {
  test('arrives whole in the first round trip, packed with Brotli', () => {
    expect(faults(({ encoding }) => encoding, 'br')).toEqual([])
    expect(faults(({ body }) => (body.length <= FIRST_ROUND_TRIP ? 'fits' : body.length), 'fits')).toEqual([])
  })

  test('carries its sheet within it, once and as the policy allows it by its hash, and no font', () => {
    const sheets = (html: string) => [...html.matchAll(/<style>(.*?)<\/style>/gs)].map((m) => m[1] ?? '')
    const isAllowed = ({ html, headers }: { html: string; headers: Wire['headers'] }) =>
      sheets(html).map((css) => String(headers['content-security-policy']).includes(styleHash(css)))
    expect(faults(isAllowed, [true])).toEqual([])
    expect(faults(({ html }) => /@font-face|@import|url\((?!["']?data:)/.test(sheets(html).join()), false)).toEqual([])
    expect(faults(({ html }) => /<link [^>]*(?:stylesheet|preload|font)/.test(html), false)).toEqual([])
  })

  test('needs no picture, recording or script to be read: they wait until it is', () => {
    const later = (html: string) => [
      ...(html.match(/<img\b[^>]*>/g) ?? []).map((one) => /\balt="/.test(one) && /\bloading="lazy"/.test(one)),
      ...(html.match(/<(?:audio|video)\b[^>]*>/g) ?? []).map((one) => /\bpreload="none"/.test(one)),
    ]
    expect(faults(({ html }) => later(html).every(Boolean), true)).toEqual([])
    expect(faults(({ html }) => /<(?:iframe|object|embed)\b/.test(html), false)).toEqual([])
    expect(
      faults(({ html }) => (html.match(/<script\b[^>]*>/g) ?? []).every((one) => one.includes(' defer')), true),
    ).toEqual([])
    const [first] = [...(pages.get('/')?.html ?? '').matchAll(/<script src="([^"]*)"/g)].map((m) => m[1] ?? '')
    expect(faults(({ html }) => /<script src="([^"]*)"/.exec(html)?.[1], first)).toEqual([])
    expect(first).toMatch(/^\/assets\/exit-/)
    expect(readFileSync(join(ROOT, 'dist', first ?? '')).length).toBeLessThan(EXIT_SCRIPT)
  })

  test('for adults carries a mark by which a machine knows it again; none for young people, and no form with a token', async () => {
    const isForAdults = (path: string) => !/^\/$|^\/you(?:\/|$)|^\/privacy\/young-people$/.test(path)
    const mayBeKnown = ({ html }: { html: string }, path: string) => isForAdults(path) && !html.includes('name="_csrf"')
    expect(faults((page, path) => (page.headers['etag'] !== undefined) === mayBeKnown(page, path), true)).toEqual([])
    for (const path of ['/families', '/impact', '/news/first', '/language/guide/a-c']) {
      const mark = String(pages.get(path)?.headers['etag'])
      const again = await fetch(rose.base + path, { headers: { 'if-none-match': mark } })
      expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
    }
  })
})

/** The browser asks for a script even where it runs none; pictures and recordings come when the page is there. */
const AFTERWARDS = ['script', 'image', 'media']

test('without script each page is one request', async () => {
  const browser = await startBrowser()
  const page = await (await newPerson(browser, { width: 360, script: false })).newPage()
  const more: Record<string, string[]> = {}
  for (const path of pages.keys()) {
    const asked: string[] = []
    const note = (request: Request) => {
      if (!AFTERWARDS.includes(request.resourceType())) asked.push(request.url())
    }
    page.on('request', note)
    await page.goto(rose.base + path, { waitUntil: 'networkidle' })
    page.off('request', note)
    if (asked.length !== 1) more[path] = asked
  }
  await browser.close()
  expect(more).toEqual({})
})

/** In their order: the last ones come when nobody is on the rota any more. */
const ANSWERS: readonly (readonly [string, number, string, Readonly<Record<string, string>> | null])[] = [
  ['a wrong address', 404, '/nowhere', null],
  ['a wrong address of a page for young people', 404, '/you/nowhere', null],
  ['the page after the form for a call', 200, '/you/call/next', null],
  ['that form with every fault', 422, '/you/call', { days: '', nickname: 'x'.repeat(41), own_line: 'y'.repeat(300) }],
  ['the check of language with nothing in it', 422, '/language', { text: '' }],
  ['the check of language with a note', 200, '/language', { text: 'She puts herself at risk. She is hard to reach.' }],
  ['the form for a call, closed', 200, '/you/call', null],
  ['that form, closed while somebody wrote', 409, '/you/call', { nickname: 'Fox', number: '07700 900 123' }],
]

/** What another program writes into the database is seen a moment later. */
async function close(): Promise<void> {
  await ownerAsks(rose, 'delete from people.duty')
  const open = async () =>
    String(brotliDecompressSync((await raw(`${rose.base}/you/call`, null)).body)).includes('<form')
  await expect.poll(open, { timeout: 10_000 }).toBe(false)
}

describe('every answer beside the pages, also to a form that comes back,', () => {
  test.each(ANSWERS)('arrives whole in the first round trip: %s', async (what, status, path, form) => {
    if (what.includes('closed')) await close()
    const wire = await raw(rose.base + path, form)
    expect([wire.status, wire.encoding]).toEqual([status, 'br'])
    expect(wire.body.length).toBeLessThanOrEqual(FIRST_ROUND_TRIP)
    const html = String(brotliDecompressSync(wire.body))
    expect(html).toContain('</html>')
    expect(html).not.toMatch(/<link [^>]*(?:stylesheet|preload|font)/)
    if (form?.['nickname']) expect(html).toContain(form['nickname'])
  })
})
