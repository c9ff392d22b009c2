import { beforeAll, beforeEach, expect, test } from 'vitest'
import { formsOf, hiddenOf, standingIn } from '../../../../../tests/database/page-forms.ts'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { startingPage, typedPage } from '../../../../../tests/harness/page-words.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, visitor, clock } = useApp(database)
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
})

test('something urgent is mended on what visitors see while other words are planned, and the plan is not lost unseen', async () => {
  const ferhat = await signedIn('communications')
  const url = '/manage/pages/professionals'
  const plan = { when: 'at', 'from-day': '20', 'from-month': '3', 'from-year': '2026', from_time: '9:30' }
  await ferhat.post(`${url}/change`, typedPage('professionals', { ...plan, title: 'From Friday on' }))
  const shown = (await ferhat.get(url)).body
  expect(shown).toContain('Change what is planned')
  expect(shown).toContain(`href="${url}/change?start=0&amp;kept=none"`)
  const planned = (await ferhat.get(`${url}/change`)).body
  expect(planned).toContain('These words are planned for 20 March 2026, 09:30. Visitors see the starting words.')

  const { body } = await ferhat.get(`${url}/change?start=0&kept=none`)
  expect(body).toContain('You begin with the starting words, which visitors see now.')
  expect(body).toContain('what is planned for 20 March 2026, 09:30 does not come by itself any more')
  const form = formsOf(body).find(({ action }) => action === `${url}/change`)
  if (!form) throw new Error('there is no form')
  expect(standingIn(form)['title']).toEqual([startingPage('professionals').about.title])
  const urgent = { ...hiddenOf(form), ...standingIn(form), title: 'Ring us first', when: 'on' }
  const { headers } = await ferhat.send(`${url}/change`, urgent)
  expect((await visitor().get('/professionals')).body).toContain('Ring us first')
  const said = (await ferhat.get(String(headers['location']))).body
  expect(said).toContain('What was planned for 20 March 2026, 09:30 does not come by itself any more: it is version 1.')
  expect(said).toMatch(/Version 1<\/a>: written, [^<]*, planned for 20 March 2026, 09:30, and put aside before/)
  expect((await ferhat.get(`${url}/versions/1`)).body).toContain(`href="${url}/change?start=1&amp;kept=none"`)
  const again = (await ferhat.get(`${url}/change?start=1&kept=none`)).body
  expect(again).toContain('value="From Friday on"')
  expect(again).toContain('You begin with version 1.')
})

test('a review that only a draft says happened is not said of other words', async () => {
  const ferhat = await signedIn('communications')
  const url = '/manage/pages/what-is-exploitation/change'
  const reviewed = { 'review_by-day': '1', 'review_by-month': '3', 'review_by-year': '2027' }
  await ferhat.post(url, typedPage('what-is-exploitation', { when: 'off' }))
  clock.now = new Date('2026-12-01T10:00:00Z')
  const later = await signedIn('communications')
  await later.post(url, typedPage('what-is-exploitation', { version: '1', when: 'off', reviewed: 'yes', ...reviewed }))
  await later.post(url, typedPage('what-is-exploitation', { version: '2', start: '0', title: 'What it is' }))
  const page = (await later.get('/manage/pages/what-is-exploitation')).body
  expect(page).toContain('Last read through on 29 November 2026.')
})

test('whoever finds that somebody else was first is told of both versions, and not of what the form no longer holds', async () => {
  const ferhat = await signedIn('communications')
  const url = '/manage/pages/accessibility/change'
  await ferhat.post(url, typedPage('accessibility', { when: 'off', title: 'A draft' }))
  const { statusCode, body } = await ferhat.post(url, typedPage('accessibility', { title: 'Mine' }))
  expect([statusCode, body.includes('These words are a draft')]).toEqual([409, false])
})
