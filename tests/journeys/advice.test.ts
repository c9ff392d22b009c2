import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { check } from '#child-centred'
import { STRENGTH_WORDS } from '../../src/ui/advice-lines.ts'
import { axeFaults, fill, newPerson, send, signIn } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'

/** Words that do not blame, as one writes: a worker on a phone and at a desk, with script and by the keyboard alone. */
const rose = useRose()
const browser = useBrowser()
let context: BrowserContext
let page: Page
let session = ''
afterEach(async () => {
  await context?.close()
  await ownerAsks(rose, 'delete from unsaved.words')
  await ownerAsks(rose, 'delete from language.tally')
})

async function opens(width: number, script = true, without = 'nothing'): Promise<void> {
  context = await newPerson(browser, { width, script })
  await context.route(without, (route) => route.abort())
  page = await signIn(context, rose.base, 'practitioner')
  await page.goto(`${rose.base}/cases`)
  const first = await page.locator('.rose-list a[href^="/cases/"]').first().getAttribute('href')
  session = `${rose.base}${first}/sessions/new`
  // What the page of the test before kept when it went may still be on its way.
  await page.goto(`${session}?kept=none`)
}

const BLAMES = 'She continues to put herself at risk by visiting the flat.'
/** What a tap can mend, as the phrases stand: not all better words fit where the found ones do. */
const TAPPED = tapped('She is hard to reach.', 'She has an older boyfriend.', 'She is streetwise.')
const TWO = `${TAPPED.text} School describe her as promiscuous.`
/** A pause in the typing, on a machine that does much else. */
const SOON = { timeout: 30_000 }
function tapped(...texts: string[]) {
  for (const text of texts) {
    const [found, ...more] = check(text)
    if (found && found.fits > 0 && found.strength !== 'inform' && more.length === 0)
      return { text, found, strength: STRENGTH_WORDS[found.strength] }
  }
  throw new Error('no phrase of these has better words that fit in its place')
}
const line = (box = 'did') => page.locator(`rose-advice:has([name="${box}"]) .rose-words`)
const spoken = (box = 'did') => page.locator(`rose-advice:has([name="${box}"]) [role="status"]`)
const words = (box = 'did') => page.locator(`main [name="${box}"]`)
const button = (name: string) => line().getByRole('button', { name, exact: true })
/** The better words that stand first. */
const bestWords = async () =>
  /“(.*)”/.exec(await line().getByRole('button', { name: 'Write' }).first().innerText())?.[1] ?? ''
const focused = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id)
const waits = (text: string) => line().locator('.rose-words__words', { hasText: text }).waitFor(SOON)
const saved = (did: string) => ownerAsks(rose, 'select 1 from sessions.session where did = $1', [did])
/** Of the bar with Save; the page may still be gliding there. */
const standsClear = () =>
  page.waitForFunction(() => {
    const [advice, bar] = ['.rose-words:not([hidden])', '.rose-savebar'].map((at) => document.querySelector(at))
    return advice && bar && advice.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top
  })
type Tally = { written: number; quotation: number; changed: number }
const tally = async () =>
  (
    await ownerAsks<Tally>(
      rose,
      `select coalesce(sum(written), 0)::int as written, coalesce(sum(kept_quotation), 0)::int as quotation,
         coalesce(sum(changed), 0)::int as changed from language.tally`,
    )
  )[0]

describe.each([360, 1280])('as one writes, %i pixels wide', (width) => {
  test('one quiet line says what, why and better; one tap puts it there, and one key takes it back', async () => {
    const did = `${TAPPED.text} ${width} steps away.`
    const { found } = TAPPED
    await opens(width)
    expect(await line().isVisible()).toBe(false)
    await words().click()
    await page.keyboard.type(did)
    await waits(found.text)
    const said = (await line().innerText()).replaceAll('“', '').replaceAll('”', '')
    expect(said.startsWith(`${TAPPED.strength}: ${found.text}. ${found.reason}`), said).toBe(true)
    expect(await line().getByRole('button', { name: 'Write' }).count()).toBe(found.fits)
    expect(await spoken().innerText()).toContain(`Advice on “${found.text}”`)
    expect(await focused()).toBe('did')
    expect(await axeFaults(page)).toEqual([])
    const better = did.replace(found.text, await bestWords())
    await line().getByRole('button', { name: 'Write' }).first().click()
    expect(await words().inputValue()).toBe(better)
    await line().waitFor({ state: 'hidden', ...SOON })
    await page.keyboard.press('Control+z')
    expect(await words().inputValue()).toBe(did)
    await waits(found.text)
    await page.keyboard.press('Control+Shift+z')
    expect(await words().inputValue()).toBe(better)
    await line().waitFor({ state: 'hidden', ...SOON })
    await fill(page, { attendance: 'ATT' })
    await send(page, 'Save')
    expect(await saved(better)).toHaveLength(1)
    expect(await tally()).toEqual({ written: 0, quotation: 0, changed: 1 })
  })

  test('nobody is asked again for a reason they gave, also when the form comes back with faults', async () => {
    const did = `${TWO} ${width} steps away.`
    await opens(width)
    await fill(page, { did, minutes: '30', 'date-day': '40' })
    await waits('1 of 2')
    await button('Keep').click()
    await button('It is a quotation').click()
    await waits('promiscuous')
    expect(await line().innerText()).not.toContain(' of ')
    await fill(page, { attendance: 'ATT' })
    await send(page, 'Save')
    expect(await page.locator('.govuk-error-summary').count()).toBe(1)
    await words().focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' ')
    await waits('promiscuous')
    expect(await line().innerText()).not.toContain(' of ')
    await fill(page, { 'date-day': '16' })
    await send(page, 'Save')
    expect(await saved(did)).toHaveLength(1)
    expect(await tally()).toEqual({ written: 2, quotation: 1, changed: 0 })
  })
})

describe('on a phone', () => {
  test('a double click puts better words in one place, and leaves the next as it stands', async () => {
    const { text, found } = TAPPED
    await opens(360)
    await words().fill(`${text} ${text}`)
    await waits('1 of 2')
    const better = await bestWords()
    await line().getByRole('button', { name: 'Write' }).first().dblclick()
    await line()
      .getByText('1 of 2')
      .waitFor({ state: 'hidden', ...SOON })
    expect(await words().inputValue()).toBe(`${text.replace(found.text, better)} ${text}`)
    await line().getByRole('button', { name: 'Write' }).first().click()
    expect((await words().inputValue()).split(better)).toHaveLength(3)
  })

  test('the advice stands clear of the bar with Save', async () => {
    await opens(360)
    await words().focus()
    await page.keyboard.type(TWO)
    await waits('1 of 2')
    await standsClear()
  })

  test('and stays clear when the bar says more', async () => {
    await opens(360)
    await words().focus()
    await page.keyboard.type(TWO)
    await waits('1 of 2')
    await page.locator('.rose-savebar').evaluate((bar) => {
      bar.append(Object.assign(document.createElement('p'), { textContent: 'Kept. '.repeat(9) }))
    })
    await standsClear()
  })
})

describe('by the keyboard alone', () => {
  test('everything is reached in its order, and nothing takes the focus', async () => {
    await opens(1280)
    await words().focus()
    await page.keyboard.type(TWO)
    await waits('1 of 2')
    expect(await focused()).toBe('did')
    const reached: (string | undefined)[] = []
    while (reached.at(-1) !== 'Next' && reached.length < 9) {
      await page.keyboard.press('Tab')
      reached.push(await focused())
    }
    expect(reached.slice(-4)).toEqual(['Keep', 'Show me', expect.stringContaining('Why'), 'Next'])
    await page.keyboard.press('Enter')
    await waits('2 of 2')
    expect([await focused(), await spoken().innerText()]).toEqual([
      'Next',
      expect.stringContaining('Advice on “promiscuous”'),
    ])
    for (const back of ['Why', 'Show me']) {
      await page.keyboard.press('Shift+Tab')
      expect(await focused()).toContain(back)
    }
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('promiscuous')
    await line().getByRole('button', { name: 'Keep' }).focus()
    await page.keyboard.press('Enter')
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
    expect(await focused()).toBe('It is a quotation')
    await page.keyboard.press('Enter')
    await waits(TAPPED.found.text)
    const better = await bestWords()
    expect(await focused()).toContain(better)
    await page.keyboard.press('Enter')
    expect(await words().inputValue()).toContain(TAPPED.text.replace(TAPPED.found.text, better))
    expect(await focused()).toBe('did')
    await line().waitFor({ state: 'hidden', ...SOON })
  })

  test('what is only good to know is not read out', async () => {
    await opens(1280)
    await words().focus()
    await page.keyboard.type('He is an online friend of hers, we think. ')
    await waits('online friend')
    expect(await spoken().innerText()).toBe('')
  })
})

describe('what is never advised on, and what is never sent', () => {
  test('the young person’s own words, however they blame themselves', async () => {
    await opens(360)
    await words('words').fill(`I ${BLAMES}`)
    await words().fill(BLAMES)
    await waits('put herself at risk')
    expect(await page.locator('rose-advice:has([name="words"])').count()).toBe(0)
    expect(await page.locator('.rose-words:visible').count()).toBe(1)
    expect(await words('words').getAttribute('spellcheck')).toBe('false')
  })

  test('no request carries what is typed but the one that keeps it and the one that saves it', async () => {
    await opens(360)
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
    await words().fill(TAPPED.text)
    await waits(TAPPED.found.text)
    await line().getByRole('button', { name: 'Write' }).first().click()
    await page.locator('[data-state="kept"]').waitFor(SOON)
    await fill(page, { attendance: 'ATT', minutes: '30' })
    await send(page, 'Save')
    const { pathname } = new URL(session)
    const after = asked.slice(0, asked.indexOf(`POST ${pathname}`) + 1)
    const other = after.filter((one) => !/^GET \/language\/phrases\/\w+$/.test(one))
    expect([...new Set(other)].sort()).toEqual([`POST ${pathname}`, 'POST /unsaved-words'])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })
})

describe.each([360, 1280])('without script, %i pixels wide', (width) => {
  test('the form comes back once with the advice, and the second press saves it', async () => {
    const did = `${BLAMES} ${width} steps away.`
    await opens(width, false)
    await fill(page, { did, words: 'I put myself at risk.', attendance: 'ATT', minutes: '30' })
    await send(page, 'Save')
    expect(await saved(did)).toEqual([])
    expect(await page.locator('.rose-kept-notice').innerText()).toContain('Nothing is wrong with your form.')
    expect(await page.locator('.rose-kept-notice').evaluate((notice) => notice.matches(':target'))).toBe(true)
    expect([await words().inputValue(), await words('words').inputValue()]).toEqual([did, 'I put myself at risk.'])
    expect(await page.locator('.rose-words').count()).toBe(1)
    await page.getByLabel('because').selectOption('It is a quotation')
    await send(page, 'Save')
    expect(await saved(did)).toHaveLength(1)
    expect(await tally()).toEqual({ written: 1, quotation: 1, changed: 0 })
  })
})

describe('where the advice cannot come as one writes', () => {
  test.each(['**/assets/advice-*.js', '**/language/phrases/*'])('without %s it comes before the save', async (what) => {
    const did = `${BLAMES} Nothing came of ${what}.`
    await opens(360, true, what)
    await fill(page, { did, attendance: 'ATT', minutes: '30' })
    await page.locator('[data-state="kept"]').waitFor(SOON)
    await send(page, 'Save')
    expect(await saved(did)).toEqual([])
    expect(await page.locator('.rose-words select').count()).toBe(1)
    expect(await axeFaults(page)).toEqual([])
    await send(page, 'Save')
    expect(await saved(did)).toHaveLength(1)
  })
})
