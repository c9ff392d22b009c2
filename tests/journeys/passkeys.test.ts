import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, newPerson, press, send, signIn } from './browser.ts'
import { useBrowser, useRose } from './running.ts'

const rose = useRose()
const browser = useBrowser()

/** A phone that keeps passkeys, as the browser itself plays one; `unlocks`: whether its owner gives the finger. */
async function phoneOf(context: BrowserContext, page: Page) {
  const tools = await context.newCDPSession(page)
  await tools.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', { options })
  return {
    unlocks: (isUserVerified: boolean) => tools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    passkeys: async () => (await tools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  }
}

const faultsOf = (page: Page) => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // A page that comes back with faults, and one that is missing, are answers.
    if (message.type() === 'error' && !/status of (422|404)/.test(message.text())) faults.push(message.text())
  })
  return faults
}

describe('a passkey, in a real browser', () => {
  test.each([360, 1280])('is added, lets somebody in, and is removed (%i px)', async (width) => {
    const context = await newPerson(browser, { width, script: true })
    const page = await signIn(context, rose.base, 'practitioner')
    const faults = faultsOf(page)
    const phone = await phoneOf(context, page)
    await page.goto(`${rose.base}/account/passkeys/new`)
    expect(await axeFaults(page)).toEqual([])
    await page.fill('[name="name"]', 'Work phone')
    await send(page, 'Make the passkey')
    expect(await page.locator('h2', { hasText: 'Work phone' }).count()).toBe(1)
    expect([await phone.passkeys(), await axeFaults(page)]).toEqual([1, []])

    await press(page, 'Sign out')
    await page.goto(`${rose.base}/sign-in/password`)
    expect(await axeFaults(page)).toEqual([])
    await send(page, 'Sign in with a passkey')
    expect(new URL(page.url()).pathname).toBe('/today')
    expect(await page.textContent('body')).toContain('Tamsin Orrel')

    await page.goto(`${rose.base}/account/passkeys`)
    await page.getByRole('link', { name: 'Remove' }).click()
    expect(await axeFaults(page)).toEqual([])
    await send(page, 'Remove this passkey')
    expect(await page.textContent('main')).toContain('You have none yet')
    await press(page, 'Sign out')
    await page.goto(`${rose.base}/sign-in/password`)
    await send(page, 'Sign in with a passkey')
    expect(await page.textContent('main')).toContain('That passkey did not let you in')
    expect([await axeFaults(page), faults]).toEqual([[], []])
    await context.close()
  })

  test('that its owner does not unlock is not used, and the page says so', async () => {
    const context = await newPerson(browser, { width: 360, script: true })
    const page = await signIn(context, rose.base, 'manager')
    const phone = await phoneOf(context, page)
    await page.goto(`${rose.base}/account/passkeys/new`)
    await send(page, 'Make the passkey')
    await press(page, 'Sign out')
    await phone.unlocks(false)
    await page.goto(`${rose.base}/sign-in/password`)
    const said = page.getByText('No passkey was used. Try again, or use your password.')
    expect(await said.isVisible()).toBe(false)
    await press(page, 'Sign in with a passkey')
    await said.waitFor()
    expect(new URL(page.url()).pathname).toBe('/sign-in/password')
    await context.close()
  })

  test('is made once on each device', async () => {
    const context = await newPerson(browser, { width: 1280, script: true })
    const page = await signIn(context, rose.base, 'therapist')
    await phoneOf(context, page)
    for (const said of ['Your passkey is ready', 'This device has a passkey for you already.']) {
      await page.goto(`${rose.base}/account/passkeys/new`)
      expect(await page.getByText(said).first().isVisible()).toBe(false)
      await press(page, 'Make the passkey')
      await page.getByText(said).first().waitFor()
    }
    await context.close()
  })

  test('without script there is a sentence, and no button that does nothing', async () => {
    const context = await newPerson(browser, { width: 360, script: false })
    const page = await signIn(context, rose.base, 'practitioner')
    for (const at of ['/account/passkeys/new', '/sign-in/password']) {
      await page.goto(`${rose.base}${at}`)
      expect(await page.textContent('main')).toContain('Passkeys need JavaScript')
      for (const button of ['Make the passkey', 'Sign in with a passkey'])
        expect(await page.getByRole('button', { name: button }).count()).toBe(0)
    }
    await context.close()
  })
})
