import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { check } from '#child-centred'
import { ADDED } from '../../src/ui/advice-lines.ts'
import { axeFaults, fill, newPerson, send, signIn } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'

/** Where no better words fit in the place of the found ones, one tap writes a better sentence after theirs. */
const rose = useRose()
const browser = useBrowser()
let context: BrowserContext
let page: Page
afterEach(async () => {
  await context?.close()
  await ownerAsks(rose, 'delete from unsaved.words')
})

/** A pause in the typing, on a machine that does much else. */
const SOON = { timeout: 30_000 }
const QUOTING = 'and told us “he is kind. I like him.”'
const FOUND = toAdd('She was led on by nobody, and she led him on', 'She was flirtatious', 'No wonder she was targeted')
const [OPENING = '', REST = ''] = FOUND.sentence.split(/\(.*\)/)

function toAdd(...texts: string[]) {
  for (const text of texts) {
    const [found, ...more] = check(`${text}, ${QUOTING} We met.`)
    if (found && found.fits === 0 && /\(.*\)/.test(found.sentence) && more.length === 0) return { ...found, text }
  }
  throw new Error('no phrase of these needs a sentence of its own')
}

async function opens(width: number): Promise<void> {
  context = await newPerson(browser, { width, script: true })
  page = await signIn(context, rose.base, 'practitioner')
  await page.goto(`${rose.base}/cases`)
  const first = await page.locator('.rose-list a[href^="/cases/"]').first().getAttribute('href')
  await page.goto(`${rose.base}${first}/sessions/new?kept=none`)
}
const advice = () => page.locator('rose-advice:has([name="did"])')
const line = () => advice().locator('.rose-words')
const words = () => page.locator('main [name="did"]')
const add = () => line().getByRole('button', { name: 'Add after it' })
const selected = () => page.evaluate(() => String(document.getSelection()))
const focused = () => page.evaluate(() => document.activeElement?.id)

describe.each([360, 1280])('in a note, %i pixels wide', (width) => {
  test('one tap, nothing typed is lost, the next key fills it in, and one key takes it back', async () => {
    const did = `${FOUND.text}, ${QUOTING} ${width} steps away.`
    const written = did.replace('” ', `” ${FOUND.sentence} `)
    await opens(width)
    await words().click()
    await page.keyboard.type(did)
    await add().waitFor(SOON)
    expect(await add().innerText()).toBe(`Add after it: “${FOUND.sentence}”`)
    expect(await axeFaults(page)).toEqual([])
    await add().dblclick()
    expect(await words().inputValue()).toBe(written)
    expect([await focused(), await selected()]).toEqual(['did', FOUND.sentence.slice(OPENING.length, -REST.length)])
    expect(await advice().locator('[role="status"]').innerText()).toBe(ADDED)
    await line().getByText(ADDED).waitFor(SOON)
    expect(await add().count()).toBe(0)
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Control+z')
    expect(await words().inputValue()).toBe(did)
    await add().waitFor(SOON)
    await page.keyboard.press('Control+Shift+z')
    expect(await words().inputValue()).toBe(written)
    await line().getByText(ADDED).waitFor(SOON)
    const whole = did.replace('” ', `” ${OPENING}he drove her home${REST} `)
    await line().getByRole('button', { name: 'Show me' }).click()
    await words().evaluate((box: HTMLTextAreaElement) => {
      box.setSelectionRange(box.value.indexOf('('), box.value.indexOf(')') + 1)
    })
    await page.keyboard.type('he drove her home')
    expect(await words().inputValue()).toBe(whole)
    await fill(page, { attendance: 'ATT', minutes: '30' })
    await send(page, 'Save')
    expect(await ownerAsks(rose, 'select 1 from sessions.session where did = $1', [whole])).toHaveLength(1)
  })
})

describe('by the keyboard alone', () => {
  test('it is the first thing after the box, and whoever goes on to type fills it in', async () => {
    await opens(1280)
    await words().focus()
    await page.keyboard.type(FOUND.text)
    await add().waitFor(SOON)
    for (let tabs = 0; tabs < 5; tabs += 1) {
      await page.keyboard.press('Tab')
      if (await add().evaluate((button) => button === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
    await page.keyboard.type('he drove her home')
    expect(await words().inputValue()).toBe(`${FOUND.text}. ${OPENING}he drove her home${REST}`)
    await line().getByText(ADDED).waitFor(SOON)
    expect(await focused()).toBe('did')
  })

  test('the young person’s own words have no line and nothing to add', async () => {
    await opens(360)
    await page.locator('main [name="words"]').fill(`${FOUND.text}.`)
    await words().fill(`${FOUND.text}.`)
    await add().waitFor(SOON)
    expect(await page.getByRole('button', { name: 'Add after it' }).count()).toBe(1)
  })
})

describe.each([360, 1280])('on the public check, %i pixels wide', (width) => {
  test('the same taps write into the text, which stays in the browser', async () => {
    context = await newPerson(browser, { width, script: true })
    page = await context.newPage()
    await page.goto(`${rose.base}/language`)
    await page.getByText('Your text stays in this browser.').waitFor()
    const box = page.locator('#text')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const text = `\n\n  An older boyfriend. ${FOUND.text}, ${QUOTING} We met.`
    await box.fill(text)
    const tap = (name: string) => page.locator('#advice').getByRole('button', { name })
    await tap('Add after it').waitFor(SOON)
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    await tap('Add after it').click()
    const added = text.replace('” ', `” ${FOUND.sentence} `)
    expect(await box.inputValue()).toBe(added)
    await page.locator('#advice').getByText(ADDED).waitFor(SOON)
    expect(await page.getByRole('status').innerText()).toMatch(/^Written into your text. /)
    await page.keyboard.press('Control+z')
    expect(await box.inputValue()).toBe(text)
    await tap('Add after it').waitFor(SOON)
    const write = tap('Write').first()
    const better = /“(.*)”/.exec(await write.innerText())?.[1] ?? ''
    await write.dblclick()
    expect((await box.inputValue()).toLowerCase()).toContain(better)
    await page.keyboard.press('Control+z')
    expect(await box.inputValue()).toBe(text)
    expect(asked).toEqual([])
  })
})
