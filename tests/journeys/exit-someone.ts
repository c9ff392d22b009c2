import { type Browser as Chromium, type Page as ChromiumPage, chromium } from 'playwright-core'
import type { Browser as Firefox, Page as FirefoxPage } from 'puppeteer-core'
import { startFirefox } from '../harness/firefox.ts'

/** What stands in a tab: its address, its name and its words. */
export type Seen = { readonly address: string; readonly title: string; readonly words: string }

/** One person's tab, in whichever browser. */
export type Tab = {
  readonly go: (url: string) => Promise<void>
  readonly press: (selector: string) => Promise<void>
  readonly pressTwice: (selector: string) => Promise<void>
  readonly type: (selector: string, words: string) => Promise<void>
  readonly choose: (selector: string, value: string) => Promise<void>
  readonly keys: (...names: string[]) => Promise<void>
  readonly back: () => Promise<void>
  readonly forward: () => Promise<void>
  readonly reload: () => Promise<void>
  readonly run: <T>(question: () => T) => Promise<T>
  /** Opens the link beside this tab, with the middle button. */
  readonly pressMiddle: (selector: string) => Promise<Tab>
}

export type Browser = { readonly newTab: () => Promise<Tab>; readonly close: () => Promise<void> }

export const BROWSERS = ['Chromium', 'Firefox'] as const
export type BrowserName = (typeof BROWSERS)[number]

/** With left pages kept whole for going back, as for everybody. */
export function start(name: BrowserName, { script = true } = {}): Promise<Browser> {
  return name === 'Chromium' ? startChromiumTabs(script) : startFirefoxTabs(script)
}

async function startChromiumTabs(script: boolean): Promise<Browser> {
  const browser: Chromium = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const newTab = async () => {
    const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width: 360, height: 740 } })
    context.setDefaultTimeout(15_000)
    return chromiumTab(await context.newPage())
  }
  return { newTab, close: () => browser.close() }
}

// A page that comes from the browser's own keeping never says "loaded", so nobody waits for that word.
const AT_ONCE = { waitUntil: 'commit' } as const

function chromiumTab(page: ChromiumPage): Tab {
  return {
    go: async (url) => void (await page.goto(url)),
    press: async (selector) => page.mouse.click(...(await middleOf(page, selector))),
    pressTwice: async (selector) => page.mouse.dblclick(...(await middleOf(page, selector))),
    type: (selector, words) => page.locator(selector).pressSequentially(words),
    choose: async (selector, value) => void (await page.locator(selector).selectOption(value)),
    keys: async (...names) => {
      for (const name of names) await page.keyboard.press(name)
    },
    back: async () => void (await page.goBack(AT_ONCE)),
    forward: async () => void (await page.goForward(AT_ONCE)),
    reload: async () => void (await page.reload()),
    run: (question) => page.evaluate(question) as never,
    pressMiddle: async (selector) => {
      const opened = page.context().waitForEvent('page')
      await page.click(selector, { button: 'middle' })
      return chromiumTab(await opened)
    },
  }
}

/** Where a finger would press. The tool's own press would wait for the page that comes, which may never come. */
async function middleOf(page: ChromiumPage, selector: string): Promise<[number, number]> {
  await page.locator(selector).scrollIntoViewIfNeeded()
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} cannot be seen`)
  return [box.x + box.width / 2, box.y + box.height / 2]
}

async function startFirefoxTabs(script: boolean): Promise<Browser> {
  const browser: Firefox = await startFirefox({ script })
  const newTab = async () => firefoxTab(await (await browser.createBrowserContext()).newPage())
  return { newTab, close: () => browser.close() }
}

function firefoxTab(page: FirefoxPage): Tab {
  return {
    go: async (url) => void (await page.goto(url)),
    press: (selector) => page.click(selector),
    pressTwice: (selector) => page.click(selector, { count: 2 }),
    type: (selector, words) => page.type(selector, words),
    choose: async (selector, value) => void (await page.select(selector, value)),
    keys: async (...names) => {
      for (const name of names) await page.keyboard.press(name as 'Shift')
    },
    back: () => through(page, -1),
    forward: () => through(page, 1),
    reload: async () => void (await page.reload()),
    run: (question) => page.evaluate(question) as never,
    pressMiddle: async (selector) => {
      const opened = new Promise<FirefoxPage>((resolve) =>
        page.browserContext().once('targetcreated', async (target) => resolve((await target.page()) as FirefoxPage)),
      )
      await page.click(selector, { button: 'middle' })
      return firefoxTab(await opened)
    },
  }
}

/** Goes, and waits for no word that the page is loaded: one that was kept whole never says so. */
async function through(page: FirefoxPage, steps: -1 | 1): Promise<void> {
  const going = steps < 0 ? page.goBack({ timeout: 1 }) : page.goForward({ timeout: 1 })
  await going.catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error
  })
}

/** What stands in the tab now; a page that is just being exchanged for another counts as nothing. */
export async function seen(tab: Tab): Promise<Seen> {
  const nothing = { address: '', title: '', words: '' }
  return tab
    .run(() => ({ address: location.href, title: document.title, words: document.body?.innerText ?? '' }))
    .catch(() => nothing)
}
