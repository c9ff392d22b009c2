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
  await fill(page, { title: 'Our team', when: 'at', from: '2027-01-06', from_time: '9:30' })
  await send(page, 'Save')
  expect(await page.textContent('main')).toContain('Planned: version 1, from 6 January 2027')
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

test('the reading age follows what is typed, and is as it was when the page was made where there is no script', async () => {
  const change = `${rose.base}/manage/pages/you.signs/change`
  const hard = 'Multi-agency safeguarding arrangements necessitate proportionate information sharing. '.repeat(120)
  const blames = 'She puts herself at risk.'
  for (const script of [true, false]) {
    const context = await newPerson(browser, { width: 1280, script })
    const page = await signIn(context, rose.base, 'communications')
    await page.goto(change)
    const age = page.locator('[data-part=age]')
    const before = (await age.textContent()) ?? ''
    expect(before).toMatch(/^Reading age: \d+ \(Flesch and Kincaid\), \d+ \(automated index\): good\.$/)
    const words = await page.inputValue('[name=words]')
    await page.locator('[name=words]').focus()
    await page.fill('[name=words]', `${words}\n\n${hard}\n\n${blames}`)
    if (script) {
      await expect.poll(() => age.textContent(), SOON).toMatch(/That is above 11: shorter words and sentences help\.$/)
      const found = page.locator('[data-part=blaming] li')
      await expect.poll(() => found.allTextContents(), SOON).toEqual([expect.stringContaining('puts herself at risk')])
      const typed = await age.textContent()
      await send(page, 'See how it looks')
      expect(await age.textContent()).toBe(typed)
      expect(await found.allTextContents()).toEqual([expect.stringContaining('puts herself at risk')])
      await page.fill('[name=words]', words)
      await expect.poll(() => age.textContent(), SOON).toBe(before)
      await expect.poll(() => page.locator('[data-part=none]').isVisible(), SOON).toBe(true)
    } else expect(await age.textContent()).toBe(before)
    await page.goto(`${rose.base}/manage/pages/about/change`)
    expect(await page.locator('[data-follows]').count()).toBe(0)
    await context.close()
  }
})

test('a fact is ticked off on a phone without script, and it stands who did it and how', async () => {
  const context = await newPerson(browser, { width: 360, script: false })
  const page = await signIn(context, rose.base, 'communications')
  await page.goto(`${rose.base}/manage/pages/you.private`)
  const fact = 'What “Leave this page” does with script and without, in the browsers that were tried.'
  await page.locator('summary', { hasText: fact }).click()
  await page.getByRole('button', { name: 'We tried it: it is right' }).last().click()
  const said = (await page.textContent('main')) ?? ''
  expect(said).toContain('It is written down that this is right today.')
  expect(said).toMatch(
    /Version 1: found right \(“What “Leave this page”.*; tried it\), 17 March 2026, 10:00, Pia Lindenmark/,
  )
  expect(await page.locator('summary', { hasText: fact }).count()).toBe(0)
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
