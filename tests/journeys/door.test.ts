import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { codeAt, lettersOn, PASSWORD, recoveryCodesOn } from '../harness/door.ts'
import { axeFaults, fill, newPerson, press, send, signIn } from './browser.ts'
import { DAY } from './rose.ts'
import { useBrowser, useRose } from './running.ts'

const rose = useRose()
const browser = useBrowser()

/** The manager invites somebody; what is in their post. */
async function invited(email: string): Promise<string> {
  const context = await newPerson(browser, { width: 1280, script: false })
  const page = await signIn(context, rose.base, 'manager')
  await page.goto(`${rose.base}/people/new`)
  await page.check('[name=role][value=practitioner]')
  await fill(page, { name: 'Bryn Wick', email, 'first-day': '17', 'first-month': '3', 'first-year': '2026' })
  await send(page, 'Send the invitation')
  await page.goto(`${rose.base}/demo/outbox`)
  const link = await page.locator('article', { hasText: email }).locator('a[href*="/invitations/"]').first()
  const href = await link.getAttribute('href')
  await context.close()
  return href ?? ''
}

const moment = (seconds: number) => new Date(new Date(DAY).getTime() + seconds * 1_000)
const heading = (page: Page) => page.innerText('h1')

type Come = { readonly page: Page; readonly letters: string; readonly codes: string[] }

/** From the link in an invitation to a code app; what the page with the recovery codes shows. */
async function comeByInvitation(context: BrowserContext, email: string): Promise<Come> {
  const link = await invited(email)
  expect(link).toMatch(/\/invitations\/[\w-]{43}$/)
  const page = await context.newPage()
  await page.goto(link)
  await fill(page, { new_password: PASSWORD, new_password_again: PASSWORD })
  await send(page, 'Set the password')
  expect(new URL(page.url()).pathname).toBe('/today')
  await page.goto(`${rose.base}/account/code-app`)
  const letters = lettersOn(await page.content())
  await fill(page, { secret_code: codeAt(letters, moment(0)) })
  await send(page, 'Go on')
  const codes = recoveryCodesOn(await page.content())
  await page.click('text=I have them: go on')
  return { page, letters, codes }
}

describe('from an invitation to signing out', () => {
  test('without script: password, code app, account, out, and Back shows nothing', async () => {
    const context = await newPerson(browser, { width: 360, script: false })
    const email = 'bryn.wick@example.org'
    const { page, letters, codes } = await comeByInvitation(context, email)
    expect(codes).toHaveLength(10)
    expect(await heading(page)).toBe('Your account')
    await press(page, 'Sign out everywhere')
    expect(await heading(page)).toBe('You have signed out')
    await page.goto(`${rose.base}/sign-in/password`)
    await fill(page, { email, password: PASSWORD })
    await send(page, 'Go on')
    expect(await heading(page)).toBe('Show that it is you')
    await fill(page, { secret_code: codeAt(letters, moment(30)) })
    await send(page, 'Sign in')
    expect(await page.innerText('body')).toContain('Sign out')
    await page.goto(`${rose.base}/cases`)
    const list = await page.innerText('main')
    await page.goto(`${rose.base}/account`)
    await send(page, 'Sign out everywhere')
    for (let i = 0; i < 3; i++) {
      await page.goBack()
      expect(new URL(page.url()).pathname).toMatch(/^\/sign-in/)
      expect(await page.innerText('main')).not.toContain(list.slice(0, 60))
    }
    await context.close()
  })

  test('with script, the page that Back leads to is not the browser’s memory of it either', async () => {
    const context = await newPerson(browser, { width: 1280, script: true })
    const page = await signIn(context, rose.base, 'practitioner')
    await page.goto(`${rose.base}/cases?show=open`)
    await page.goto(`${rose.base}/today`)
    await send(page, 'Sign out')
    expect(await heading(page)).toBe('You have signed out')
    await page.goBack()
    await page.waitForURL(/\/sign-in$/)
    await page.goBack()
    await page.waitForURL(/\/sign-in$/)
    await context.close()
  })
})

describe.each([[360], [1280]])('%d pixels wide', (width) => {
  test('axe finds nothing on the pages of the door, and none is wider than the screen', async () => {
    const context = await newPerson(browser, { width, script: true })
    const faults: Record<string, unknown[]> = {}
    const look = async (page: Page, name: string) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      const found: unknown[] = [...(await axeFaults(page)), ...(wide > 0 ? [`${wide} pixels too wide`] : [])]
      if (found.length > 0) faults[name] = found
    }
    const page = await context.newPage()
    const visit = async (path: string) => {
      await page.goto(path.startsWith('http') ? path : rose.base + path)
      await look(page, path)
    }
    await visit('/sign-in/password')
    await send(page, 'Go on')
    await look(page, 'password with faults')
    await visit('/invitations/made-up')
    const email = `bryn-${width}@example.org`
    await visit(await invited(email))
    await send(page, 'Set the password')
    await look(page, 'invitation with faults')
    await fill(page, { new_password: PASSWORD, new_password_again: PASSWORD })
    await send(page, 'Set the password')
    for (const path of ['/account', '/account/password', '/account/code-app', '/sign-in/again?to=/account'])
      await visit(path)
    await page.goto(`${rose.base}/account/code-app`)
    const letters = lettersOn(await page.content())
    await fill(page, { secret_code: codeAt(letters, moment(0)) })
    await send(page, 'Go on')
    await look(page, 'recovery codes')
    await visit('/account/recovery-codes')
    await visit('/sign-in/again?to=/account')
    await page.goto(`${rose.base}/sign-in/password`)
    await fill(page, { email, password: PASSWORD })
    await send(page, 'Go on')
    await look(page, 'code')
    await visit('/sign-in/recovery-code')
    for (let i = 0; i < 6; i++) {
      await page.goto(`${rose.base}/sign-in/password`)
      await fill(page, { email: `nobody-${width}@example.org`, password: 'a guess' })
      await send(page, 'Go on')
    }
    expect(await heading(page)).toBe('Please wait')
    await look(page, 'wait')
    expect(faults).toEqual({})
    await context.close()
  })
})
