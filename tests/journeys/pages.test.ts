import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fill, newPerson, send, signIn } from './browser.ts'
import { faultsOn } from './looked-through.ts'
import { useBrowser, useRose } from './running.ts'

const rose = useRose()
const browser = useBrowser()

const PAGE = '/manage/pages/you.friend'
/** A look that began before the save may end after it: the next one is two seconds away. */
const SOON = { timeout: 20_000 }

async function headingFor(url: string): Promise<string> {
  const visitor = await newPerson(browser, { width: 360, script: false })
  const open = await visitor.newPage()
  await open.goto(rose.base + url)
  const heading = (await open.textContent('h1')) ?? ''
  expect(await visitor.cookies()).toEqual([])
  await visitor.close()
  return heading
}

/** The heading of the page that is shown within the page. */
const looked = async (page: Page) => page.frameLocator('iframe.rose-look').locator('h1').textContent()

test('the communications worker edits a page on a phone without script, looks at it, and a young person reads it', async () => {
  const context = await newPerson(browser, { width: 360, script: false })
  const page = await signIn(context, rose.base, 'communications')
  await page.getByRole('link', { name: 'Pages', exact: true }).first().click()
  await page.getByRole('link', { name: 'I am worried about a friend', exact: true }).first().click()
  await page.getByRole('button', { name: 'Change it' }).click()
  const before = await page.inputValue('[name=title]')
  await fill(page, { title: 'A friend of mine is not safe', when: 'on' })
  await send(page, 'See how it looks')
  expect(await page.textContent('main')).toContain('Nothing is saved yet')
  expect(await looked(page)).toBe('A friend of mine is not safe')
  expect(await headingFor('/you/friend')).toBe(before)
  await send(page, 'Save')
  expect(await page.textContent('main')).toContain('It is saved, and visitors see it now.')
  await expect.poll(() => headingFor('/you/friend'), SOON).toBe('A friend of mine is not safe')
  await context.close()
})

test('at a desk with script: a plan is made and taken back, a review is noted, and the starting words come back', async () => {
  const context = await newPerson(browser, { width: 1280, script: true })
  const page = await signIn(context, rose.base, 'communications')
  await page.goto(`${rose.base}/manage/pages/about/change`)
  const starting = await page.inputValue('[name=title]')
  await fill(page, { title: 'Our team', when: 'at', from: '2031-01-06', from_time: '9:30' })
  await send(page, 'Save')
  expect(await page.textContent('main')).toContain('Planned: version 1, from 6 January 2031')
  expect(await headingFor('/about')).toBe(starting)
  await send(page, 'Take back the plan')
  expect(await page.textContent('main')).toContain('A draft waits: version 2')

  await page.getByRole('link', { name: 'The starting words', exact: true }).click()
  await page.getByRole('link', { name: 'Back to this page' }).click()
  await page.getByRole('link', { name: 'Version 1', exact: true }).click()
  expect(await page.textContent('main')).toContain('What changed from the starting words')
  await send(page, 'Bring these words back')
  expect(await page.textContent('main')).toContain('The earlier words are back on the site')
  await expect.poll(() => headingFor('/about'), SOON).toBe('Our team')

  await send(page, 'I have read it, nothing to change')
  expect(await page.textContent('main')).toContain('The review is noted.')
  await page.getByRole('link', { name: 'The starting words', exact: true }).click()
  await send(page, 'Bring these words back')
  await expect.poll(() => headingFor('/about'), SOON).toBe(starting)
  await context.close()
})

const STAFF = [
  '/manage/pages',
  PAGE,
  `${PAGE}/change`,
  `${PAGE}/versions/1`,
  `${PAGE}/versions/0`,
  '/manage/pages/about',
]

test.each([[360], [1280]])(
  'axe and the validator find nothing, %d pixels wide, and nothing is wider than the screen',
  async (width) => {
    const context = await newPerson(browser, { width, script: true })
    const staff = await signIn(context, rose.base, 'communications')
    expect(await faultsOn(staff, rose.base, STAFF)).toEqual({})
    await context.close()
  },
)
