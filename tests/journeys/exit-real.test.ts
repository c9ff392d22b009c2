import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startNeutral } from './exit-neutral.ts'
import { BROWSERS, type Browser, seen, start, type Tab } from './exit-someone.ts'
import { type Rose, startRose } from './rose.ts'

// The same way out, on the pages that young people really read.
let neutral: Awaited<ReturnType<typeof startNeutral>>
let away: string
let rose: Rose
beforeAll(async () => {
  neutral = await startNeutral()
  away = neutral.url
  rose = await startRose({ ROSE_EXIT_URL: away })
})
afterAll(async () => {
  neutral?.stop()
  await rose?.stop()
})

const WALK = ['/you/signs', '/you/not-you', '/you/tell', '/you/help']

describe.each(BROWSERS)('leaving the pages for young people, in %s', (name) => {
  let browser: Browser
  let tab: Tab
  beforeAll(async () => {
    browser = await start(name)
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    tab = await browser.newTab()
    await tab.go(`${away}before`)
  })
  const stands = (address: string) =>
    expect.poll(async () => (await seen(tab)).address, { timeout: 10_000 }).toBe(address)

  test.each([0, 1, 2, 3, 4])('after the first page and %i more, Back shows nothing of ours', async (more) => {
    const before = await tab.run(() => history.length)
    await tab.go(`${rose.base}/you`)
    for (const path of WALK.slice(0, more)) {
      await tab.press(`footer a[href="${path}"]`)
      await stands(rose.base + path)
    }
    await tab.press('[data-exit]')
    await stands(away)
    expect(await tab.run(() => history.length)).toBe(before + 1)
    await tab.back()
    await stands(`${away}before`)
  })

  test('after a form that came back with a fault, Back shows nothing of ours', async () => {
    const before = await tab.run(() => history.length)
    await tab.go(`${rose.base}/you/call`)
    await tab.press('main form[method="post"] button')
    await expect
      .poll(() => tab.run(() => document.querySelectorAll('.govuk-error-summary').length), { timeout: 10_000 })
      .toBe(1)
    expect(await tab.run(() => document.activeElement?.className)).toContain('govuk-error-summary')
    await tab.press('[data-exit]')
    await stands(away)
    expect(await tab.run(() => history.length)).toBe(before + 1)
  })

  test('Shift three times leaves as well', async () => {
    await tab.go(`${rose.base}/you/signs`)
    await tab.keys('Shift', 'Shift', 'Shift')
    await stands(away)
  })

  test('every page for young people has a way back that can be seen', async () => {
    for (const path of WALK) {
      await tab.go(rose.base + path)
      await tab.press('.govuk-back-link')
      await stands(`${rose.base}/you`)
    }
  })
})

/** What the page about traces promises of this site, and where it is tried. A promise that changes needs a new trial. */
const PROMISES = [
  ['We put no cookie on your phone, and we store nothing on it', 'exit-traces'],
  ['We keep no list of who reads these pages', 'exit-traces'],
  ['In your history you see the address of each page, and a short name', 'exit-device'],
  ['It takes you to another site at once. It is on every page', 'exit-pressed, exit-traces'],
  ['If you have a keyboard, you can press Shift three times. That does not work while you are typing', 'exit-pressed'],
  ['It does not clear your history', 'exit-device'],
  [
    'If scripts are turned off in your browser, “Back” can show our page again, with what you typed',
    'exit-without-script',
  ],
] as const

test('the page about traces promises what was tried', async () => {
  const words = (await (await fetch(`${rose.base}/you/private`)).text()).replaceAll(/<[^>]*>/g, '')
  expect(PROMISES.filter(([promise]) => !words.includes(promise))).toEqual([])
})

describe.each(BROWSERS)('without script, in %s', (name) => {
  test('every page for young people says what Back shows', async () => {
    const browser = await start(name, { script: false })
    const tab = await browser.newTab()
    for (const path of ['/you', ...WALK]) {
      await tab.go(rose.base + path)
      const said = () => document.querySelector<HTMLElement>('[data-without-script]')?.innerText
      expect(await tab.run(said)).toMatch(/the Back button can show this page again/)
    }
    await browser.close()
  })
})
