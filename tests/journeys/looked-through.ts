import type { Page } from 'playwright-core'
import { axeFaults } from './browser.ts'
import { type Found, invalid } from './validator.ts'

type Faults = Readonly<Record<string, readonly unknown[]>>

/** What axe, the edge of the screen and the validator find on these pages, by page; one that is not there is a fault too. */
export async function faultsOn(page: Page, base: string, paths: readonly string[]): Promise<Faults> {
  const faults: Record<string, unknown[]> = {}
  const pages: Found[] = []
  for (const path of paths) {
    const answer = await page.goto(base + path)
    pages.push({ path, html: await page.content() })
    const found: unknown[] = await axeFaults(page)
    if (answer?.status() !== 200) found.push(`answers ${answer?.status()}`)
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
      found.push('wider than the screen')
    if (found.length > 0) faults[path] = found
  }
  const wrong = invalid(pages)
  return wrong.length > 0 ? { ...faults, validator: wrong } : faults
}
