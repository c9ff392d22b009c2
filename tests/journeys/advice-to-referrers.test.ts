import { describe, expect, test } from 'vitest'
import { axeFaults, fill, newPerson, send } from './browser.ts'
import { useBrowser, useRose } from './running.ts'

/** Words that do not blame, on the way of a referral that nobody has signed in for. */
const rose = useRose()
const browser = useBrowser()

const BLAMES = 'She continues to put herself at risk by visiting the flat.'

describe.each([
  [360, true],
  [1280, false],
])('whoever refers, %i pixels wide, with script: %s', (width, script) => {
  test('sees the advice at their answers, and can send them as they are', async () => {
    const context = await newPerson(browser, { width, script })
    const page = await context.newPage()
    await page.goto(`${rose.base}/refer`)
    await page.locator('main form[action="/refer/drafts"] button').first().click()
    await page.goto(`${rose.base}/refer/pages/young-person-knows`)
    await fill(page, { young_person_knows: 'yes', young_person_said: 'I put myself at risk.' })
    await send(page, 'Save and go to the list')
    await page.goto(`${rose.base}/refer/pages/why-now`)
    const advised = page.locator('rose-advice:has([name="why_now"])')
    await fill(page, { why_now: BLAMES, urgency: 'this-week' })
    if (script) await advised.locator('.rose-words__words').first().waitFor({ timeout: 30_000 })
    if (script) expect(await axeFaults(page)).toEqual([])
    await send(page, 'Save and go to the list')
    await page.goto(`${rose.base}/refer/check`)
    expect(await page.locator('.rose-words q', { hasText: 'put herself at risk' }).count()).toBe(1)
    expect(await page.locator('.rose-words').count()).toBe(1)
    if (script) expect(await axeFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Change these words' }).click()
    expect([new URL(page.url()).hash, await page.locator('main [name="why_now"]').inputValue()]).toEqual([
      '#why_now',
      BLAMES,
    ])
    await context.close()
  })
})
