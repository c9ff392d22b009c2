import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { chromium } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startFirefox } from '../harness/firefox.ts'
import { OURS, startTown, type Town } from './exit-town.tsx'

const TYPED = 'Fernwordtyped'
const WALK = ['/you', '/you/signs', '/you/call']

let town: Town
let profile: string
beforeEach(async () => {
  town = await startTown()
  profile = mkdtempSync(join(tmpdir(), 'rose-device-'))
})
afterEach(async () => {
  await town.stop()
  rmSync(profile, { recursive: true, force: true })
})

type Visit = { address: string; title: string | null }

describe('on the device, after a visit with the way out', () => {
  test('Chromium keeps addresses and the short name in its history, and not one word of ours or theirs', async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    const page = await context.newPage()
    for (const path of WALK) await page.goto(town.ours + path)
    await page.locator('#name').pressSequentially(TYPED)
    await page.locator('[data-exit]').click()
    await page.waitForURL(`${town.neutral}/`)
    await context.close()
    const visits = rows(join(profile, 'Default', 'History'), 'select url as address, title from urls')
    saysLittle(visits)
    keepsNothingElse()
  })

  test('and so does Firefox', async () => {
    const browser = await startFirefox({ profile })
    const page = await browser.newPage()
    for (const path of WALK) await page.goto(town.ours + path)
    await page.type('#name', TYPED)
    await page.click('[data-exit]')
    await expect
      .poll(() => page.evaluate(() => location.href).catch(() => ''), { timeout: 10_000 })
      .toBe(`${town.neutral}/`)
    await browser.close()
    const visits = rows(join(profile, 'places.sqlite'), 'select url as address, title from moz_places')
    saysLittle(visits)
    keepsNothingElse()
  })
})

/** The history names the pages, as the page about traces says; leaving does not change that. */
function saysLittle(visits: Visit[]): void {
  const ours = visits.filter(({ address }) => address.startsWith(town.ours))
  const names = Object.fromEntries(ours.map(({ address, title }) => [address.slice(town.ours.length), title]))
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
  // Chromium notes there that it ran the script of this site; which pages were read stands in no such place.
  expect(filesWith(`${town.ours}/you`).filter((name) => /cache/i.test(name))).toEqual([])
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
