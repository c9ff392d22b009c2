import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { bring } from './brought.ts'
import { newPerson, signIn } from './browser.ts'
import { onPaper } from './otherwise-read.ts'
import { useBrowser, useRose } from './running.ts'
import { faint, hiddenWhenReached, layOver, outOfPlace, shareOfBar } from './seen-by.ts'
import { DESK, FOUR_TIMES, LARGE, PHONE, SPACED, somebody } from './somebody.ts'

/** Pages whose words are invented and mean nothing, in Arabic letters: what is looked at is where they stand. */
const rose = useRose(() => ({ ROSE_NOW: '2026-12-01T10:00:00Z' }))
const browser = useBrowser()
const { asSomebody, everyPage } = somebody(browser, rose)
const WHOLE = ['frame', 'facts', 'you', 'you/help', 'you/not-you', 'easy-read/not-you', 'home', 'families'] as const
const ARABIC = ['/ar', '/ar/you', '/ar/you/help', '/ar/you/not-you', '/ar/you/not-you/easy', '/ar/families']
beforeAll(async () => {
  const context = await newPerson(browser, { width: 1280, script: true })
  const page = await signIn(context, rose.base, 'communications')
  for (const path of WHOLE) await bring(page, rose.base, { language: 'ar', path })
  await context.close()
})
const look = (page: Page, wrongWith: () => Promise<readonly unknown[]>) =>
  everyPage(page, ARABIC, async () => [...((await isFromRight(page)) ? [] : ['from the left']), ...(await wrongWith())])

test.each([true, false])('enlarged four times nothing sticks out, script: %s', async (javaScriptEnabled) => {
  await asSomebody({ viewport: FOUR_TIMES, javaScriptEnabled }, async (page) => {
    const wrong = await look(page, async () => [
      ...(await outOfPlace(page)),
      ...((await shareOfBar(page)) > 0.25 ? ['the bar is too high'] : []),
      ...(await hiddenWhenReached(page)),
    ])
    expect(wrong).toEqual({})
  })
})

test.each([
  ['spaced letters', SPACED],
  ['letters twice as large', LARGE],
])('%s push nothing out or over the way out', async (_name, rules) => {
  for (const viewport of [PHONE, DESK])
    await asSomebody({ viewport }, async (page) => {
      const wrong = await look(page, async () => {
        await layOver(page, rules)
        return [...(await outOfPlace(page)), ...(await hiddenWhenReached(page))]
      })
      expect([viewport, wrong]).toEqual([viewport, {}])
    })
})

test('in forced colours every shape is seen', async () => {
  await asSomebody({ viewport: PHONE, forcedColors: 'active' }, async (page) => {
    expect(await look(page, () => faint(page))).toEqual({})
  })
})

test('on paper stand words and numbers, and no addresses for the young', async () => {
  await asSomebody({ viewport: DESK }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    const wrong: Record<string, unknown> = {}
    for (const path of ARABIC) {
      await page.goto(rose.base + path)
      const { faults, addresses } = await onPaper(page)
      const told = path.startsWith('/ar/you') ? addresses : []
      if (faults.length + told.length > 0) wrong[path] = [...faults, ...told]
    }
    expect(wrong).toEqual({})
  })
})

test('the bar, the marks of what is folded away and the points of a list stand on the side where reading begins', async () => {
  await asSomebody({ viewport: DESK }, async (page) => {
    await page.goto(`${rose.base}/ar/you/help`)
    const sides = await page.evaluate(() => {
      const { left, right } = document.querySelector('main summary')?.getBoundingClientRect() ?? { left: 0, right: 0 }
      const middle = (document.querySelector('main')?.getBoundingClientRect().width ?? 0) / 2
      const list = getComputedStyle(document.querySelector('main ul:not([class])') ?? document.body)
      return {
        summary: right > middle && left > 0,
        points: Number.parseFloat(list.paddingRight) > Number.parseFloat(list.paddingLeft),
        numbers: [...document.querySelectorAll('.rose-telephone strong')].every(
          (one) => one.getAttribute('dir') === 'ltr',
        ),
      }
    })
    expect(sides).toEqual({ summary: true, points: true, numbers: true })
  })
})

const isFromRight = (page: Page) => page.evaluate(() => getComputedStyle(document.body).direction === 'rtl')
