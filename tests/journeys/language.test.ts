import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, newPerson, send, signIn } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'
import { invalid } from './validator.ts'

const rose = useRose()
const browser = useBrowser()

/** Invented; a reader may look at the pages themselves where this names a folder. */
const PICTURES = process.env['ROSE_PICTURES']
const NOTE = `Home visit on Tuesday. School say that she puts herself at risk by going to the flat, and that she is hard to reach.

She said “he is my boyfriend”. We agreed to meet in the library next week.`

const LEARNT = [
  `insert into language.tally (quarter, phrase, written, kept_quotation, changed) values
    ('2025-10-01', 'puts-herself-at-risk', 14, 2, 9), ('2025-10-01', 'hard-to-reach', 8, 0, 21), ('2025-07-01', 'hard-to-reach', 9, 0, 3)`,
  `insert into language.writer (quarter, mark) select '2025-10-01', sha256(n::text::bytea) from generate_series(1, 6) n`,
  `insert into language.writer (quarter, phrase, mark) select '2025-10-01', phrase, sha256(n::text::bytea)
    from generate_series(1, 5) n, unnest(array['puts-herself-at-risk', 'hard-to-reach']) phrase`,
  `insert into language.writer (quarter, mark) select '2025-07-01', sha256(n::text::bytea) from generate_series(1, 3) n`,
]

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
}

const open = async (screen: { width: number; script: boolean }) => {
  const context = await newPerson(browser, screen)
  const page = await context.newPage()
  const asked: Request[] = []
  page.on('request', (request) => asked.push(request))
  await page.goto(`${rose.base}/language`)
  return { context, page, asked }
}
const advice = (page: Page) => page.locator('#advice')
const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe.each([[360], [1280]])('somebody pastes a note, %d pixels wide', (width) => {
  test('with script: the advice appears as they write, and the text is never sent', async () => {
    const { context, page, asked } = await open({ width, script: true })
    await page.getByText('Your text stays in this browser.').waitFor()
    expect(await page.getByText('Your text goes to this site').isVisible()).toBe(false)
    asked.length = 0
    await page.fill('#text', NOTE)
    await advice(page).getByText('puts herself at risk').first().waitFor()
    expect(await page.locator('mark').allInnerTexts()).toEqual(['puts herself at risk', 'hard to reach'])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text')
    expect(await page.getByRole('status').innerText()).toBe('2 places to look at again.')
    expect(await axeFaults(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)
    await picture(page, `language-script-${width}`)
    await page.getByRole('button', { name: 'Check the words' }).press('Enter')
    await page.locator('#advice-heading:focus').waitFor()
    await page.fill('#text', 'The bus was late.')
    await advice(page).getByText('Nothing to point out.').waitFor()
    await page.fill('#text', 'a '.repeat(30_000))
    const fault = page.locator('#text-error', { hasText: 'Shorten this by' })
    await fault.waitFor()
    expect(await page.locator('#text[aria-invalid="true"][aria-describedby~="text-error"]').count()).toBe(1)
    expect(await axeFaults(page)).toEqual([])
    await page.fill('#text', 'The bus was late.')
    await fault.waitFor({ state: 'detached' })
    expect(await page.locator('#text').getAttribute('aria-invalid')).toBeNull()
    expect(asked.map((request) => request.url())).toEqual([])
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  test('without script: the page comes back with the text and the advice', async () => {
    const { context, page } = await open({ width, script: false })
    expect(await page.getByText('Your text goes to this site').isVisible()).toBe(true)
    await page.fill('#text', NOTE)
    await send(page, 'Check the words')
    expect(await page.inputValue('#text')).toBe(NOTE)
    expect(await page.locator('mark').allInnerTexts()).toEqual(['puts herself at risk', 'hard to reach'])
    expect(await page.locator('.rose-advice li').count()).toBe(2)
    expect(await context.cookies()).toEqual([])
    await picture(page, `language-plain-${width}`)
    const opened = context.waitForEvent('page')
    await page.getByRole('link', { name: 'More about these words' }).first().click()
    const guide = await opened
    await guide.waitForURL('**/language/guide/m-p#puts-herself-at-risk')
    expect(await guide.locator('#puts-herself-at-risk').innerText()).toContain('puts herself at risk')
    await picture(guide, `guide-${width}`)
    expect(await page.inputValue('#text')).toBe(NOTE)
    await page.fill('#text', ' ')
    await send(page, 'Check the words')
    expect(await page.innerText('.govuk-error-summary')).toContain('Write or paste a text first.')
    await context.close()
  })
})

test('both draw the same', async () => {
  const drawn = async (script: boolean) => {
    const { context, page } = await open({ width: 1280, script })
    await page.fill('#text', NOTE)
    if (script) await page.locator('mark').first().waitFor()
    else await send(page, 'Check the words')
    const words = await advice(page).innerText()
    const tags = script
      ? await advice(page).innerHTML()
      : ((await page.content()).match(/<section id="advice"[^>]*>([\s\S]*?)<\/section>/)?.[1] ?? '')
    await context.close()
    // What one tap writes needs the script.
    const plain = tags.replaceAll(
      / tabindex="-1"|<p class="rose-advice__taps">.*?<\/p>|<p>Or after it: <em>.*?<\/em><\/p>/g,
      '',
    )
    const read = words.replaceAll(/\n+Write “.*/g, '').replaceAll(/\nAdd after it: “(.*)”/g, '\nOr after it: $1')
    return { words: read, tags: plain }
  }
  expect(await drawn(true)).toEqual(await drawn(false))
})

describe.each([[360], [1280]])('what the team learns, %d pixels wide', (width) => {
  test('is quiet while there is nothing, and reads well when there is', async () => {
    const context = await newPerson(browser, { width, script: true })
    const page = await signIn(context, rose.base, 'practitioner')
    await page.getByRole('link', { name: 'Words that do not blame' }).click()
    await page.waitForURL('**/language/learning')
    expect(await axeFaults(page)).toEqual([])
    for (const sql of LEARNT) await ownerAsks(rose, sql)
    await page.reload()
    expect(await page.innerText('main')).toContain('Stands in what was saved: 14 times.')
    expect(await page.innerText('main')).toContain('Too few people wrote in this quarter for it to be shown.')
    await page.getByText('Why nobody can be picked out').click()
    expect(await axeFaults(page)).toEqual([])
    expect(await tooWide(page)).toBe(0)
    await picture(page, `learning-${width}`)
    for (const table of ['tally', 'writer']) await ownerAsks(rose, `delete from language.${table}`)
    await context.close()
  })
})

test('when the script fails, the form is sent, and the page says so first', async () => {
  const context = await newPerson(browser, { width: 360, script: true })
  const page = await context.newPage()
  await page.goto(`${rose.base}/language`)
  await page.getByText('Your text stays in this browser.').waitFor()
  await page.evaluate(() => {
    performance.now = () => {
      throw new Error('a fault of ours')
    }
  })
  await page.fill('#text', NOTE)
  await page.getByText('This browser could not look at the words.').waitFor()
  expect(await page.getByText('Your text goes to this site').isVisible()).toBe(true)
  await send(page, 'Check the words')
  expect(await page.locator('mark').count()).toBe(2)
  await context.close()
})

test('an old browser, or one that gets no phrases, sends the form as without script', async () => {
  const context = await newPerson(browser, { width: 360, script: true })
  await context.route('**/language/phrases/**', (route) => route.abort())
  const page = await context.newPage()
  await page.goto(`${rose.base}/language`)
  await page.fill('#text', NOTE)
  expect(await page.getByText('Your text goes to this site').isVisible()).toBe(true)
  await send(page, 'Check the words')
  expect(await page.locator('mark').count()).toBe(2)
  await context.close()
})

test('a long note is looked at while one goes on writing in it, by keyboard alone', async () => {
  const { context, page } = await open({ width: 360, script: true })
  await page.getByText('Your text stays in this browser.').waitFor()
  await page.fill('#text', `${NOTE}\n\n`.repeat(100))
  await page.locator('#text').press('End')
  await page.keyboard.type('She is hard to reach.')
  await page.getByRole('status').filter({ hasText: 'places to look at again' }).waitFor()
  expect(await page.getByText('These are the first 100.').isVisible()).toBe(true)
  expect((await page.inputValue('#text')).endsWith('She is hard to reach.')).toBe(true)
  await context.close()
})

test('the pages are valid, and so is an answer', async () => {
  const answer = await fetch(`${rose.base}/language`, { method: 'POST', body: new URLSearchParams({ text: NOTE }) })
  const pages = await Promise.all(
    ['/language', '/language/guide', '/language/guide/a-c'].map(async (path) => ({
      path,
      html: await (await fetch(rose.base + path)).text(),
    })),
  )
  expect(invalid([...pages, { path: 'answer', html: await answer.text() }])).toEqual([])
  expect(rose.log()).not.toContain('library next week')
})
