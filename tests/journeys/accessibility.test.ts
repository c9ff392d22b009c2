import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ACCESS } from '../database/access-table.ts'
import { axeFaults, newPerson, send, signIn } from './browser.ts'
import { hiddenByTheBar } from './focus.ts'
import { type Reached, reachedByLinks } from './links.ts'
import { useBrowser, useRose } from './running.ts'
import { type Found, invalid } from './validator.ts'

const rose = useRose()
const browser = useBrowser()
beforeAll(async () => {
  const seen = new Set<string>()
  for (const person of PEOPLE) {
    const found = (await linksOf(person)).filter(({ kind }) => !seen.has(kind))
    for (const { kind } of found) seen.add(kind)
    reached.set(person, found)
  }
})

const PUBLIC = [
  '/',
  '/impact',
  '/language',
  '/language/guide',
  '/language/guide/q-s',
  '/refer',
  '/sign-in',
  '/signed-out',
  '/demo',
  '/demo/outbox',
  '/nowhere',
]
const FORM = [
  '/refer/sections',
  '/refer/pages/you',
  '/refer/pages/birth',
  '/refer/pages/screening',
  '/refer/pages/safe-contact',
  '/refer/advice',
  '/refer/documents',
  '/refer/link',
  '/refer/check',
]
/** Further states of pages that the links of /today do not lead to. */
const STAFF = [
  '/cases?show=open',
  '/cases?show=waiting',
  '/reports?period=2020',
  '/reports/rows/support-sessions?period=2020',
]

/** Pages that no link leads to: something has to be done first. Their own tests look at them. */
const AFTER_A_DEED = [
  '/account/passkeys/:id/name',
  '/account/passkeys/:id/removal',
  '/account/recovery-codes',
  '/people/:id/second-factor',
  '/people/recovery/:id',
  '/unsaved-words/token',
  '/cases/:id/reopening',
  '/letters/:id',
  '/letters/:id/printing',
  '/sessions/:id/together/thanks',
  '/therapy-handovers',
  '/young-people/:id/emergency-card',
  '/look-requests/new',
  '/look-requests/:id',
  '/young-people/:id/merge/:id/reversal',
  '/referrals/:id/information',
  '/referrals/:id/attachments/:id',
  '/concerns/:id/told',
  // Nobody of the county has changed a help line yet.
  // Nothing has been recorded in the county.
  '/manage/recordings/:number',
  '/manage/recordings/:number/file',
  // Nobody has translated a page of the county; the file for a translator is no page.
  '/manage/translations/:language/:path/file',
  '/manage/translations/:language/:path/versions/:version',
]

/** Between them they are led to everything; each is sent only where those before were not. */
const PEOPLE = ['manager', 'practitioner', 'therapist', 'safeguarding-trustee', 'data-lead', 'trustee'] as const
const reached = new Map<string, readonly Reached[]>()
const reachedByAll = () => [...reached.values()].flat()

async function linksOf(person: string): Promise<Reached[]> {
  const context = await newPerson(browser, { width: 360, script: true })
  await context.request.post(`${rose.base}/demo/sign-in`, { form: { person }, maxRedirects: 0 })
  const found = await reachedByLinks(context.request, rose.base)
  await context.close()
  return found
}

/** Opens a page and says what axe finds and whether anything sticks out to the side. */
async function look(page: Page, path: string): Promise<{ faults: unknown[]; html: string }> {
  if (path !== '') await page.goto(rose.base + path)
  const html = await page.content()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const faults: unknown[] = await axeFaults(page)
  return { faults: wide > 0 ? [...faults, `${wide} pixels too wide`] : faults, html }
}

describe.each([[360], [1280]])('%d pixels wide', (width) => {
  test('axe finds nothing on any page, and none is wider than the screen', async () => {
    const faults: Record<string, unknown[]> = {}
    const pages: Found[] = []
    const walk = async (page: Page, paths: readonly string[]) => {
      for (const path of paths) {
        const seen = await look(page, path)
        if (seen.faults.length > 0) faults[path] = seen.faults
        pages.push({ path, html: seen.html })
      }
    }
    const visitor = await newPerson(browser, { width, script: true })
    const open = await visitor.newPage()
    await walk(open, PUBLIC)
    await open.goto(`${rose.base}/refer`)
    await send(open, 'Start now')
    await walk(open, FORM)
    await send(open, 'Send the referral').catch(() => undefined)
    await visitor.close()
    for (const person of PEOPLE) {
      const staff = await newPerson(browser, { width, script: true })
      const desk = await signIn(staff, rose.base, person)
      if (person === 'manager') await walk(desk, STAFF)
      await walk(
        desk,
        (reached.get(person) ?? []).map(({ path }) => path),
      )
      await staff.close()
    }
    expect(faults).toEqual({})
    expect(pages.length).toBeGreaterThan(110)
    if (width === 1280) expect(invalid(pages)).toEqual([])
  })
})

test('links lead to every page of staff, but to those that come after a deed', () => {
  const pages = [...ACCESS.matchAll(/^GET +(\S+)/gm)].map(([, path = '']) => path.replaceAll(/:[a-z]*[iI]d\b/g, ':id'))
  const led = new Set(reachedByAll().map(({ kind }) => kind))
  expect(pages.filter((page) => !led.has(page)).sort()).toEqual([...AFTER_A_DEED].sort())
})

test('a young person reads along: the page handed to them, its thanks, the list of promises, the emergency card', async () => {
  const context = await newPerson(browser, { width: 360, script: true })
  const page = await signIn(context, rose.base, 'manager')
  const faults: Record<string, unknown[]> = {}
  const seeHere = async (name: string) => {
    const seen = await look(page, '')
    if (seen.faults.length > 0) faults[name] = seen.faults
  }
  const show = async (kind: string) => {
    const path = reachedByAll().find((one) => one.kind === kind)?.path
    await page.goto(rose.base + path)
    await page.check('[name=looked]')
    await send(page, 'Show it to them')
    await seeHere(kind)
  }
  await show('/young-people/:id/promises/together')
  await show('/sessions/:id/together')
  await send(page, 'Yes, that is right')
  await seeHere('thanks')
  await page.goto(`${rose.base}/cases?show=open`)
  await page.locator('main .rose-list a').first().click()
  await send(page, 'Emergency card')
  await seeHere('emergency card')
  expect(faults).toEqual({})
  await context.close()
})

test('the keyboard reaches no field that the bar to save with hides', async () => {
  const hidden: Record<string, string[]> = {}
  for (const person of ['manager', 'practitioner'] as const) {
    const still = { viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' } as const
    const context = await browser.newContext(still)
    const page = await signIn(context, rose.base, person)
    for (const { path } of reached.get(person) ?? []) {
      await page.goto(rose.base + path)
      if ((await page.locator('.rose-savebar').count()) === 0) continue
      const found = await hiddenByTheBar(page)
      if (found.length > 0) hidden[path] = found
    }
    await context.close()
  }
  expect(hidden).toEqual({})
})

test('axe sees a fault when there is one (seen to fail)', async () => {
  const context = await newPerson(browser, { width: 360, script: true })
  const page = await context.newPage()
  await page.goto(rose.base)
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('input'))
  })
  expect((await axeFaults(page)).map((f) => f.id)).toContain('label')
  await context.close()
})

/** Two hundred letters without a break, where the page shows what somebody typed. */
const stretch = () => {
  for (const place of document.querySelectorAll(
    'main :is(h1, h3, dd, .rose-list a, aside li, .rose-safety p, .rose-timeline p)',
  ))
    place.append(`${'W'.repeat(100)}${'i'.repeat(100)}`)
  return document.documentElement.scrollWidth - window.innerWidth
}

test.each([[320], [1280]])('a word of two hundred letters makes no page wider, %d pixels wide', async (width) => {
  const context = await newPerson(browser, { width, script: true })
  const page = await signIn(context, rose.base, 'manager')
  const wide: Record<string, number> = {}
  for (const path of ['/cases?show=open', ...(reached.get('manager') ?? []).map((one) => one.path)]) {
    await page.goto(rose.base + path)
    const over = await page.evaluate(stretch)
    if (over > 0) wide[path] = over
  }
  expect(wide).toEqual({})
  await context.close()
})
