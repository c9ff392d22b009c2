import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Four times as large on a screen of 1280 by 1024: the window is as wide and as low as this. */
export const FOUR_TIMES = { width: 320, height: 256 }
export const PHONE = { width: 360, height: 640 }
export const DESK = { width: 1280, height: 800 }

/** WCAG 2.2, 1.4.12. */
export const SPACED =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'
/** Letters alone twice as large, as a phone does it for whoever asks. */
export const LARGE = 'html{font-size:200%!important}'

/** Looking at pages as somebody who chose how they are shown. */
export function somebody(browser: Pick<Browser, 'newContext'>, rose: { readonly base: string }) {
  return {
    /** Their browser; motion is off, so that what is scrolled to is there at once. */
    asSomebody: async <Seen>(options: BrowserContextOptions, look: (page: Page) => Promise<Seen>): Promise<Seen> => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      try {
        return await look(await context.newPage())
      } finally {
        await context.close()
      }
    },
    /** Opens these pages, everything unfolded, and answers what each of them was found to have, where it is anything. */
    everyPage: async (
      page: Page,
      paths: readonly string[],
      wrongWith: (path: string) => Promise<readonly unknown[]>,
    ): Promise<Readonly<Record<string, readonly unknown[]>>> => {
      const wrong: Record<string, readonly unknown[]> = {}
      for (const path of paths) {
        await page.goto(rose.base + path)
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true
        })
        const found = await wrongWith(path)
        if (found.length > 0) wrong[path] = found
      }
      return wrong
    },
  }
}
