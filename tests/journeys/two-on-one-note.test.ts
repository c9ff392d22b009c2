import { describe, expect, test } from 'vitest'
import { axeFaults, fill, newPerson, press, signIn } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'

/** A worker and their manager change one note at once, each in a browser of their own. */
const rose = useRose()
const browser = useBrowser()

describe.each([{ script: true }, { script: false }])('two people on one note, script $script', ({ script }) => {
  test('the slower one sees both versions and chooses, field by field', async () => {
    const context = await newPerson(browser, { width: 360, script: true })
    const page = await signIn(context, rose.base, 'practitioner')
    await page.goto(`${rose.base}/cases`)
    await page.locator('.rose-list a[href^="/cases/"]').first().click()
    await page.goto(`${page.url()}/sessions/new`)
    await page.locator('[name="did"]').fill(`Written first, ${script}.`)
    await press(page, 'Save')
    await page.waitForURL(/done=session/)
    const [row] = await ownerAsks<{ id: string }>(rose, 'select id from sessions.session where did = $1', [
      `Written first, ${script}.`,
    ])
    const change = `${rose.base}/sessions/${row?.id}/change`
    const slow = await newPerson(browser, { width: 360, script })
    const tab = await signIn(slow, rose.base, 'manager')
    await tab.goto(change)
    await page.goto(change)
    await fill(page, { did: `Theirs, ${script}.`, words: 'Theirs as well.', reason: 'First' })
    await press(page, 'Save')
    await page.waitForURL(/done=changed/)
    await fill(tab, { did: `Mine, ${script}.`, words: 'Mine as well.', reason: 'Second' })
    await press(tab, 'Save')
    await tab.locator('.rose-both').waitFor()
    const both = await tab.locator('.rose-both').innerText()
    for (const said of [`Theirs, ${script}.`, `Mine, ${script}.`, 'Theirs as well.', 'Mine as well.'])
      expect(both).toContain(said)
    if (script) expect(await axeFaults(tab)).toEqual([])
    await tab.locator('[name="_choose-words"][value="theirs"]').check()
    await press(tab, 'Save')
    await tab.waitForURL(/done=changed/)
    const now = await ownerAsks(rose, 'select did, words, version from sessions.session where id = $1', [row?.id])
    expect(now).toEqual([{ did: `Mine, ${script}.`, words: 'Theirs as well.', version: 3 }])
    await Promise.all([slow.close(), context.close()])
    expect(rose.log()).not.toContain('Theirs')
  })
})
