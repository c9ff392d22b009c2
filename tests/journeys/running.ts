import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startBrowser } from './browser.ts'
import { type Rose, startRose } from './rose.ts'

type Settings = Readonly<Record<string, string>>

/** The real program, for the tests of one file. `settings` are asked when it starts, after what was made ready before. */
export function useRose(settings: () => Settings = () => ({})): Omit<Rose, 'stop'> {
  let started: Rose | undefined
  beforeAll(async () => {
    started = await startRose(settings())
  })
  afterAll(() => started?.stop())
  const now = () => {
    if (!started) throw new Error('Rose runs while the tests do, not before and not after')
    return started
  }
  return {
    get base() {
      return now().base
    },
    get folder() {
      return now().folder
    },
    get databaseUrl() {
      return now().databaseUrl
    },
    log: () => now().log(),
    kill: () => now().kill(),
    restart: () => now().restart(),
  }
}

/** Chromium, for the tests of one file. */
export function useBrowser(): Pick<Browser, 'newContext'> {
  let started: Browser | undefined
  beforeAll(async () => {
    started = await startBrowser()
  })
  afterAll(() => started?.close())
  return {
    newContext: (options) => {
      if (!started) throw new Error('the browser is open while the tests run, not before and not after')
      return started.newContext(options)
    },
  }
}
