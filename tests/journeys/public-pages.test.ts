import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ADDRESSES } from '../../src/modules/site/addresses.ts'
import { axeFaults, newPerson } from './browser.ts'
import { useBrowser, useRose } from './running.ts'
import { type Found, invalid } from './validator.ts'

// A weekday on which some lines are open, and within the months after somebody last asked them.
const rose = useRose(() => ({ ROSE_NOW: '2026-12-01T10:00:00Z' }))
const browser = useBrowser()

const ALL = [...ADDRESSES.map(({ url }) => url), '/you/card']

/** Opens a page and waits until the browser asks for nothing more. Answers everything that it asked for. */
async function open(page: Page, path: string): Promise<string[]> {
  const asked: string[] = []
  const note = (request: { url: () => string }) => asked.push(request.url().replace(rose.base, ''))
  page.on('request', note)
  await page.goto(rose.base + path, { waitUntil: 'networkidle' })
  page.off('request', note)
  return asked
}

async function withPerson<Seen>(
  screen: { width: number; script: boolean },
  look: (page: Page, context: BrowserContext) => Promise<Seen>,
): Promise<Seen> {
  const context = await newPerson(browser, screen)
  const seen = await look(await context.newPage(), context)
  await context.close()
  return seen
}

test('each page is one request, and its small scripts after it', async () => {
  await withPerson({ width: 360, script: true }, async (page) => {
    for (const path of ALL) {
      const [first, ...others] = await open(page, path)
      expect(first).toBe(path)
      expect([path, others.filter((url) => !/^\/assets\/(?:exit|in-place)-\w+\.js$|^data:,$/.test(url))]).toEqual([
        path,
        [],
      ])
    }
  })
  await withPerson({ width: 360, script: false }, async (page) => {
    for (const path of ALL)
      expect((await open(page, path)).filter((url) => !/^data:|^\/assets\//.test(url))).toEqual([path])
  })
})

test('none leaves anything behind in the browser', async () => {
  await withPerson({ width: 360, script: true }, async (page, context) => {
    for (const path of ALL) {
      await open(page, path)
      const kept = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        cookie: document.cookie,
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
        caches: (await globalThis.caches?.keys())?.length ?? 0,
      }))
      expect([path, kept]).toEqual([path, { local: 0, session: 0, cookie: '', databases: 0, workers: 0, caches: 0 }])
    }
    expect(await context.cookies()).toEqual([])
  })
})

test('opening the signs asks for nothing and keeps nothing', async () => {
  await withPerson({ width: 360, script: true }, async (page, context) => {
    await open(page, '/you/signs')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const signs = page.locator('main summary')
    expect(await signs.count()).toBeGreaterThan(12)
    for (let i = 0; i < (await signs.count()); i += 1) await signs.nth(i).click()
    expect(await page.locator('main details[open]').count()).toBe(await signs.count())
    expect(asked).toEqual([])
    expect(page.url()).toBe(`${rose.base}/you/signs`)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
    expect(await context.cookies()).toEqual([])
  })
})

describe.each([
  [320, true],
  [1280, true],
  [320, false],
])('%i pixels wide, script: %s', (width, script) => {
  test('axe and the validator find nothing, and nothing sticks out', async () => {
    const faults: Record<string, unknown> = {}
    const found: Found[] = []
    await withPerson({ width, script }, async (page) => {
      for (const path of ALL) {
        await open(page, path)
        for (const one of await page.locator('main summary').all()) await one.click()
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        const axe = script ? await axeFaults(page) : []
        if (axe.length > 0 || wide > 0) faults[path] = { axe, wide }
        found.push({ path, html: await (await page.request.get(rose.base + path)).text() })
      }
    })
    expect(faults).toEqual({})
    expect(invalid(found)).toEqual([])
  })
})

describe('the way out', () => {
  const box = async (page: Page) =>
    (await page.locator('.rose-exit').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

  test.each([
    ['/you/signs', 360, 640],
    ['/', 320, 568],
    ['/families', 1280, 800],
    // A phone on its side.
    ['/you/signs', 844, 390],
    ['/you/call', 844, 390],
    ['/', 667, 375],
  ])('of %s stands in view wherever one reads, %i by %i', async (path, width, height) => {
    await withPerson({ width, script: false }, async (page) => {
      await page.setViewportSize({ width, height })
      await open(page, path)
      const end = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
      for (const at of [0, end / 2, end]) {
        await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), at)
        const { y, height: tall } = await box(page)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y + tall).toBeLessThanOrEqual(height)
        // On a phone under the thumb, on a desk at the top.
        if (width < 768) expect(y).toBeGreaterThan(height - 80)
      }
      // At the end of the page the bar covers nothing: the last line of the foot is above it.
      const last = await page.locator('.rose-footer').boundingBox()
      if (width < 768) expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((await box(page)).y)
    })
  })

  // A phone's keyboard takes some 300 pixels of its screen: Android makes the page lower, an iPhone lies it over the page.
  test.each([
    [360, 640],
    [360, 340],
    [320, 268],
    [844, 390],
    [844, 190],
  ])('of the form for a call stays above the keyboard wherever one types, %i by %i', async (width, height) => {
    await withPerson({ width, script: true }, async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height })
      await open(page, '/you/call')
      const fields = page.locator('main :is(input,select,textarea):visible')
      expect(await fields.count()).toBeGreaterThan(10)
      const above = height > 600 ? (height - 300) / 2 : height / 2
      for (const field of await fields.all()) {
        await field.focus()
        const { y, height: tall } = await box(page)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y + tall).toBeLessThanOrEqual(above)
        expect((await field.boundingBox())?.y).toBeGreaterThanOrEqual(y + tall)
      }
    })
  })

  test('is the first thing that the keyboard reaches, and the bar hides nothing that it comes to', async () => {
    await withPerson({ width: 360, script: true }, async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      for (const path of ['/', '/you/signs', '/you/help', '/professionals']) {
        await open(page, path)
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/exit')
        for (let i = 0; i < 40; i += 1) {
          await page.keyboard.press('Tab')
          const hidden = await page.evaluate(() => {
            const one = document.activeElement
            const bar = document.querySelector('.rose-bar')
            if (!one || !bar || bar.contains(one) || one === document.body) return null
            const { top, bottom } = one.getBoundingClientRect()
            return bottom > bar.getBoundingClientRect().top + 1 && top < window.innerHeight ? one.textContent : null
          })
          expect([path, hidden]).toEqual([path, null])
        }
      }
    })
  })
})

test('on paper the bar, the way through the site and what is only true now are left out', async () => {
  await withPerson({ width: 1280, script: true }, async (page) => {
    await open(page, '/you/help')
    await page.emulateMedia({ media: 'print' })
    const seen = await page.evaluate(() =>
      ['.rose-bar', '.rose-footer', '.rose-now', '.rose-practice', '.rose-help-lines'].map(
        (name) => (document.querySelector(name)?.getClientRects().length ?? 0) > 0,
      ),
    )
    expect(seen).toEqual([false, false, false, false, true])
  })
})
