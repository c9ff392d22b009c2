import { beforeAll, expect, test } from 'vitest'
import { fill, newPerson, send, signIn } from './browser.ts'
import { faultsOn } from './looked-through.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'

const rose = useRose()
const browser = useBrowser()
beforeAll(async () => {
  await ownerAsks(
    rose,
    `insert into news.feed (code, url, tried_at, good_at, wrong, wrong_status, wrong_since, left_out)
    values ('partnership', 'https://www.example.org/news/feed.atom', '2026-03-17T09:30Z', '2026-03-15T09:30Z', 'status', 503,
      '2026-03-16T10:00Z', '{"undated": 2}') on conflict (code) do update set wrong = 'status', wrong_status = 503,
      good_at = excluded.good_at, wrong_since = excluded.wrong_since, left_out = excluded.left_out`,
  )
  await ownerAsks(
    rose,
    `insert into news.post values
    ('partnership', 0, 'A day of learning for schools', 'Places are left on 24 April. Ask for one by e-mail.', 'https://www.example.org/1', '2026-03-16T09:00Z'),
    ('partnership', 1, '', '${'Averylongword'.repeat(15)} and more', 'https://www.example.org/2', '2026-03-10T09:00Z')`,
  )
})

const SOON = { timeout: 20_000 }
const TITLE = 'Our drop-in has a new day'
const WORDS =
  'From April on we are there on **Thursdays**.\n\n## Who can come\n\n- anyone under 18\n- with a friend, or alone\n\n[For families](/families)'

test('the communications worker writes news on a phone without script, looks at it, and a visitor reads it', async () => {
  const context = await newPerson(browser, { width: 360, script: false })
  const page = await signIn(context, rose.base, 'communications')
  await page.getByRole('link', { name: 'News', exact: true }).first().click()
  await send(page, 'Write news')
  await fill(page, { title: TITLE, summary: 'Thursdays instead of Tuesdays.', when: 'on' })
  await page.fill('[name=words]', WORDS)
  await send(page, 'See how it looks')
  expect(await page.textContent('main')).toContain('Nothing is saved yet')
  expect(await page.inputValue('[name=title]')).toBe(TITLE)
  await send(page, 'Save')
  expect(await page.textContent('main')).toContain('It is saved.')
  await context.close()

  const visitor = await newPerson(browser, { width: 360, script: false })
  const open = await visitor.newPage()
  const asked: string[] = []
  open.on('request', (request) => asked.push(request.url()))
  await open.goto(`${rose.base}/news`)
  await open.click(`text=${TITLE}`)
  expect(await open.textContent('h1')).toBe(TITLE)
  expect(await open.textContent('main')).toContain('anyone under 18')
  expect(asked).toEqual([`${rose.base}/news`, `${rose.base}/news/our-drop-in-has-a-new-day`])
  expect(await visitor.cookies()).toEqual([])
  await visitor.close()
})

test('how it reads follows what is typed from the first word on, and words that may blame are named at once', async () => {
  const context = await newPerson(browser, { width: 1280, script: true })
  const page = await signIn(context, rose.base, 'communications')
  await page.goto(`${rose.base}/manage/news/new?kept=none`)
  const age = page.locator('[data-part=age]')
  expect(await age.textContent()).toBe('It is too short to be given a reading age.')
  expect(await page.locator('[data-part=longest]').isVisible()).toBe(false)
  await page.locator('[name=words]').focus()
  await page.fill('[name=words]', 'She puts herself at risk. We met in the hall and had tea, and all of us came back.')
  await expect
    .poll(() => age.textContent(), SOON)
    .toMatch(/^Reading age: \d+ \(Flesch and Kincaid\), \d+ \(automated index\)\.$/)
  const found = page.locator('[data-part=blaming] li')
  await expect.poll(() => found.allTextContents(), SOON).toEqual([expect.stringContaining('puts herself at risk')])
  expect(await page.locator('[data-part=by-hand]').isVisible()).toBe(false)
  await context.close()
})

const OPEN = ['/news', '/news/our-drop-in-has-a-new-day']
const STAFF = [
  '/manage/news',
  '/manage/news/new',
  '/manage/news/our-drop-in-has-a-new-day',
  '/manage/news/our-drop-in-has-a-new-day/change',
  '/manage/news/our-drop-in-has-a-new-day/versions/1',
  '/manage/feeds',
]

test.each([[320], [1280]])('axe and the validator find nothing on any of its pages, %d pixels wide', async (width) => {
  const context = await newPerson(browser, { width, script: true })
  const staff = await signIn(context, rose.base, 'communications')
  const visitor = await (await newPerson(browser, { width, script: true })).newPage()
  expect(await faultsOn(visitor, rose.base, OPEN)).toEqual({})
  expect(await faultsOn(staff, rose.base, STAFF)).toEqual({})
})

test('a page of news arrives in one round trip, at its longest too', async () => {
  for (const [i, letter] of [...'abcdefghij'].entries())
    await ownerAsks(
      rose,
      `insert into news.item select gen_random_uuid(), 'long-${letter}', 1, string_agg(md5(random()::text || n), '') ,
      (select left(string_agg(md5(random()::text || m), ' '), 300) from generate_series(1, 10) m),
      (select left(string_agg(md5(random()::text || m), ' '), 6000) from generate_series(1, 190) m),
      '2026-03-${String(i + 1).padStart(2, '0')}', null, '2026-03-01' from generate_series(1, 3) n`,
    )
  for (const path of ['/news', '/news/long-a', '/about', '/professionals']) {
    const { headers } = await fetch(rose.base + path, { headers: { 'accept-encoding': 'br' } })
    const bytes = await sizeOf(path)
    expect([headers.get('content-encoding'), bytes <= 14_000, bytes]).toEqual(['br', true, bytes])
  }
})

/** As it goes over the wire. */
async function sizeOf(path: string): Promise<number> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    const asking = request(rose.base + path, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let size = 0
      response.on('data', (piece: Buffer) => {
        size += piece.length
      })
      response.on('end', () => resolve(size))
    })
    asking.on('error', reject)
    asking.end()
  })
}
