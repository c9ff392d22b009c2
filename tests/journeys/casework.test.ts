import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fill, newPerson, send, signIn } from './browser.ts'
import { ownerAsks } from './own-database.ts'
import { useBrowser, useRose } from './running.ts'

/** What a team relies on: a worry that reaches somebody, a call after an absence, a plan, a card, cover, a note read together. */

const rose = useRose()
const browser = useBrowser()

type Case = { readonly id: string; readonly person: string; readonly name: string; readonly born: string }

/** An open case of this person of the practice site on which nothing of what follows stands yet, at a high level. */
async function caseOf(person: string): Promise<Case> {
  const rows = await ownerAsks<Case>(
    rose,
    `select e.id, e.young_person_id as person, y.given_name || ' ' || y.family_name as name, y.date_of_birth as born
     from cases.episode e join people.person p on p.id = e.worker_id
       join young_people.young_person y on y.id = e.young_person_id
     where p.demo_key = $1 and e.state = 'open' and not y.restricted and y.merged_into is null
       and y.date_of_birth is not null and y.preferred_name = ''
       and not exists (select from concerns.concern c where c.young_person_id = y.id)
       and not exists (select from plans.safety_plan s where s.young_person_id = y.id)
       and not exists (select from sessions.absence_prompt a where a.young_person_id = y.id)
       and not exists (select from young_people.young_person j where j.merged_into = y.id)
     order by e.id limit 1`,
    [person],
  )
  if (!rows[0]) throw new Error(`${person} has no such case`)
  await ownerAsks(rose, `update cases.episode set level = 'high' where id = $1`, [rows[0].id])
  return rows[0]
}

const at = (page: Page) => page.url().slice(rose.base.length)
const mainOf = (page: Page) => page.innerText('main')

describe.each([
  { script: false, width: 360, person: 'practitioner', colleague: 'other-practitioner' },
  { script: true, width: 1280, person: 'other-practitioner', colleague: 'practitioner' },
])('casework of $person, script $script, $width pixels wide', (screen) => {
  let robin: BrowserContext
  let manager: BrowserContext
  let worker: Page
  let lead: Page
  let mine: Case
  beforeAll(async () => {
    mine = await caseOf(screen.person)
    robin = await newPerson(browser, screen)
    manager = await newPerson(browser, screen)
    worker = await signIn(robin, rose.base, screen.person)
    lead = await signIn(manager, rose.base, 'manager')
  })
  afterAll(async () => {
    await robin?.close()
    await manager?.close()
  })

  test('a worry is raised from the case, reaches the lead at once, stands in the way of closing, and ends with a reason', async () => {
    await worker.goto(`${rose.base}/cases/${mine.id}/concerns/new`)
    await fill(worker, {
      what: 'A car waited outside the school three days running.',
      words: 'He said he would come back',
    })
    await send(worker, 'Raise this concern')
    const concern = at(worker).split('/told')[0] ?? ''
    expect(concern).toMatch(/^\/concerns\/[0-9a-f-]{36}$/)
    expect(await mainOf(worker)).toContain('999')

    await lead.goto(`${rose.base}/today`)
    expect(await lead.locator(`main a[href="${concern}"]`).count()).toBeGreaterThan(0)
    await lead.goto(rose.base + concern)
    await send(lead, 'I have this')
    await lead.goto(`${rose.base}/cases/${mine.id}/closure`)
    expect(await mainOf(lead)).toContain('One concern is still open.')

    await lead.goto(`${rose.base}${concern}/decision`)
    await lead.locator('input[name="steps"]').first().check()
    await fill(lead, { reasons: 'The same car, and words that frighten her.' })
    await send(lead, 'Save this decision')
    await lead.goto(`${rose.base}${concern}/front-door-call`)
    await fill(lead, {
      called_on: '2026-03-17',
      called_at: '09:30',
      spoken_to: 'Ms Hollis',
      advice: 'Keep to the plan.',
    })
    await send(lead, 'Save the call')
    await lead.goto(`${rose.base}${concern}/closing`)
    await fill(lead, { reason: 'The school has spoken with the police.' })
    await send(lead, 'Close this concern')
    expect(at(lead)).toContain(concern)
    expect(await mainOf(lead)).toContain('Closed on 17 March 2026')
    await lead.goto(`${rose.base}/cases/${mine.id}/closure`)
    expect(await mainOf(lead)).not.toContain('concern is still open')
  })

  test('was not brought, at a high level: a call the same day, until somebody has made it', async () => {
    await worker.goto(`${rose.base}/cases/${mine.id}/sessions/new`)
    await fill(worker, { attendance: 'WNB', did: 'Waited at the café until half past.' })
    await send(worker, 'Save')
    await worker.goto(`${rose.base}/today`)
    const call = worker.locator('main a[href$="/absence"]', { hasText: mine.name })
    expect(await call.count()).toBe(1)
    await worker.goto(rose.base + (await call.getAttribute('href')))
    await fill(worker, {
      called_who: 'The social worker',
      called_on: '2026-03-17',
      called_at: '09:45',
      called_said: 'Nobody could drive her.',
      wondering: 'Is the café too far since the move?',
    })
    const told = worker.locator('[name="told_lead"]')
    await ((await told.first().getAttribute('type')) === 'radio'
      ? told.first().check()
      : told.selectOption({ index: 1 }))
    await send(worker, 'Save the call')
    expect(await worker.locator('.govuk-error-summary').allInnerTexts()).toEqual([])
    await worker.goto(`${rose.base}/today`)
    expect(await worker.locator('main a[href$="/absence"]', { hasText: mine.name }).count()).toBe(0)
  })

  test('a safety plan is written with the young person, and its copy names nobody', async () => {
    const plan = `${rose.base}/young-people/${mine.person}/safety-plan`
    await worker.goto(`${plan}/change`)
    await fill(worker, { signs: 'My stomach hurts.', calm: 'Music, and my aunt’s kitchen.', home: 'The 25 bus.' })
    await send(worker, 'Save the plan')
    expect(await mainOf(worker)).toContain('My stomach hurts.')
    await worker.goto(`${plan}/copy`)
    await worker.locator('main input[name="way"][value="in-person"]').check()
    await send(worker, 'See what others would see')
    expect(await mainOf(worker)).toContain('In their hand')
    expect(await mainOf(worker)).toContain('notes.pdf')
    const csrf = await worker.locator('main input[name="_csrf"]').first().inputValue()
    const asked = worker.locator('main input[name="sure"]')
    const sure = await asked.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value') ?? ''))
    const form = new URLSearchParams({ _csrf: csrf, copy: 'discreet', way: 'in-person', parts: 'signs', version: '1' })
    for (const code of sure) form.append('sure', code)
    const answer = await robin.request.post(`${plan}/copy/making`, {
      data: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([answer.status(), answer.headers()['content-disposition']]).toEqual([
      200,
      'attachment; filename="notes.pdf"',
    ])
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('the worker on duty opens an emergency card that is not theirs, in one tap, and its worker is told', async () => {
    // Today is the practitioner's turn.
    const theirs = screen.person === 'practitioner' ? await caseOf('other-practitioner') : mine
    const onDuty = await newPerson(browser, screen)
    const duty = await signIn(onDuty, rose.base, 'practitioner')
    await duty.goto(`${rose.base}/cases/${theirs.id}`)
    expect(await mainOf(duty)).toContain('Page not found')
    await duty.goto(`${rose.base}/search`)
    await duty
      .locator('input[name="words"]')
      .first()
      .fill(`${theirs.name} ${day(theirs.born)}`)
    await send(duty, 'Search')
    expect(await mainOf(duty)).toContain(theirs.name)
    await duty
      .getByRole('button', { name: /^Emergency card/ })
      .first()
      .click()
    await duty.waitForURL(/emergency-card$/)
    expect(await mainOf(duty)).toContain(theirs.name.split(' ')[0])
    const other = await newPerson(browser, screen)
    const colleague = await signIn(other, rose.base, 'other-practitioner')
    expect(await mainOf(colleague)).toMatch(/emergency card/i)
    expect(await mainOf(colleague)).toContain('For you to know')
    await other.close()
    await onDuty.close()
  })

  test('cover opens a case for its days and no longer', async () => {
    const other = await newPerson(browser, screen)
    const colleague = await signIn(other, rose.base, screen.colleague)
    await colleague.goto(`${rose.base}/cases/${mine.id}`)
    expect(await mainOf(colleague)).toContain('Page not found')
    await lead.goto(`${rose.base}/cases/${mine.id}/cover`)
    const [{ id } = { id: '' }] = await ownerAsks<{ id: string }>(
      rose,
      `select id from people.person where demo_key = $1`,
      [screen.colleague],
    )
    await fill(lead, { colleague: id, from: '2026-03-17', to: '2026-03-20', because: 'Leave' })
    await send(lead, 'Arrange the cover')
    await colleague.goto(`${rose.base}/cases/${mine.id}`)
    expect(await mainOf(colleague)).toContain(mine.name)
    await other.close()
  })

  test('a note is read together, and the young person has the last word', async () => {
    await worker.goto(`${rose.base}/cases/${mine.id}/sessions/new`)
    await fill(worker, { did: 'We talked about the bus, and what would make mornings easier.' })
    await send(worker, 'Save')
    const [{ id } = { id: '' }] = await ownerAsks<{ id: string }>(
      rose,
      `select id from sessions.session where episode_id = $1 and did like 'We talked about the bus%'`,
      [mine.id],
    )
    await worker.goto(`${rose.base}/sessions/${id}/together`)
    await worker.locator('main input[name="looked"]').check()
    await send(worker, 'Show it to them')
    expect(await worker.locator('header form, nav').count()).toBe(0)
    await fill(worker, { words: 'And the driver was kind.' })
    await send(worker, 'Keep my words')
    await worker.goto(`${rose.base}/sessions/${id}`)
    expect(await mainOf(worker)).toContain('And the driver was kind.')
  })
})

test('nothing that was typed is in the log', () => {
  expect(rose.log()).not.toMatch(/car waited|stomach|driver was kind|social worker|Ms Hollis/)
})

function day(date: string): string {
  const [year, month, of] = date.split('-').map(Number)
  return `${of}/${month}/${year}`
}
