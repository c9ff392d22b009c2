import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { axeFaults, fill, newPerson, send, signIn } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'

/** No advice twice: on a rehearsal it stands once more only for what nobody decided, and on a saved record only for what is new. */
const rose = useRose()
const browser = useBrowser()
let context: BrowserContext
let page: Page
let home = ''
afterEach(async () => {
  await context?.close()
  for (const table of ['unsaved.words', 'language.tally']) await ownerAsks(rose, `delete from ${table}`)
})

async function opens({ width, script }: { width: number; script: boolean }): Promise<void> {
  context = await newPerson(browser, { width, script })
  page = await signIn(context, rose.base, 'practitioner')
  await page.goto(`${rose.base}/cases`)
  const first = await page.locator('.rose-list a[href^="/cases/"]').first().getAttribute('href')
  home = `${rose.base}${first}`
  await ownerAsks(
    rose,
    `insert into young_people.safe_contact (young_person_id, changed_at, telephone, voicemail, text_message, post,
       safe_times, checked_on)
     select young_person_id, now(), '07700 900123', true, true, true, 'weekdays 9am-5pm', $2
     from cases.episode where id = $1
     on conflict (young_person_id) do update set voicemail = true, text_message = true, post = true, checked_on = $2,
       safe_times = 'weekdays 9am-5pm', telephone = '07700 900123', never_contact = ''`,
    [first?.split('/')[2], '2026-03-01'],
  )
}

const BLAMES = 'She continues to put herself at risk by visiting the flat.'
const NEW = 'School describe her as promiscuous.'
/** A pause in the typing, on a machine that does much else. */
const SOON = { timeout: 30_000 }
const line = (box: string) => page.locator(`rose-advice:has([name="${box}"]) .rose-words`)
const words = (box: string) => page.locator(`main [name="${box}"]`)
const advice = () => page.locator('.rose-words-rehearsed')
const tally = async () =>
  (
    await ownerAsks<{ written: number; quotation: number }>(
      rose,
      `select coalesce(sum(written), 0)::int as written, coalesce(sum(kept_quotation), 0)::int as quotation
       from language.tally`,
    )
  )[0]

describe.each([
  [360, true],
  [360, false],
  [1280, true],
  [1280, false],
])('a message, %i pixels wide, with script: %s', (width, script) => {
  test('is rehearsed with the advice on what nobody decided, can be changed with every word, and goes all the same', async () => {
    const text = `${BLAMES} ${NEW} ${width} steps away, script: ${script}.`
    await opens({ width, script })
    await page.goto(`${home}/message`)
    await fill(page, { way: 'text', words: text })
    if (script) {
      await line('words').getByRole('button', { name: 'Keep' }).click()
      await line('words').getByRole('button', { name: 'It is a quotation' }).click()
      await page.locator('[data-state="kept"]').waitFor(SOON)
    }
    await send(page, 'See what others would see')
    expect(await advice().locator('q', { hasText: 'put herself at risk' }).count()).toBe(script ? 0 : 1)
    expect(await advice().locator('q', { hasText: 'promiscuous' }).count()).toBe(1)
    if (script) expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await advice().getByRole('link', { name: 'Change these words' }).click()
    await page.locator('textarea[name="words"]').waitFor()
    expect([new URL(page.url()).hash, await words('words').inputValue()]).toEqual(['#words', text])
    expect(await page.locator('[name="way"][value="text"]').isChecked()).toBe(true)
    expect(await line('words').isVisible()).toBe(true)
    await send(page, 'See what others would see')
    await advice().getByLabel('because').last().selectOption('It is a quotation')
    for (const check of await page.locator('main [name="sure"]').all()) await check.check()
    await send(page, 'I have sent this from the team’s phone')
    expect(page.url()).toContain('done=contact')
    expect(await ownerAsks(rose, 'select fields from unsaved.words where ended_at is null')).toEqual([])
    const counted = await tally()
    expect([counted?.written, counted?.quotation]).toEqual([2, script ? 2 : 1])
  })
})

describe.each([
  [360, true],
  [1280, false],
])('a saved session, %i pixels wide, with script: %s', (width, script) => {
  test('is changed without a word about what stood in it, and with advice on what is new', async () => {
    const did = `${BLAMES} ${width} steps away.`
    await opens({ width, script })
    await page.goto(`${home}/sessions/new?kept=none`)
    await fill(page, { did, attendance: 'ATT', minutes: '30' })
    if (script) await line('did').locator('.rose-words__words').first().waitFor(SOON)
    for (let press = script ? 1 : 0; press < 2; press++) await send(page, 'Save')
    const [row] = await ownerAsks<{ id: string }>(rose, 'select id from sessions.session where did = $1', [did])
    const before = await tally()

    await page.goto(`${rose.base}/sessions/${row?.id}/change`)
    await fill(page, { did: `${did} She laughed.`, reason: 'She told me more' })
    if (script) {
      // The other box says when the phrases are there and the words were looked at.
      await page.locator('details:has([name="observed"]) summary').click()
      await words('observed').click()
      await fill(page, { observed: NEW })
      await line('observed').locator('q', { hasText: 'promiscuous' }).waitFor(SOON)
      expect(await line('did').isVisible()).toBe(false)
      await fill(page, { did: `${did} ${NEW}`, observed: '' })
      await line('did').locator('q', { hasText: 'promiscuous' }).waitFor(SOON)
      expect(await line('did').innerText()).not.toContain(' of ')
    } else {
      await fill(page, { did: `${did} ${NEW}` })
      await send(page, 'Save')
      expect(await page.locator('.rose-kept-notice').innerText()).toContain('Nothing is wrong with your form.')
      expect(await line('did').locator('q').first().innerText()).toBe('promiscuous')
      expect(await line('did').locator('select').count()).toBe(1)
    }
    await send(page, 'Save')
    expect(page.url()).toContain('done=changed')
    expect((await tally())?.written).toBe((before?.written ?? 0) + 1)
  })
})
