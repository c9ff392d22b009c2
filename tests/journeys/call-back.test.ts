import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, fill, newPerson, press, send, signIn } from './browser.ts'
import { BROWSERS, type BrowserName, start, type Tab } from './exit-someone.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'
import { invalid } from './validator.ts'

const rose = useRose()
const browser = useBrowser()

const SAFE = {
  way: 'text',
  days: ['monday', 'any-day'],
  times: 'after-school',
  others: ['parent', 'unsafe'],
  line: 'own',
  own_line: 'It is about the library book.',
  speaks: 'outside',
  language: 'Portuguese',
  topic: 'not-sure',
}

/** What the validator says of the page as it stands. */
const faultsIn = async (page: Page) => invalid([{ path: page.url(), html: await page.content() }])

/** What a page shows of what was typed: its words, and whatever stands in its boxes. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [document.body.innerText, ...Array.from(document.querySelectorAll('input'), ({ value }) => value)].join('\n'),
  )

/** Whether this is on the screen, and nothing lies over it. */
const isInSight = (selector: string) => {
  const found = document.querySelector(selector)
  const box = found?.getBoundingClientRect()
  return box !== undefined && found === document.elementFromPoint(box.left + 5, box.top + box.height / 2)
}

describe('a young person asks to be called, and somebody calls', () => {
  test('on a small phone without script, and at a desk', async () => {
    const guest = await newPerson(browser, { width: 360, script: false })
    const requests: string[] = []
    const page = await guest.newPage()
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(`${rose.base}/you`)
    await page.locator('main a[href="/you/call"]').first().click()
    expect(await page.title()).toBe('Rose')
    await fill(page, { ...SAFE, nickname: 'Wren' })
    await send(page, 'Ask us to call')
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Write the number that we can use.')
    // Every word and choice is still there.
    expect(await page.inputValue('[name=nickname]')).toBe('Wren')
    expect(await page.inputValue('[name=own_line]')).toBe('It is about the library book.')
    expect(await page.locator('input:checked').count()).toBe(9)
    await fill(page, { number: '07700 900 246' })
    await send(page, 'Ask us to call')
    expect(new URL(page.url()).pathname).toBe('/you/call/next')
    expect(await page.innerText('h1')).toBe('Thank you. We have it.')
    expect(/Wren|900 246|library|Portuguese/.test(await shown(page))).toBe(false)
    expect(await guest.cookies()).toEqual([])
    expect(requests.filter((url) => !url.startsWith(rose.base))).toEqual([])
    // Behind it lies the page with the fault: the browser asks whether to send it again, and whoever does reads nothing.
    await page.goBack().catch((error: Error) => expect(error.message).toContain('ERR_CACHE_MISS'))
    // The page that says so is not at once one that can be asked anew.
    await expect.poll(() => page.reload().then(Boolean, () => false), { timeout: 10_000 }).toBe(true)
    expect(await page.innerText('main')).toContain('This page was sent already')
    expect(/Wren|900 246|library|Portuguese/.test(await shown(page))).toBe(false)

    const staff = await newPerson(browser, { width: 1280, script: true })
    const work = await signIn(staff, rose.base, 'practitioner')
    await work.getByRole('link', { name: 'Wren' }).click()
    expect(await work.innerText('main')).toContain('It is about the library book.')
    expect(await work.innerText('main')).not.toContain('900 246')
    expect([await axeFaults(work), await faultsIn(work)]).toEqual([[], []])
    await send(work, 'I have this')
    await send(work, 'I have read this: show the number')
    expect(await work.innerText('main')).toContain('07700 900 246')
    expect([await axeFaults(work), await faultsIn(work)]).toEqual([[], []])
    await fill(work, { what: 'agreed', day: '2026-03-18', time: '16:00' })
    await send(work, 'Write it down')
    expect(await work.innerText('main')).toContain('agreed a time: 18 March 2026, 16:00')
    await work.getByRole('link', { name: 'End it' }).click()
    await fill(work, { outcome: 'answered' })
    await send(work, 'End it')
    expect(await work.innerText('main')).toContain('It is ended.')
    expect([await axeFaults(work), await faultsIn(work)]).toEqual([[], []])
    await work.goto(`${rose.base}/today`)
    expect(await work.innerText('main')).not.toContain('Wren')
    expect(rose.log()).not.toMatch(/Wren|900 246/)
  })

  test.each([320, 1280])('axe and the validator find nothing on its pages, %i pixels wide', async (width) => {
    const guest = await newPerson(browser, { width, script: true })
    const page = await guest.newPage()
    const faults = async () => [await axeFaults(page), await faultsIn(page)]
    await page.goto(`${rose.base}/you/call`)
    expect(await faults()).toEqual([[], []])
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
    await press(page, 'Ask us to call')
    await page.locator('.govuk-error-summary').waitFor()
    await expect.poll(() => page.evaluate(isInSight, '.govuk-error-summary h2'), { timeout: 10_000 }).toBe(true)
    expect(await faults()).toEqual([[], []])
    await fill(page, { ...SAFE, nickname: 'Siskin', number: `07700 900 ${width}` })
    await press(page, 'Ask us to call')
    await page.getByText('Thank you. We have it.').waitFor()
    await expect.poll(() => page.evaluate(isInSight, 'h1'), { timeout: 10_000 }).toBe(true)
    expect(await faults()).toEqual([[], []])
    await page.goto(`${rose.base}/you/call/next`)
    expect(await faults()).toEqual([[], []])
    const staff = await newPerson(browser, { width, script: true })
    const work = await signIn(staff, rose.base, 'manager')
    for (const path of ['/call-requests', '/call-requests/held']) {
      await work.goto(`${rose.base}${path}`)
      expect([await axeFaults(work), await faultsIn(work)]).toEqual([[], []])
    }
  })

  test('each page has a key of its own, and Chromium reads it whole around it', async () => {
    const page = await (await newPerson(browser, { width: 360, script: true })).newPage()
    await page.goto(`${rose.base}/you/call`)
    const plain = await (await fetch(`${rose.base}/you/call`, { headers: { 'accept-encoding': 'identity' } })).text()
    const packed = await page.evaluate(async () => {
      const read = async () => {
        const answer = await fetch('/you/call')
        return [answer.headers.get('content-encoding'), await answer.text()] as const
      }
      return Promise.all(Array.from({ length: 50 }, read))
    })
    const KEY = /name="page" value="([\w.-]+)"/
    const keys = [plain, ...packed.map(([, html]) => html)].map((html) => KEY.exec(html)?.[1] ?? '')
    expect(new Set(keys).size).toBe(51)
    expect(keys.filter((key) => !/^[\da-f-]{36}\.[\da-z]{9}\.[\w-]{43}$/.test(key))).toEqual([])
    expect(new Set(packed.map(([encoding]) => encoding))).toEqual(new Set(['br']))
    const withoutKey = (html: string) => html.replace(KEY, '')
    expect(new Set(packed.map(([, html]) => withoutKey(html)))).toEqual(new Set([withoutKey(plain)]))
  })

  test('is closed when nobody is on the rota, and says whom one can reach', async () => {
    await ownerAsks(rose, `create table public.kept_duty as select * from people.duty`)
    await ownerAsks(rose, 'delete from people.duty')
    try {
      const guest = await newPerson(browser, { width: 360, script: true })
      const page = await guest.newPage()
      // What another program writes into the database is seen a moment later.
      const forms = async () => {
        await page.goto(`${rose.base}/you/call`)
        return page.locator('form').count()
      }
      await expect.poll(forms, { timeout: 10_000 }).toBe(0)
      expect(await page.innerText('main')).toContain('Nobody is here to read what you write.')
      expect([await axeFaults(page), await faultsIn(page)]).toEqual([[], []])
    } finally {
      await ownerAsks(rose, 'insert into people.duty select * from public.kept_duty')
      await ownerAsks(rose, 'drop table public.kept_duty')
    }
  })
})

/** Everything that stands in the boxes and choices of the page, and its words. */
const left = (tab: Tab) =>
  tab
    .run(() =>
      [
        document.body?.innerText ?? '',
        ...Array.from(document.querySelectorAll('input'), (one) =>
          one.type === 'hidden' ? '' : one.type === 'text' ? one.value : one.checked ? `chosen ${one.value}` : '',
        ),
      ].join('\n'),
    )
    .catch(() => '')

/** In Firefox without script no tool answers the window in which it asks about sending again, so that is tried below. */
const BROWSERS_HERE = BROWSERS.flatMap((name) => [true, false].map((script) => ({ name, script }))).filter(
  ({ name, script }) => script || name === 'Chromium',
)

describe.each(BROWSERS_HERE)(
  'the next person at the device ($name, script $script)',
  ({ name, script }: { name: BrowserName; script: boolean }) => {
    test('reads nothing of what was sent by going back, however often, and forward again', async () => {
      const own = await start(name, { script })
      try {
        const tab = await own.newTab()
        await tab.go(`${rose.base}/you`)
        await tab.go(`${rose.base}/you/call`)
        await tab.press('[name=way][value=call]')
        await tab.type('[name=nickname]', 'Sparrow')
        // First with a fault, so that a page with the words in it lies on the way back.
        await tab.press('main form button')
        await until(async () => (await left(tab)).includes('There is a problem'))
        await tab.type('[name=number]', '07700 900 357')
        await tab.press('[name=days][value=friday]')
        await tab.press('[name=times][value=evening]')
        await tab.press('main form button')
        await until(async () => (await left(tab)).includes('We have it'))
        for (const move of ['back', 'back', 'forward', 'back', 'back', 'forward', 'forward'] as const) {
          await tab[move]().catch(() => {})
          await new Promise((done) => setTimeout(done, 400))
          expect([move, /Sparrow|900 357|chosen/.test(await left(tab))]).toEqual([move, false])
        }
      } finally {
        await own.close()
      }
    })
  },
)

test.each(BROWSERS)('without script and without a fault, Back shows an empty form (%s)', async (name) => {
  const own = await start(name, { script: false })
  try {
    const tab = await own.newTab()
    await tab.go(`${rose.base}/you/call`)
    await tab.run(() => {
      const field = (selector: string) => document.querySelector(selector) as HTMLInputElement
      for (const one of ['[value=call]', '[value=friday]', '[value=evening]']) field(one).checked = true
      field('#nickname').value = 'Linnet'
      field('#number').value = '07700 900 468'
      field('#nickname').form?.submit()
    })
    await until(async () => (await left(tab)).includes('We have it'))
    await tab.back()
    await until(async () => (await left(tab)).includes('What can we call you?'))
    expect(/Linnet|900 468|chosen/.test(await left(tab))).toBe(false)
  } finally {
    await own.close()
  }
})

async function until(true_: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100 && !(await true_()); i += 1) await new Promise((done) => setTimeout(done, 100))
  expect(await true_()).toBe(true)
}
