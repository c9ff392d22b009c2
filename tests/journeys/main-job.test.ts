import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import * as urls from '../../src/urls/index.ts'
import { fill, newPerson, send, signIn } from './browser.ts'
import { useBrowser, useRose } from './running.ts'

const rose = useRose()
const browser = useBrowser()

/** What a school's safeguarding lead writes, page by page. Everybody here is invented. */
const REFERRAL = {
  you: {
    referrer_name: 'Marian Holt',
    referrer_role: 'Safeguarding lead',
    referrer_agency: 'Fenside Academy',
    referrer_email: 'm.holt@example.org',
    referrer_telephone: '01603 496 0123',
  },
  'front-door': {
    front_door_told: 'yes',
    front_door_when: 'Yesterday at four',
    front_door_advice: 'Refer to Rose, and ring again if anything changes.',
  },
  'works-with-children': { works_with_children: 'no' },
  'young-person': { given_name: 'Persephone', family_name: 'Quillfeather' },
  birth: { date_of_birth: '2011-02-14' },
  district: { district: 'norwich' },
  'why-now': { why_now: 'An adult she met online waited outside the school.', urgency: 'this-week' },
  screening: {
    screened: 'yes',
    screening_level: 'high',
    screening_date: '2026-03-10',
    screening_by: 'The partnership panel',
  },
  'young-person-knows': { young_person_knows: 'yes', young_person_said: 'She would like somebody to talk to.' },
  'parents-know': { parents_know: 'yes', parents_said: 'Her aunt is glad of it.' },
  'safe-contact': { safe_contact: 'number', safe_telephone: '07700 900461', safe_voicemail: 'no', safe_text: 'yes' },
  'contact-care': { safe_times: 'After four', name_to_show: 'Sam from the library' },
} as const

type Figures = { years: { year: number; youngPeople: number; sessions: number }[] }
const figuresOf2026 = async () => {
  const figures = (await (await fetch(`${rose.base}/impact.json`)).json()) as Figures
  return figures.years.find((y) => y.year === 2026) ?? { youngPeople: 0, sessions: 0 }
}

describe.each([
  { script: false, width: 360 },
  { script: true, width: 1280 },
])('from referral to figure, script $script, $width pixels wide', (screen) => {
  let reference = ''
  let casePath = ''
  const family = screen.script ? 'Quillfeather' : 'Thistledown'
  const people: BrowserContext[] = []
  afterAll(async () => {
    for (const context of people) await context.close()
  })
  const visitor = async () => {
    const context = await newPerson(browser, screen)
    people.push(context)
    return context
  }

  test('a professional refers a young person, and gets a reference', async () => {
    const context = await visitor()
    const page = await context.newPage()
    await page.goto(`${rose.base}/refer`)
    expect(await context.cookies()).toEqual([])
    expect(await page.innerText('main')).toContain('999')
    await send(page, 'Start now')
    for (const [code, answers] of Object.entries(REFERRAL)) {
      await page.goto(rose.base + urls.referPage(code))
      await fill(page, 'family_name' in answers ? { ...answers, family_name: family } : answers)
      await send(page, 'Save and continue')
      expect(await page.locator('.govuk-error-summary').count(), `${code}: ${await page.innerText('main')}`).toBe(0)
    }
    await page.goto(`${rose.base}/refer/check`)
    expect(await page.innerText('main')).toContain(family)
    await send(page, 'Send the referral')
    const words = await page.innerText('main')
    reference = /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(words)?.[0] ?? ''
    expect(reference, words).not.toBe('')
    const cookies = await context.cookies()
    expect(cookies.filter((c) => c.path !== '/refer')).toEqual([])
  })

  test('the manager speaks to the referrer, records the screening, decides and gives the case to a worker', async () => {
    const page = await signIn(await visitor(), rose.base, 'manager')
    await page.goto(`${rose.base}/referrals`)
    await page
      .getByRole('link', { name: new RegExp(family) })
      .first()
      .click()
    const referral = new URL(page.url()).pathname
    expect(await page.innerText('main')).toContain(reference)
    await page.goto(`${rose.base}${referral}/conversation`)
    await fill(page, { spoken_to: 'Marian Holt', holds_safety: 'Ms Holt and the social worker, who sees her tomorrow' })
    await send(page, 'Save the conversation')
    await page.goto(`${rose.base}${referral}/young-person`)
    await fill(page, { who: 'new' })
    await send(page, 'Save')
    await page.goto(`${rose.base}${referral}/screening`)
    await fill(page, {
      level: 'high',
      screened_on: '2026-03-10',
      screened_by: 'The partnership panel',
      tool: 'partnership',
    })
    await send(page, 'Save the screening')
    await page.goto(`${rose.base}${referral}/decision`)
    await fill(page, { outcome: 'accept-one-to-one', 'reason_accept-one-to-one': 'meets' })
    await send(page, 'Save the decision')
    expect(await page.locator('.govuk-error-summary').count(), await page.innerText('main')).toBe(0)
    await page.goto(`${rose.base}/cases?show=waiting`)
    await page
      .getByRole('link', { name: new RegExp(family) })
      .first()
      .click()
    casePath = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Give to a worker' }).click()
    await page
      .locator('.govuk-radios__item', { hasText: await nameOf('practitioner') })
      .locator('input')
      .check()
    await send(page, 'Give the case')
    expect(await page.innerText('main')).toContain('The case has been given to its worker.')
    await page.goto(`${rose.base}${referral}`)
    expect((await page.innerText('main')).toLowerCase()).toContain('allocated')
  })

  test('the practitioner finds the young person, sees how to reach her, and records a session that counts', async () => {
    const before = await figuresOf2026()
    const page = await signIn(await visitor(), rose.base, 'practitioner')
    await page.locator('input[name="words"]').first().fill(`Persefone ${family}`)
    await send(page, 'Search')
    expect(await page.innerText('main')).toContain(family)
    await page.goto(rose.base + casePath)
    const words = await page.innerText('main')
    for (const told of ['07700 900461', 'Sam from the library', 'After four', 'High']) expect(words).toContain(told)
    await page.getByRole('button', { name: 'Record a session' }).click()
    await fill(page, {
      time: '09:15',
      minutes: '45',
      place: 'school',
      did: 'We met in the library and got to know each other.',
      words: 'I liked that nobody asked me everything at once.',
    })
    await send(page, 'Save')
    const saved = await page.innerText('main')
    expect(saved).toContain('The session is saved.')
    expect(saved).toContain('I liked that nobody asked me everything at once.')
    const after = await figuresOf2026()
    expect([after.youngPeople - before.youngPeople, after.sessions - before.sessions]).toEqual([1, 1])
    await page.getByRole('button', { name: 'Call', exact: true }).click()
    await send(page, 'No answer, left no message')
    expect(await figuresOf2026()).toEqual(after)
  })

  test('a colleague does not find her, by name or by address', async () => {
    const page = await signIn(await visitor(), rose.base, 'other-practitioner')
    await page.locator('input[name="words"]').first().fill(`Persephone ${family}`)
    await send(page, 'Search')
    expect(await page.innerText('main')).not.toContain(family)
    expect((await page.goto(rose.base + casePath))?.status()).toBe(404)
  })

  test('the manager’s figure opens onto the row behind it', async () => {
    const page = await signIn(await visitor(), rose.base, 'manager')
    await page.goto(`${rose.base}/reports/rows/support-sessions?period=2026`)
    expect(await page.innerText('main')).toContain(`Persephone ${family}`)
  })
})

async function nameOf(person: string): Promise<string> {
  const html = await (await fetch(`${rose.base}/sign-in`)).text()
  return new RegExp(`name="person" value="${person}"/?>\\s*<h2[^>]*>([^<]+)`).exec(html)?.[1] ?? ''
}

test('2020 is 97 young people and 487 sessions, said to everybody', async () => {
  const figures = (await (await fetch(`${rose.base}/impact.json`)).json()) as Figures
  expect(figures.years.find((y) => y.year === 2020)).toEqual({
    year: 2020,
    youngPeople: 97,
    sessions: 487,
    partial: false,
  })
  const page: Page = await (await newPerson(browser, { width: 360, script: false })).newPage()
  await page.goto(`${rose.base}/impact`)
  await page.getByText('Each year in a sentence').click()
  expect(await page.innerText('main')).toContain('In 2020, 97 children and young people received 487 support sessions.')
})

test('nothing of it is in the log: no name, no number, no word that was typed', () => {
  expect(rose.log()).not.toMatch(/Quillfeather|Thistledown|Persephone|900461|library|m\.holt/)
})
