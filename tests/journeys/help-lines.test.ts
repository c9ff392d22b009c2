import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fill, newPerson, send, signIn } from './browser.ts'
import { faultsOn } from './looked-through.ts'
import { useBrowser, useRose } from './running.ts'

const rose = useRose()
const browser = useBrowser()

/** What a visitor on an old phone reads of a line. */
async function seen(name: string, path = '/you/help'): Promise<string> {
  const context = await newPerson(browser, { width: 360, script: false })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(rose.base + path)
  const line = await page.locator('main li').filter({ hasText: name }).allInnerTexts()
  expect(asked).toEqual([rose.base + path])
  await context.close()
  return line.join('\n')
}

const listOfLines = async (page: Page) => {
  await page.getByRole('link', { name: 'Pages', exact: true }).first().click()
  await page.getByRole('link', { name: 'Help lines', exact: true }).click()
}

test('on a phone without script: one press says that Childline is right, and visitors see its hours', async () => {
  expect(await seen('Childline')).not.toContain('Open now')
  const context = await newPerson(browser, { width: 360, script: false })
  const page = await signIn(context, rose.base, 'communications')
  await listOfLines(page)
  expect(await page.textContent('main')).toContain('Visitors do not see the hours of')
  await page.getByRole('link', { name: 'Childline', exact: true }).click()
  await send(page, 'I rang it today: all of this is right')
  expect(await page.textContent('main')).toContain('It is written down that this is right today.')
  await context.close()
  expect(await seen('Childline')).toMatch(/Open now, day and night[\s\S]*Day and night, every day\. Free/)
})

test('on a desk: a line is added, a wrong number is told, it is changed, brought back, and lives through a new start', async () => {
  const context = await newPerson(browser, { width: 1280, script: true })
  const page = await signIn(context, rose.base, 'communications')
  await listOfLines(page)
  await send(page, 'Add a help line')
  await fill(page, {
    name: 'The night bus',
    about: 'Somebody comes and takes you home.',
    telephone: '0808 800 50',
    hours: 'week',
    friday: '9pm to midnight',
    saturday: 'midnight to 4am, 9pm to midnight',
    holidays: 'closed',
    cost: 'Free',
    shown: 'yes',
    how: 'rang',
  })
  await page.check('[name=for][value=young-people]')
  await page.check('[name=onCard]')
  await send(page, 'Save')
  expect(await page.textContent('main')).toContain('This is no number that can be called in the UK.')
  expect(await page.inputValue('[name=saturday]')).toBe('midnight to 4am, 9pm to midnight')
  await page.fill('[name=telephone]', '08088005000')
  await send(page, 'Save')
  expect(await page.textContent('main')).toContain('It is saved')
  expect(await seen('The night bus')).toMatch(/Closed now\. Opens on Friday at 9pm[\s\S]*0808 800 5000/)
  expect(await seen('The night bus', '/you/card')).toContain('0808 800 5000')

  await send(page, 'Change it')
  await fill(page, { cost: 'Two pounds', how: 'read' })
  await send(page, 'Save')
  expect(await seen('The night bus')).toContain('Two pounds.')
  await page.getByRole('link', { name: 'Version 1', exact: true }).click()
  expect(await page.textContent('main')).toContain('Other than now: cost.')
  await page.check('[name=how][value=rang]')
  await send(page, 'Bring this back')
  expect(await page.textContent('main')).toContain('It is as it was then, as a new version.')
  expect(await seen('The night bus')).toContain('Free.')
  await context.close()

  rose.kill()
  await rose.restart()
  expect(await seen('The night bus')).toContain('0808 800 5000')
})

const PAGES = [
  '/manage/help-lines',
  '/manage/help-lines/new',
  '/manage/help-lines/childline',
  '/manage/help-lines/nspcc/change',
  '/manage/help-lines/the-night-bus',
  '/manage/help-lines/the-night-bus/versions/1',
]

test.each([[320], [1280]])('axe and the validator find nothing on any of its pages, %d pixels wide', async (width) => {
  const context = await newPerson(browser, { width, script: true })
  const page = await signIn(context, rose.base, 'manager')
  expect(await faultsOn(page, rose.base, PAGES)).toEqual({})
})
