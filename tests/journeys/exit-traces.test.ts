import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADDRESSES } from '../../src/modules/site/addresses.ts'
import { isForYoungPeople } from '../../src/modules/site/rules/young-addresses.ts'
import { noteNever } from '../harness/run-log.ts'
import { bring } from './brought.ts'
import { newPerson, signIn, startBrowser } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { type Rose, startRose } from './rose.ts'

/** A browser that nobody else has: its name would be found wherever it was written down. */
const THEIR_BROWSER = 'Fernbrowser/17.4 (Old phone; UnusualMake)'
const THEIR_NETWORK = '203.0.113.77'

let rose: Rose
let browser: Browser
beforeAll(async () => {
  noteNever(THEIR_BROWSER, THEIR_NETWORK)
  rose = await startRose({ ROSE_TRUST_PROXY: '1' })
  browser = await startBrowser()
  const staff = await newPerson(browser, { width: 1280, script: false })
  const page = await signIn(staff, rose.base, 'communications')
  for (const path of ['frame', 'you', 'you/help', 'families']) await bring(page, rose.base, { language: 'ar', path })
  await staff.close()
})
afterAll(async () => {
  await browser?.close()
  await rose?.stop()
})

/** Every public page: those of words, those that other parts answer, and what a machine or a mistake asks for. */
const BESIDE =
  '/you/card /you/call/next /you/nowhere /you/call/nowhere /impact /refer /signed-out /nowhere /ar/you /ar/you/help /ar/you/nowhere /ar/families'
const PAGES = [...new Set([...ADDRESSES.map(({ url }) => url), ...BESIDE.split(' ')])]
const FOR_YOU = PAGES.filter(isForYoungPeople)

const someone = async (): Promise<BrowserContext> => {
  const theirs = { userAgent: THEIR_BROWSER, extraHTTPHeaders: { 'x-forwarded-for': THEIR_NETWORK } }
  return browser.newContext({ viewport: { width: 360, height: 740 }, ...theirs })
}

describe('a visit leaves as little as can be', () => {
  test.each(PAGES)(
    '%s: no cookie, no storage, no worker, nothing from another site, and the way out comes first',
    async (path) => {
      const context = await someone()
      const page = await context.newPage()
      const asked: string[] = []
      const set: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('response', (response) => set.push(response.headers()['set-cookie'] ?? ''))
      await page.goto(rose.base + path, { waitUntil: 'networkidle' })
      expect(set.filter((cookie) => cookie !== '')).toEqual([])
      expect(await context.cookies()).toEqual([])
      expect(await page.evaluate(kept)).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, name: '' })
      expect(asked.filter((url) => new URL(url).origin !== rose.base)).toEqual([])
      expect(context.serviceWorkers()).toEqual([])
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/exit')
      await context.close()
    },
  )

  test.each(FOR_YOU)(
    '%s: itself and the way out are all that is asked for, under names that say nothing',
    async (path) => {
      const page = await (await someone()).newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      const kept: string[] = []
      page.on('response', (response) => {
        if (response.headers()['cache-control'] !== 'no-store') kept.push(response.url())
      })
      const answer = await page.goto(rose.base + path, { waitUntil: 'networkidle' })
      const [itself, ...others] = asked
      expect(itself).toBe(path)
      expect(kept).toEqual([])
      expect(answer?.status()).toBe(path.endsWith('/nowhere') ? 404 : 200)
      expect(others.filter((name) => !/^\/(assets\/(exit|in-place)-\w+\.js|you\/call\/dot)$/.test(name))).toEqual([])
      expect(await page.locator('html').getAttribute('data-once')).toBe('')
      expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe('data:,')
      expect(`${await page.title()} ${path}`).not.toMatch(/exploit|abus|harm|sexual|safe|victim|charity|fault/i)
      await page.context().close()
    },
  )

  test('nobody’s network, nor browser, nor which page they read, stands in a log or in a table', async () => {
    const context = await someone()
    const before = await rowCounts()
    const visits = [1, 2, 3, 4, 5].flatMap(() => FOR_YOU)
    for (const path of visits) await context.request.get(rose.base + path)
    const after = await rowCounts()
    // Other work goes on meanwhile; a list of who reads would grow with each visit.
    expect([...after].filter(([table, rows]) => rows - (before.get(table) ?? 0) >= visits.length)).toEqual([])
    expect(after.size).toBeGreaterThan(50)
    const log = rose.log() + databaseLog()
    expect(log.length).toBeGreaterThan(100)
    const words = [THEIR_BROWSER, 'Fernbrowser', THEIR_NETWORK, '127.0.0.1', ...FOR_YOU]
    expect(words.filter((word) => log.includes(word))).toEqual([])
    await context.close()
  })
})

/** In the page: how much of everything that a site can keep on a device there is. */
async function kept() {
  const workers = await navigator.serviceWorker.getRegistrations()
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: workers.length,
    name: window.name,
  }
}

/** What Rose's own PostgreSQL has written down; a server of DATABASE_URL keeps its log where we cannot read it. */
function databaseLog(): string {
  const folder = join(rose.folder, 'postgres', 'log')
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
}

/** How many rows every table has. */
async function rowCounts(): Promise<Map<string, number>> {
  const found = await ownerAsks<{ name: string; rows: string }>(
    rose,
    `select table_schema || '.' || table_name as name,
       (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', table_schema, table_name), false, true, '')))[1]::text as rows
     from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  return new Map(found.map(({ name, rows }) => [name, Number(rows)]))
}
