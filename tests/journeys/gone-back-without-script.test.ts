import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fill, newPerson, send, signIn } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'

/**
 * Without script nothing puts the old key back: on the way back the browser fetches the page anew, with a new key in it, and
 * fills it with the old words. What is sent then says exactly what was saved, and is asked about.
 */
const rose = useRose()
const browser = useBrowser()
let context: BrowserContext
let page: Page
let caseUrl = ''
let person = ''
beforeEach(async () => {
  context = await newPerson(browser, { width: 360, script: false })
  page = await signIn(context, rose.base, 'practitioner')
  await page.goto(`${rose.base}/cases`)
  caseUrl = (await page.locator('.rose-list a[href^="/cases/"]').first().getAttribute('href')) ?? ''
  await page.goto(`${rose.base}${caseUrl}`)
  const home = await page.locator('main a[href^="/young-people/"]').first().getAttribute('href')
  person = /^\/young-people\/[0-9a-f-]{36}/.exec(home ?? '')?.[0] ?? ''
})
afterEach(() => context?.close())

const main = () => page.locator('main').innerText()
const count = async (question: string) => (await ownerAsks(rose, question)).length
const key = () => page.locator('[name="send_key"]').first().inputValue()

const FORMS = [
  {
    what: 'a session',
    at: () => `${caseUrl}/sessions/new`,
    words: { did: 'We drew, and she laughed twice.' },
    save: 'Save',
    rows: `select 1 from sessions.session where did = 'We drew, and she laughed twice.'`,
  },
  {
    what: 'a concern',
    at: () => `${caseUrl}/concerns/new`,
    words: { what: 'A car waited twice at the school gate.' },
    save: 'Raise this concern',
    rows: `select 1 from concerns.concern where what = 'A car waited twice at the school gate.'`,
  },
  {
    what: 'a promise',
    at: () => `${person}/promises`,
    words: { what: 'Ring the aunt on a Monday', owner: 'Robin Ashby', due: '2026-04-01' },
    save: 'Write it down',
    rows: `select 1 from promises.promise where what = 'Ring the aunt on a Monday'`,
  },
  {
    what: 'somebody in their life',
    at: () => `${person}/connections`,
    words: { name: 'Fenella Marchbank', relationship: 'Youth worker' },
    save: 'Add',
    rows: `select 1 from young_people.connection where name = 'Fenella Marchbank'`,
  },
]

describe('saved, gone back to and saved again without script', () => {
  test.each(FORMS)('$what: once, until they say that they mean two', async ({ at, words, save, rows }) => {
    await page.goto(`${rose.base}${at()}`)
    const first = await key()
    await fill(page, words)
    await send(page, save)
    expect(await count(rows)).toBe(1)
    await page.goBack()
    // What Chromium does: the page comes anew, with another key, and the words stand in it again.
    expect(await key()).not.toBe(first)
    const [name = ''] = Object.keys(words)
    expect(await page.locator(`main [name="${name}"]`).inputValue()).toBe(Object.values(words)[0])
    await send(page, save)
    expect(await main()).toContain('You saved this already')
    expect(await count(rows)).toBe(1)
    await send(page, 'Save it a second time')
    expect(await count(rows)).toBe(2)
  })
})

test.each([false, true])(
  'a button pressed twice at once, script %s: closing one’s own case ends on one’s cases',
  async (script) => {
    const robin = await newPerson(browser, { width: 360, script })
    const tab = await signIn(robin, rose.base, 'practitioner')
    const caseId = await caseThatMayEnd()
    await tab.goto(`${rose.base}/cases/${caseId}/closure`)
    const agreed = { exit_lead: 'Bo Carr', exit_lead_role: 'Social worker', exit_lead_agreed: '2026-03-16' }
    await fill(tab, { reason: 'goals-met', ...agreed, note: 'She knows whom to ring.' })
    await tab.getByRole('button', { name: 'Close the case', exact: true }).dblclick()
    await tab.waitForURL(/cases\?done=closed/)
    expect(await tab.locator('main').innerText()).toContain('closed')
    expect(await count(`select 1 from cases.episode where id = '${caseId}' and state = 'closed'`)).toBe(1)
    await robin.close()
  },
)

/** A case of the practitioner that nothing keeps open: their notes are finished, and nothing is booked. */
async function caseThatMayEnd(): Promise<string> {
  const [found] = await ownerAsks<{ id: string }>(
    rose,
    `select e.id from cases.episode e join people.person p on p.id = e.worker_id
     where p.demo_key = 'practitioner' and e.state = 'open'
       and not exists (select from concerns.concern c where c.young_person_id = e.young_person_id and c.closed_at is null)
       and not exists (select from supervision.question q where q.episode_id = e.id)
       and not exists (select from young_people.young_person y where y.id = e.young_person_id and y.died_on is not null)
     order by e.id limit 1`,
  )
  const id = found?.id ?? ''
  await ownerAsks(
    rose,
    `update sessions.session set finished = true, attendance = case attendance when 'FUTURE' then 'CANC' else attendance end
     where episode_id = $1 and (not finished or attendance = 'FUTURE')`,
    [id],
  )
  return id
}
