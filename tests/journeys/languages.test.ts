import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bring } from './brought.ts'
import { newPerson, signIn } from './browser.ts'
import { faultsOn } from './looked-through.ts'
import { useBrowser, useRose } from './running.ts'

/** The neutral site that the way out leads to. */
const away = createServer((_, answer) => answer.end('Weather'))
beforeAll(() => new Promise<void>((done) => away.listen(0, '127.0.0.1', done)))
afterAll(() => void away.close())
const rose = useRose(() => ({
  ROSE_EXIT_URL: `http://127.0.0.1:${(away.address() as AddressInfo).port}/weather`,
}))
const browser = useBrowser()

const WHOLE = ['frame', 'facts', 'you', 'you/help', 'you/not-you', 'easy-read/not-you', 'home', 'families'] as const
const OPEN = ['', '/you', '/you/help', '/you/not-you', '/you/not-you/easy', '/families']

test('translators’ files are brought without script, and their pages are there', async () => {
  const context = await newPerson(browser, { width: 360, script: false })
  const page = await signIn(context, rose.base, 'communications')
  await page.goto(`${rose.base}/manage/pages`)
  await page.getByRole('link', { name: 'Other languages' }).click()
  await page.getByRole('link', { name: 'Arabic', exact: true }).click()
  await page.getByRole('link', { name: 'What stands around every page' }).click()
  for (const language of ['ar', 'pl'] as const)
    for (const path of WHOLE) await bring(page, rose.base, { language, path })
  await context.close()
})

test('a young person finds the page in their language, follows it, and leaves', async () => {
  for (const script of [false, true]) {
    const context = await newPerson(browser, { width: 360, script })
    const page = await context.newPage()
    await page.goto(`${rose.base}/you/help`)
    await page.getByRole('link', { name: 'العربية' }).click()
    await page.waitForURL('**/ar/you/help')
    expect(await page.getAttribute('html', 'dir')).toBe('rtl')
    expect(await page.getAttribute('html', 'lang')).toBe('ar')
    // A number stays a number, and can be pressed.
    expect(await page.getAttribute('a[href="tel:999"] strong', 'dir')).toBe('ltr')
    await page.locator('footer a[href="/ar/you/not-you"]').click()
    await page.waitForURL('**/ar/you/not-you')
    // What is only in English says so.
    expect(await page.locator('footer a[href="/you/signs"]').textContent()).toMatch(/\(.+\)$/)
    expect(await context.cookies()).toEqual([])
    await page.locator('a.rose-exit').click({ noWaitAfter: true })
    await page.waitForURL('**/weather')
    await context.close()
  }
})

test('with script the pages in other languages leave one entry in the history, and the way out takes it', async () => {
  const context = await newPerson(browser, { width: 360, script: true })
  const page = await context.newPage()
  await page.goto(`${rose.base}/ar/you/help`)
  const before = await page.evaluate(() => history.length)
  await page.locator('footer a[href="/ar/you/not-you"]').click()
  await page.waitForURL('**/ar/you/not-you')
  expect(await page.evaluate(() => history.length)).toBe(before)
  await context.close()
})

test.each([[360], [1280]])('axe and the validator find nothing, %d pixels wide, in both directions', async (width) => {
  const context = await newPerson(browser, { width, script: true })
  const open = await signIn(context, rose.base, 'communications')
  const staff = [
    '/manage/translations',
    '/manage/translations/ar',
    '/manage/translations/ar/you.help',
    '/manage/translations/ar/you.help/versions/1',
    '/manage/translations/pl/frame/versions/1',
  ]
  const visited = ['ar', 'pl'].flatMap((language) => OPEN.map((path) => `/${language}${path}`))
  expect(await faultsOn(open, rose.base, [...staff, ...visited, '/you/help'])).toEqual({})
  await context.close()
})

test('each arrives in one round trip', async () => {
  const heavy: [string, number][] = []
  for (const path of ['ar', 'pl'].flatMap((language) => OPEN.map((one) => `/${language}${one}`))) {
    const answer = await fetch(rose.base + path, { headers: { 'accept-encoding': 'gzip' } })
    const bytes = Number(answer.headers.get('content-length'))
    if (answer.status !== 200 || !(bytes <= 14_000)) heavy.push([path, bytes])
  }
  expect(heavy).toEqual([])
})
