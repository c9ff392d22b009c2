import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { axeFaults, fill, newPerson, press, signIn } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'

/** Saved, then the browser’s own way back: it fills a new page with the old words. */
const rose = useRose()
const browser = useBrowser()
let context: BrowserContext
let page: Page
beforeEach(async () => {
  context = await newPerson(browser, { width: 360, script: true })
  page = await signIn(context, rose.base, 'practitioner')
  await page.goto(`${rose.base}/cases`)
  const first = await page.locator('.rose-list a[href^="/cases/"]').first().getAttribute('href')
  await page.goto(`${rose.base}${first}/sessions/new`)
})
afterEach(() => context?.close())

const SOON = { timeout: 30_000 }
const write = (words: string) => page.locator('[name="did"]').fill(words)
const words = () => page.locator('[name="did"]').inputValue()

test('saved, gone back to, changed and saved again: both versions, one session, and nothing waits that was saved', async () => {
  await write('Saved the first time.')
  await press(page, 'Save')
  await page.waitForURL(/done=session/)
  await page.goBack()
  await expect.poll(() => words(), SOON).toBe('Saved the first time.')
  await write('Saved the first time. And a second thought.')
  await press(page, 'Save')
  await page.locator('.rose-both').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await press(page, 'Save')
  await page.waitForURL(/done=changed/)
  const rows = await ownerAsks(rose, `select version from sessions.session where did like 'Saved the first time.%'`)
  expect(rows).toEqual([{ version: 2 }])
  expect(await ownerAsks(rose, 'select 1 from unsaved.words where ended_at is null')).toEqual([])
})

test('a change page gone back to carries the version that its words were written on', async () => {
  await write('As it was first.')
  await press(page, 'Save')
  await page.waitForURL(/done=session/)
  const [row] = await ownerAsks<{ id: string }>(rose, `select id from sessions.session where did = 'As it was first.'`)
  await page.goto(`${rose.base}/sessions/${row?.id}/change`)
  await fill(page, { did: 'My own change.', reason: 'First' })
  await press(page, 'Save')
  await page.waitForURL(/done=changed/)
  await ownerAsks(rose, `update sessions.session set did = 'Of a colleague, meanwhile.', version = 3 where id = $1`, [
    row?.id,
  ])
  await page.goBack()
  await expect.poll(() => words(), SOON).toBe('My own change.')
  await write('My own change, and more.')
  await press(page, 'Save')
  await page.locator('.rose-both').waitFor()
  expect(await page.locator('.rose-both').innerText()).toContain('Of a colleague, meanwhile.')
})
