import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, newPerson, send, signIn, startBrowser } from './browser.ts'
import { type Rose, startRose } from './rose.ts'

let rose: Rose
let browser: Browser
beforeAll(async () => {
  rose = await startRose()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await rose?.stop()
})

type Found = { readonly path: string; readonly html: string }

const PUBLIC = ['/', '/impact', '/refer', '/sign-in', '/signed-out', '/demo', '/demo/outbox', '/nowhere']
const FORM = [
  '/refer/sections',
  '/refer/pages/you',
  '/refer/pages/birth',
  '/refer/pages/screening',
  '/refer/pages/safe-contact',
  '/refer/advice',
  '/refer/documents',
  '/refer/link',
  '/refer/check',
]
const STAFF = [
  '/today',
  '/search',
  '/cases',
  '/cases?show=open',
  '/cases?show=waiting',
  '/referrals',
  '/referrals/new',
  '/reports?period=2020',
  '/reports/rows/support-sessions?period=2020',
]

/** Opens a page and says what axe finds and whether anything sticks out to the side. */
async function look(page: Page, path: string): Promise<{ faults: unknown[]; html: string }> {
  if (path !== '') await page.goto(rose.base + path)
  const html = await page.content()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const faults: unknown[] = await axeFaults(page)
  return { faults: wide > 0 ? [...faults, `${wide} pixels too wide`] : faults, html }
}

/** Pages of one case and one referral, reached as the manager reaches them. */
async function recordsOf(page: Page): Promise<string[]> {
  const paths: string[] = []
  await page.goto(`${rose.base}/cases?show=open`)
  const theCase = await page.locator('.rose-list a').first().getAttribute('href')
  for (const deed of [
    '',
    '/judgement',
    '/allocation',
    '/closure',
    '/sessions/new',
    '/contacts/new',
    '/call',
    '/message',
    '/letters',
    '/letters/new',
  ])
    paths.push(`${theCase}${deed}`)
  await page.goto(`${rose.base}${theCase}`)
  const session = await page.locator('.rose-timeline a[href^="/sessions/"]').first().getAttribute('href')
  const person = await page.locator('aside a[href^="/young-people/"]').first().getAttribute('href')
  paths.push(
    `${session}`,
    `${session}/change`,
    `${person}`,
    `${person}/safe-contact`,
    `${person}/connections`,
    `${person}/merge`,
  )
  await page.goto(`${rose.base}/referrals`)
  const referral = await page.locator('main .rose-list a[href^="/referrals/"]').first().getAttribute('href')
  for (const deed of [
    '',
    '/conversation',
    '/information-request',
    '/escalation',
    '/young-person',
    '/screening',
    '/decision',
    '/withdrawal',
  ])
    paths.push(`${referral}${deed}`)
  return paths
}

describe.each([[360], [1280]])('%d pixels wide', (width) => {
  test('axe finds nothing on any page, and none is wider than the screen', async () => {
    const faults: Record<string, unknown[]> = {}
    const pages: Found[] = []
    const walk = async (page: Page, paths: readonly string[]) => {
      for (const path of paths) {
        const seen = await look(page, path)
        if (seen.faults.length > 0) faults[path] = seen.faults
        pages.push({ path, html: seen.html })
      }
    }
    const visitor = await newPerson(browser, { width, script: true })
    const open = await visitor.newPage()
    await walk(open, PUBLIC)
    await open.goto(`${rose.base}/refer`)
    await send(open, 'Start now')
    await walk(open, FORM)
    await send(open, 'Send the referral').catch(() => undefined)
    const staff = await newPerson(browser, { width, script: true })
    const desk = await signIn(staff, rose.base, 'manager')
    await walk(desk, STAFF)
    await walk(desk, await recordsOf(desk))
    expect(faults).toEqual({})
    expect(pages.length).toBeGreaterThan(45)
    if (width === 1280) expect(invalid(pages)).toEqual([])
    await Promise.all([visitor.close(), staff.close()])
  })
})

test('axe sees a fault when there is one (seen to fail)', async () => {
  const context = await newPerson(browser, { width: 360, script: true })
  const page = await context.newPage()
  await page.goto(rose.base)
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('input'))
  })
  expect((await axeFaults(page)).map((f) => f.id)).toContain('label')
  await context.close()
})

/** Two hundred letters without a break, where the page shows what somebody typed. */
const stretch = () => {
  for (const place of document.querySelectorAll(
    'main :is(h1, h3, dd, .rose-list a, aside li, .rose-safety p, .rose-timeline p)',
  ))
    place.append(`${'W'.repeat(100)}${'i'.repeat(100)}`)
  return document.documentElement.scrollWidth - window.innerWidth
}

test.each([[320], [1280]])('a word of two hundred letters makes no page wider, %d pixels wide', async (width) => {
  const context = await newPerson(browser, { width, script: true })
  const page = await signIn(context, rose.base, 'manager')
  const wide: Record<string, number> = {}
  for (const path of ['/today', '/cases?show=open', '/referrals', ...(await recordsOf(page))]) {
    await page.goto(rose.base + path)
    const over = await page.evaluate(stretch)
    if (over > 0) wide[path] = over
  }
  expect(wide).toEqual({})
  await context.close()
})

/** What the HTML validator of the W3C's makers says of these pages, one line a fault. */
function invalid(pages: readonly Found[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rose-html-'))
  try {
    const files = pages.map(({ html }, i) => {
      const file = join(folder, `${i}.html`)
      writeFileSync(file, html)
      return file
    })
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
    const run = spawnSync('java', ['-jar', jar, '--format', 'json', '--stdout', ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    if (run.error) throw run.error
    const { messages } = JSON.parse(run.stdout) as { messages: { type: string; message: string; url: string }[] }
    return messages
      .filter((m) => m.type === 'error')
      .map((m) => `${pages[Number(/(\d+)[.]html/.exec(m.url)?.[1])]?.path}: ${m.message}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
