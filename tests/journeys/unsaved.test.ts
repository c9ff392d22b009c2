import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { axeFaults, fill, newPerson, press, signIn } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'

/** No lost word: a real browser on the session page, and everything that goes wrong between two visits. */
const rose = useRose()
const browser = useBrowser()
let context: BrowserContext
let page: Page
let form = ''
beforeEach(async () => {
  await ask('delete from unsaved.words')
  await ask(`delete from people.session`)
  context = await newPerson(browser, { width: 360, script: true })
  page = await signIn(context, rose.base, 'practitioner')
  await page.goto(`${rose.base}/cases`)
  form = `${new URL((await page.locator('.rose-list a[href^="/cases/"]').first().getAttribute('href')) ?? '', rose.base)}/sessions/new`
  await page.goto(form)
})
afterEach(() => context?.close())

/** A pause in the typing, the way to the server and back, on a machine that does much else. */
const SOON = { timeout: 30_000 }

type Row = { did: string }
const ask = (sql: string, values: unknown[] = []) => ownerAsks<Row>(rose, sql, values)
const saved = async (did: string) => (await ask('select did from sessions.session where did = $1', [did])).length
const waiting = async () =>
  (await ask(`select fields->>'did' as did from unsaved.words where ended_at is null order by begun_at`)).map(
    (r) => r.did,
  )
const write = (words: string, on = page) => on.locator('[name="did"]').fill(words)
const words = (on = page) => on.locator('[name="did"]').inputValue()
const says = async (state: string, on = page) => {
  await on.locator(`[role="status"][data-state="${state}"]`).waitFor({ timeout: 30_000 })
  return on.locator('.rose-kept').innerText()
}

/** Everything that a browser could keep for later, apart from the cookie of the session. */
async function onTheDevice(): Promise<unknown> {
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }))
  return { ...stored, names: (await context.cookies()).map((cookie) => cookie.name) }
}
const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: '', names: ['rose_session'] }

describe('the session page', () => {
  test('with the network switched off and on: what is not acknowledged is said, and all of it is saved in the end', async () => {
    await write('We met at school.')
    expect(await says('kept')).toMatch(/^Kept at \d\d:\d\d\. Not saved yet: press Save when you are done\.$/)
    expect(await waiting()).toEqual(['We met at school.'])
    await context.setOffline(true)
    await write('We met at school. She laughed.')
    expect(await says('no-connection')).toBe('No connection. Your words are in this page; keep it open.')
    expect(await waiting()).toEqual(['We met at school.'])
    await context.setOffline(false)
    await says('kept')
    expect(await waiting()).toEqual(['We met at school. She laughed.'])
    expect(await onTheDevice()).toEqual(NOTHING)
    await press(page, 'Save')
    await page.waitForURL(/done=session/)
    expect(await saved('We met at school. She laughed.')).toBe(1)
    expect(await waiting()).toEqual([])
  })

  test('saved with no connection: it stays, says so, and saves once when the connection is back', async () => {
    await write('Typed in a lift.')
    await says('kept')
    await context.setOffline(true)
    await write('Typed in a lift, going down.')
    await press(page, 'Save')
    expect(await says('not-saved-connection')).toBe(
      'Not saved: no connection. Your words are in this page. Press Save again when the connection is back.',
    )
    expect([page.url(), await words()]).toEqual([form, 'Typed in a lift, going down.'])
    await context.setOffline(false)
    await press(page, 'Save')
    await page.waitForURL(/done=session/)
    expect(await saved('Typed in a lift, going down.')).toBe(1)
  })

  test('pressed twice, it is one session; and the button that was pressed is the one that counts', async () => {
    await write('Pressed twice.')
    await page.getByRole('button', { name: 'Finish later' }).dblclick()
    await page.waitForURL(/done=session/)
    const rows = await ownerAsks<{ finished: boolean }>(
      rose,
      `select finished from sessions.session where did = 'Pressed twice.'`,
    )
    expect(rows).toEqual([{ finished: false }])
  })

  test('closed in the middle of a sentence and opened again: the words are back, with what was folded away', async () => {
    await page.getByText('More about this session').click()
    await fill(page, { did: 'Half a sen', observed: 'Tired, and warm once we drew.', place: 'school', kind: 'REMOTE' })
    await page.close()
    await expect.poll(waiting, SOON).toEqual(['Half a sen'])
    page = await context.newPage()
    await page.goto(form)
    expect(await words()).toBe('Half a sen')
    expect(await page.locator('main').innerText()).toContain('These words were kept at')
    expect(await page.locator('[name="observed"]').isVisible()).toBe(true)
    expect(await page.locator('[name="place"]').inputValue()).toBe('school')
    expect(await page.locator('[name="kind"][value="REMOTE"]').isChecked()).toBe(true)
    expect(await axeFaults(page)).toEqual([])
    await page.getByText('Throw them away, or begin').click()
    await press(page, 'Throw these words away')
    await press(page, 'Throw them away')
    await page.waitForURL(form)
    expect([await words(), await waiting()]).toEqual(['', []])
  })

  test('the way back to it stands on Today', async () => {
    await write('Found from Today.')
    await says('kept')
    await page.goto(`${rose.base}/today`)
    await page.getByRole('link', { name: 'Record a session' }).click()
    expect(await words()).toBe('Found from Today.')
  })

  test('Enter in a line saves, and throws nothing away', async () => {
    await write('Saved with Enter.')
    await says('kept')
    await page.reload()
    await page.locator('[name="time"]').press('Enter')
    await page.waitForURL(/done=session/)
    expect(await saved('Saved with Enter.')).toBe(1)
  })

  test('asks before it is left only while something is not acknowledged', async () => {
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await write('Kept before leaving.')
    await says('kept')
    await page.goto(`${rose.base}/today`)
    expect(asked).toEqual([])
    await page.goto(form)
    await page.locator('[name="did"]').click()
    await context.setOffline(true)
    await page.keyboard.type('Not kept. ')
    await says('no-connection')
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked, SOON).toEqual(['beforeunload'])
  })
})

describe('two tabs on one form', () => {
  test('opened empty: both are kept, and each leads to the other', async () => {
    const other = await context.newPage()
    await other.goto(form)
    await Promise.all([write('In the first tab.'), write('In the second tab.', other)])
    await Promise.all([says('kept'), says('kept', other)])
    expect((await waiting()).sort()).toEqual(['In the first tab.', 'In the second tab.'])
    const third = await context.newPage()
    await third.goto(form)
    const shown = await words(third)
    await third.getByRole('link', { name: /Words kept at/ }).click()
    expect([shown, await words(third)].sort()).toEqual(['In the first tab.', 'In the second tab.'])
  })

  test('opened on the same kept words: neither writes over the other', async () => {
    await write('Begun.')
    await says('kept')
    const other = await context.newPage()
    await other.goto(form)
    expect(await words(other)).toBe('Begun.')
    await write('Begun. Then more in the second.', other)
    await says('kept', other)
    await write('Begun. Then more in the first.')
    await expect
      .poll(async () => (await waiting()).sort(), SOON)
      .toEqual(['Begun. Then more in the first.', 'Begun. Then more in the second.'])
    await press(other, 'Save')
    await other.waitForURL(/done=session/)
    await write('Begun. Then more in the first, afterwards.')
    await expect.poll(waiting, SOON).toEqual(['Begun. Then more in the first, afterwards.'])
  })
})

describe('signed out in between', () => {
  const runOut = () => ask(`update people.session set seen_at = seen_at - interval '31 minutes'`)

  test('it is said; after signing in in another tab the page goes on, and saves', async () => {
    await write('Before the break.')
    await says('kept')
    await runOut()
    await write('Before the break. And after it.')
    expect(await says('signed-out')).toContain('You have been signed out.')
    await press(page, 'Save')
    expect(await says('not-saved-signed-out')).toContain('Not saved: you have been signed out.')
    // It is tried again behind them, which says no less.
    await page.waitForResponse((answer) => answer.url().endsWith('/unsaved-words'))
    expect(await says('not-saved-signed-out')).toContain('Not saved: you have been signed out.')
    const link = page.getByRole('link', { name: 'Sign in in another tab' })
    expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual(['/sign-in', '_blank'])
    await context.request.post(`${rose.base}/demo/sign-in`, { form: { person: 'practitioner' }, maxRedirects: 0 })
    await says('kept')
    await press(page, 'Save')
    await page.waitForURL(/done=session/)
    expect(await saved('Before the break. And after it.')).toBe(1)
    expect(await onTheDevice()).toEqual(NOTHING)
  })

  test('somebody else who signs in in the same browser gets none of the words', async () => {
    await write('Robin’s words.')
    await says('kept')
    await runOut()
    await context.request.post(`${rose.base}/demo/sign-in`, { form: { person: 'manager' }, maxRedirects: 0 })
    await write('Robin’s words, more.')
    expect(await says('somebody-else')).toContain('copy them before you leave it')
    expect(await waiting()).toEqual(['Robin’s words.'])
    const other = await context.newPage()
    await other.goto(form)
    expect(await other.content()).not.toContain('Robin’s words')
  })

  test('without script the form that came too late is kept, and is back after signing in', async () => {
    const plain = await newPerson(browser, { width: 360, script: false })
    const tab = await signIn(plain, rose.base, 'practitioner')
    await tab.goto(form)
    await fill(tab, { did: 'Written in the car, without script.' })
    await runOut()
    await press(tab, 'Save')
    expect(new URL(tab.url()).pathname).toBe('/sign-in')
    await plain.request.post(`${rose.base}/demo/sign-in`, { form: { person: 'practitioner' }, maxRedirects: 0 })
    await tab.goto(form)
    expect(await words(tab)).toBe('Written in the car, without script.')
    await press(tab, 'Save')
    expect(await saved('Written in the car, without script.')).toBe(1)
    expect(await waiting()).toEqual([])
    await plain.close()
  })
})

test('a server that is killed while somebody types, and started again: no acknowledged word is lost, and none is forgotten', async () => {
  await write('Before it died.')
  await says('kept')
  rose.kill()
  await write('Before it died, and while it was dead.')
  expect(await says('no-connection')).toContain('Your words are in this page')
  await rose.restart()
  await says('kept')
  expect(await waiting()).toEqual(['Before it died, and while it was dead.'])
  await press(page, 'Save')
  await page.waitForURL(/done=session/)
  expect(await saved('Before it died, and while it was dead.')).toBe(1)
})

test('no word that was typed is in the log', () => {
  expect(rose.log()).not.toMatch(/met at school|lift|Half a sen|Begun|break|Robin’s words|in the car|died/)
})
