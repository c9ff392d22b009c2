import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startFirefox } from '../harness/firefox.ts'
import { fill } from './browser.ts'
import { startNeutral } from './exit-neutral.ts'
import { type Rose, startRose } from './rose.ts'

const TYPED = 'Fernwordtyped'
const NUMBER = '07700900579'
const WALK = ['/you', '/you/signs', '/you/call']
/** Words that stand on each of these pages. */
const OURS = 'I am worried about a friend'

let neutral: Awaited<ReturnType<typeof startNeutral>>
let rose: Rose
let profile: string
beforeAll(async () => {
  neutral = await startNeutral()
  rose = await startRose({ ROSE_EXIT_URL: neutral.url })
})
afterAll(async () => {
  neutral?.stop()
  await rose?.stop()
})
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'rose-device-'))
})
afterEach(() => rmSync(profile, { recursive: true, force: true }))

type Visit = { address: string; title: string | null }

describe('on the device, after a visit with the way out', () => {
  test('Chromium keeps addresses and the short name in its history, and not one word of ours or theirs', async () => {
    const context = await startChromium()
    const page = await context.newPage()
    for (const path of WALK) await page.goto(rose.base + path, { waitUntil: 'networkidle' })
    expect(await page.textContent('footer')).toContain(OURS)
    await page.locator('[name=nickname]').pressSequentially(TYPED)
    await page.locator('[data-exit]').click()
    await page.waitForURL(neutral.url)
    await context.close()
    const visits = rows(join(profile, 'Default', 'History'), 'select url as address, title from urls')
    saysLittle(visits)
    keepsNothingElse()
  })

  test('and so does Firefox', async () => {
    const browser = await startFirefox({ profile })
    const page = await browser.newPage()
    for (const path of WALK) await page.goto(rose.base + path)
    await page.type('[name=nickname]', TYPED)
    await page.click('[data-exit]')
    await expect.poll(() => page.evaluate(() => location.href).catch(() => ''), { timeout: 10_000 }).toBe(neutral.url)
    await browser.close()
    const visits = rows(join(profile, 'places.sqlite'), 'select url as address, title from moz_places')
    saysLittle(visits)
    keepsNothingElse()
  })
})

test('on the device, after a form with a fault, and then with all that it needs, nothing tells that one was sent', async () => {
  const context = await startChromium()
  const page = await context.newPage()
  for (const path of WALK) await page.goto(rose.base + path, { waitUntil: 'networkidle' })
  await page.locator('[name=nickname]').pressSequentially(TYPED)
  await page.locator('main form button').click()
  await page.locator('.govuk-error-summary').waitFor()
  await fill(page, { way: 'call', number: NUMBER, days: 'friday', times: 'evening' })
  await page.locator('main form button').click()
  await page.getByText('Thank you. We have it.').waitFor()
  await page.locator('[data-exit]').click()
  await page.waitForURL(neutral.url)
  await context.close()
  saysLittle(rows(join(profile, 'Default', 'History'), 'select url as address, title from urls'))
  keepsNothingElse()
  expect([...filesWith(NUMBER), ...filesWith('We have it'), ...filesWith('/you/call/')]).toEqual([])
})

describe('on the device, when the window was closed without it, nothing that came is kept:', () => {
  test('neither page nor script by Chromium', async () => {
    const context = await startChromium()
    const page = await context.newPage()
    for (const path of WALK) await page.goto(rose.base + path, { waitUntil: 'networkidle' })
    await context.close()
    keepsNoAnswer()
  })

  test('nor by Firefox', async () => {
    const browser = await startFirefox({ profile })
    const page = await browser.newPage()
    for (const path of WALK) await page.goto(rose.base + path)
    await browser.close()
    keepsNoAnswer()
  })
})

function startChromium() {
  return chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
}

/** The history names the pages, as the page about traces says; leaving does not change that. */
function saysLittle(visits: Visit[]): void {
  const ours = visits.filter(({ address }) => address.startsWith(rose.base))
  const names = Object.fromEntries(ours.map(({ address, title }) => [address.slice(rose.base.length), title]))
  // The way out bears the name of where it leads, or none.
  expect({ ...names, '/exit': names['/exit'] ?? 'Weather' }).toEqual({
    '/you': 'Rose',
    '/you/signs': 'Rose',
    '/you/call': 'Rose',
    '/exit': 'Weather',
  })
}

/** Beside the history: not one word of our pages or of what was typed, and no page in what is kept for quickness. */
function keepsNothingElse(): void {
  expect(filesWith(OURS)).toEqual([])
  expect(filesWith(TYPED)).toEqual([])
  keepsNoAnswer()
}

/** Pages and scripts come, are read, and are gone. */
function keepsNoAnswer(): void {
  const kept = (words: string) => filesWith(words).filter((name) => /cache/i.test(name))
  expect(kept(`${rose.base}/you`)).toEqual([])
  // What Chromium alone notes is the name of a longer script that ran: the one that every page of ours carries.
  expect(kept(`${rose.base}/assets/`).filter((name) => !/Code Cache/.test(name))).toEqual([])
  // The page with the form for a call carries one more, and not even its name is left.
  expect(filesWith('/assets/in-place')).toEqual([])
}

function rows(file: string, question: string): Visit[] {
  const database = new DatabaseSync(file, { readOnly: true })
  const found = database.prepare(question).all() as Visit[]
  database.close()
  return found
}

/** Files of the browser's folder that hold these words, in either way in which browsers write letters. */
function filesWith(words: string): string[] {
  const wanted = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')]
  return readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(profile, name)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
    const bytes = readFileSync(path)
    return wanted.some((word) => bytes.includes(word))
  })
}
