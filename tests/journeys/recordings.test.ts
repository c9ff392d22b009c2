import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, newPerson, send, signIn } from './browser.ts'
import { faultsOn } from './looked-through.ts'
import { useBrowser, useRose } from './running.ts'

/** The neutral site that the way out leads to. */
const neutral = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end('<h1>Weather</h1>'))
beforeAll(() => new Promise<void>((resolve) => neutral.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  neutral.closeAllConnections()
  neutral.close()
})
const rose = useRose(() => ({ ROSE_EXIT_URL: `http://127.0.0.1:${(neutral.address() as AddressInfo).port}/` }))
const browser = useBrowser()

/** An MP3 that a browser plays: frames of silence, each 417 bytes and 26 ms long. */
const FRAMES = 1_200
const silence = Buffer.concat(
  Array.from({ length: FRAMES }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)])),
)
const SAID = { page: 'you/help', kind: 'sound', language: 'en', exact: 'yes', note: 'Read by a colleague' }
/** A page is drawn again within two seconds of a change. */
const SOON = { timeout: 20_000 }

/** Presses play where the browser draws it, and answers how the sound was asked for and came. */
async function play(page: Page): Promise<{ range: string | undefined; status: number; path: string }> {
  const sound = page.locator('audio')
  const came = page.waitForResponse((answer) => /\/(?:sound|recordings)\/\d+/.test(answer.url()))
  await sound.click({ position: { x: 24, y: 27 } })
  const answer = await came
  await expect.poll(() => sound.evaluate((one: HTMLAudioElement) => one.currentTime), SOON).toBeGreaterThan(0)
  const { range } = await answer.request().allHeaders()
  return { range, status: answer.status(), path: new URL(answer.url()).pathname }
}

/** One who has opened the page that was recorded, and everything that their browser asked for. */
async function listener(
  script: boolean,
  width = 360,
): Promise<{ context: BrowserContext; page: Page; asked: string[] }> {
  const context = await newPerson(browser, { width, script })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${rose.base}/you/help`)
  return { context, page, asked }
}

const players = async (): Promise<number> => {
  const { context, page } = await listener(false)
  const found = await page.locator('audio').count()
  await context.close()
  return found
}

test('a page read aloud is added, told what is missing, heard first, and put on the site', async () => {
  const context = await newPerson(browser, { width: 1280, script: true })
  const page = await signIn(context, rose.base, 'communications')
  await page.getByRole('link', { name: 'Recordings', exact: true }).first().click()
  expect(await page.textContent('main')).toContain('Nothing has been recorded yet.')
  await fill(page, { page: 'you/help', note: 'Read by a colleague' })
  await send(page, 'Add it')
  expect(await page.textContent('main')).toContain('Choose whether it is read aloud or signed.')
  expect(await page.inputValue('[name=note]')).toBe('Read by a colleague')
  await fill(page, SAID)
  await page.setInputFiles('[name=file]', { name: 'help.mp3', mimeType: 'audio/mpeg', buffer: silence })
  await send(page, 'Add it')
  expect(await page.textContent('main')).toContain('It is kept. Listen to it')
  expect(await players()).toBe(0)
  expect(await play(page)).toEqual({ range: 'bytes=0-', status: 206, path: '/manage/recordings/1/file' })
  await send(page, 'Put it on the site')
  expect(await page.textContent('main')).toContain('It is on the site.')
  await expect.poll(players, SOON).toBe(1)
  await context.close()
})

test('on a phone without script: its size is said, nothing is fetched before play is pressed, and it comes in parts', async () => {
  const { context, page, asked } = await listener(false)
  expect(await page.textContent('main')).toContain('It plays out loud. It is 0.5 MB.')
  expect(await page.getAttribute('audio', 'preload')).toBe('none')
  expect(asked).toEqual(['/you/help'])
  expect(await play(page)).toEqual({ range: 'bytes=0-', status: 206, path: '/you/sound/1' })
  expect(await context.cookies()).toEqual([])
  const middle = await context.request.get(`${rose.base}/you/sound/1`, { headers: { range: 'bytes=417-833' } })
  expect([middle.status(), (await middle.body()).equals(silence.subarray(417, 834))]).toEqual([206, true])
  await context.close()
})

test('with script: the way out stops it, and Back does not bring it again', async () => {
  const { context, page } = await listener(true)
  await play(page)
  await page.click('[data-exit]')
  await page.waitForURL(/^http:\/\/127\.0\.0\.1/)
  expect(await page.locator('audio').count()).toBe(0)
  await page.goBack().catch(() => null)
  expect(page.url()).not.toContain('/you')
  expect(await page.locator('audio').count()).toBe(0)
  await context.close()
})

test.each([[320], [1280]])('axe and the validator find nothing, %d pixels wide', async (width) => {
  const { context, page } = await listener(true, width)
  await context.request.post(`${rose.base}/demo/sign-in`, { form: { person: 'communications' }, maxRedirects: 0 })
  const paths = ['/you/help', '/manage/recordings', '/manage/recordings/1']
  for (const path of paths) {
    await page.goto(rose.base + path)
    expect(await page.textContent('main')).toContain('0.5 MB')
  }
  expect(await faultsOn(page, rose.base, paths)).toEqual({})
  await context.close()
})

test('staff see when the words of its page change; taken off it is gone for everybody, and its story stays', async () => {
  const context = await newPerson(browser, { width: 360, script: false })
  const page = await signIn(context, rose.base, 'communications')
  const list = async () => {
    await page.goto(`${rose.base}/manage/recordings`)
    return page.textContent('main')
  }
  expect(await list()).not.toContain('the page has changed since')
  await page.goto(`${rose.base}/manage/pages/you.help/change`)
  await fill(page, { title: 'Somebody can help today', when: 'on' })
  await send(page, 'Save')
  expect(await list()).toContain('Somebody can help today')
  expect(await list()).toContain('the page has changed since')
  expect(await players()).toBe(1)

  await page.goto(`${rose.base}/manage/recordings/1`)
  expect(await page.textContent('main')).toContain('The page says something else now')
  await send(page, 'Take it off the site')
  expect(await page.textContent('main')).toContain('It is off the site. The file is kept.')
  await expect.poll(players, SOON).toBe(0)
  expect((await context.request.get(`${rose.base}/you/sound/1`)).status()).toBe(404)
  await send(page, 'Throw the file away')
  expect(await page.textContent('main')).toContain('put on the site')
  await context.close()
})
