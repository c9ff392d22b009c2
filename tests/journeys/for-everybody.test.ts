import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from './browser.ts'
import { onPaper, saidToMachines } from './otherwise-read.ts'
import { publicPages } from './public-list.ts'
import { useBrowser, useRose } from './running.ts'
import { faint, hiddenWhenReached, layOver, outOfPlace, shapeless, shareOfBar } from './seen-by.ts'
import { DESK, FOUR_TIMES, LARGE, PHONE, SPACED, somebody } from './somebody.ts'
import { invalid } from './validator.ts'

// A weekday on which some lines are open, and within the months after somebody last asked them.
const rose = useRose(() => ({ ROSE_NOW: '2026-12-01T10:00:00Z' }))
const browser = useBrowser()
let pages: readonly string[]
beforeAll(async () => {
  const visitor = await browser.newContext()
  pages = await publicPages(visitor.request, rose.base)
  await visitor.close()
})

const { asSomebody, everyPage } = somebody(browser, rose)
const onEveryPage = (page: Page, wrongWith: (path: string) => Promise<readonly unknown[]>) =>
  everyPage(page, pages, wrongWith)

test('the pages are found by the program itself, those for young people and the one for a wrong address with them', () => {
  expect(pages).toEqual(expect.arrayContaining(['/', '/you', '/you/signs', '/you/call', '/news/first', '/nowhere']))
  expect(pages.length).toBeGreaterThan(24)
})

describe.each([true, false])('enlarged four times, script: %s', (javaScriptEnabled) => {
  test('nothing sticks out, the way out is whole and leaves three quarters of the window, and hides nothing reached', async () => {
    await asSomebody({ viewport: FOUR_TIMES, javaScriptEnabled }, async (page) => {
      const wrong = await onEveryPage(page, async () => [
        ...(await outOfPlace(page)),
        ...((await shareOfBar(page)) > 0.25 ? ['the bar is too high'] : []),
        ...(await hiddenWhenReached(page)),
      ])
      expect(wrong).toEqual({})
    })
  })
})

test('enlarged four times, axe finds nothing; and the validator nothing in the HTML', async () => {
  const found: { path: string; html: string }[] = []
  await asSomebody({ viewport: FOUR_TIMES }, async (page) => {
    const wrong = await onEveryPage(page, async (path) => {
      found.push({ path, html: await (await page.request.get(rose.base + path)).text() })
      return axeFaults(page)
    })
    expect(wrong).toEqual({})
  })
  expect(invalid(found)).toEqual([])
})

describe.each([
  ['spaced letters', SPACED],
  ['letters twice as large', LARGE],
])('%s', (_name, rules) => {
  test.each([[PHONE], [DESK]])('push nothing out or over the way out, and nothing is cut off: %o', async (viewport) => {
    await asSomebody({ viewport }, async (page) => {
      const wrong = await onEveryPage(page, async () => {
        await layOver(page, rules)
        return [...(await outOfPlace(page)), ...(await hiddenWhenReached(page))]
      })
      expect(wrong).toEqual({})
    })
  })
})

describe.each(['light', 'dark'] as const)('forced colours, %s', (colorScheme) => {
  test('leave every shape, state and focus to be seen, and every word to be read', async () => {
    await asSomebody({ viewport: PHONE, forcedColors: 'active', colorScheme }, async (page) => {
      const wrong = await onEveryPage(page, async () => [
        ...(await faint(page)),
        // Once is enough: it reads the page, and not how it is painted.
        ...(colorScheme === 'light' ? await axeFaults(page) : []),
        ...(await shapeless(page)),
      ])
      expect(wrong).toEqual({})
    })
  })
})

test('nothing moves for whoever asked for that, and a browser in the dark shows the same colours', async () => {
  const colours = (page: Page) =>
    page.evaluate(() => [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor))
  await asSomebody({ viewport: PHONE, colorScheme: 'dark' }, async (page) => {
    const wrong = await onEveryPage(page, () =>
      page.evaluate(() => [
        ...document.getAnimations(),
        ...[...document.querySelectorAll('*')]
          .filter((one) => getComputedStyle(one).transitionDuration !== '0s')
          .map(({ className }) => className),
        ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['the page scrolls slowly']),
      ]),
    )
    expect(wrong).toEqual({})
    const dark = await colours(page)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(dark).toEqual(await colours(page))
  })
})

test('without styles a page reads in its order: the way out, the way through, the heading, the words, the foot', async () => {
  await asSomebody({ viewport: FOUR_TIMES, javaScriptEnabled: false }, async (page) => {
    const wrong = await onEveryPage(page, async () => {
      const read = await page.evaluate(() => {
        for (const sheet of document.styleSheets) sheet.disabled = true
        const order = [...document.querySelectorAll('[data-exit],nav,h1,footer')].map(({ localName }) => localName)
        const words = document.body.innerText.replaceAll(/\s+/g, ' ')
        return { order: order.join(' '), words, heading: document.querySelector('h1')?.innerText ?? '' }
      })
      const isInOrder = /^a (nav )?h1( nav)? footer nav$/.test(read.order)
      return [
        ...(isInOrder ? [] : [read.order]),
        ...(read.words.startsWith('Leave this page') ? [] : [read.words.slice(0, 60)]),
        ...(read.words.includes(read.heading.replaceAll(/\s+/g, ' ')) ? [] : ['the heading is gone']),
      ]
    })
    expect(wrong).toEqual({})
  })
})

test('on paper stand words and numbers, black on white, whatever was folded away: nothing to press, and no addresses for the young', async () => {
  await asSomebody({ viewport: DESK }, async (page) => {
    const wrong: Record<string, readonly string[]> = {}
    await page.emulateMedia({ media: 'print' })
    for (const path of pages) {
      await page.goto(rose.base + path)
      const found = await onPaper(page)
      const isForTheYoung = /^\/you|young-people/.test(path)
      const faults = [
        ...found.faults,
        ...(isForTheYoung && (found.addresses.length > 0 || found.hasFoot) ? ['says where it is from'] : []),
        ...(isForTheYoung || found.hasFoot ? [] : ['nobody knows where it is from']),
      ]
      if (faults.length > 0) wrong[path] = faults
    }
    expect(wrong).toEqual({})
    await page.goto(`${rose.base}/contact`)
    expect((await onPaper(page)).addresses).toContain('(/refer)')
  })
})

test('search engines are told who we are and who wrote the news, in whole facts, and nothing by a page for the young', async () => {
  const said = new Map<string, Awaited<ReturnType<typeof saidToMachines>>>()
  await asSomebody({ viewport: DESK, javaScriptEnabled: false }, async (page) => {
    for (const path of pages) {
      await page.goto(rose.base + path)
      said.set(path, await saidToMachines(page))
    }
  })
  const charity = {
    type: 'https://schema.org/NGO',
    name: 'Rose',
    areaServed: 'Norfolk',
    parentOrganization: { type: 'https://schema.org/NGO', name: 'The Magdalene Group' },
    telephone: '+441603610256',
    url: expect.stringMatching(/^https?:\/\/[^/]+/),
  }
  for (const [path, things] of said) {
    if (/^\/you|young-people/.test(path)) expect([path, things]).toEqual([path, []])
    else expect([path, things.at(-1)]).toEqual([path, charity])
  }
  expect(said.get('/news/first')?.[0]).toEqual({
    type: 'https://schema.org/NewsArticle',
    headline: expect.stringMatching(/^A new site/),
    datePublished: expect.stringMatching(/^2026-\d\d-\d\dT[\d:.]+Z$/),
    author: { type: 'https://schema.org/NGO', name: 'Rose', url: charity.url },
  })
})
