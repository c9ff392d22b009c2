import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { type Browser, type BrowserName, seen, start, type Tab } from './exit-someone.ts'
import { startTown, type Town } from './exit-town.tsx'

/** The pages of a journey, in its order. */
export const WALK = ['/you', '/you/signs', '/you/not-you', '/you/help', '/you/tell']

export type Person = {
  readonly town: Town
  readonly tab: Tab
  /** From the search over these pages: to the first by its address, on by links. */
  readonly walk: (paths: readonly string[]) => Promise<void>
  /** Waits until this address stands in the tab. */
  readonly stands: (address: string, tab?: Tab) => Promise<void>
  readonly isAway: (tab?: Tab) => Promise<void>
  /** How many entries the history of the tab has. */
  readonly entries: () => Promise<number>
}

/** For each test: a town of its own, and somebody who stands before a search in a browser of theirs. */
export function usePerson(name: BrowserName, options: { script?: boolean } = {}): Person {
  let town: Town
  let browser: Browser
  let tab: Tab
  beforeAll(async () => {
    browser = await start(name, options)
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    town = await startTown()
    tab = await browser.newTab()
    await tab.go(`${town.search}/`)
    return () => town.stop()
  })
  const stands = (address: string, where = tab) =>
    expect.poll(async () => (await seen(where)).address, { timeout: 10_000 }).toBe(address)
  return {
    get town() {
      return town
    },
    get tab() {
      return tab
    },
    stands,
    isAway: (where) => stands(`${town.neutral}/`, where),
    entries: () => tab.run(() => history.length),
    walk: async ([first = '', ...others]) => {
      await tab.go(town.ours + first)
      for (const path of others) {
        await tab.press(`[data-to="${path}"]`)
        await stands(town.ours + path)
      }
    },
  }
}
