import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'
import { makeScene } from '../harness/scene.ts'
import { setting } from '../harness/setting.ts'
import { deputise, onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import { filled, patternOf } from './filled-forms.ts'
import { type Form, formsOf, hiddenOf } from './page-forms.ts'
import { grown, rowsOfAll } from './row-counts.ts'

/** A thumb that presses twice, without script: the second press ends where the first one did, on a page that is there. */
const database = useDatabase()
const { signedIn, clock } = useApp(database)
const WHO: Record<string, Staff> = { practitioner: team.practitioner, therapist: team.therapist, manager: team.manager }
const pages = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff' && route.method === 'GET' && route.url !== '/search')
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  await deputise(database, team.therapist)
  records = await makeRecords(database, WHO)
}, 120_000)

/** What shuts a page to those who come after it: pressed when everything else has been. */
const LAST = /\/(death|merge|closure|allocation|ending|removal|closing|young-person|return)$/

/** Whoever has left gets no case, what is restricted is out of sight, and whoever signs out presses nothing else. */
function turnOf({ action }: Form): number {
  if (action === '/sign-out') return 3
  return /^\/people\/[0-9a-f]{8}-|\/restriction$/.test(action) ? 2 : LAST.test(action) ? 1 : 0
}

type Found = { readonly visitor: Visitor; readonly at: string; readonly form: Form; readonly who: string }

/** Each form of each page that this person may open; one for each thing it sends. */
async function formsOfPerson(who: string): Promise<Found[]> {
  const found = new Map<string, Found>()
  const visitor = await signedIn(who)
  for (const { url } of pages) {
    const at = records.urlOf(url, who, 'own')
    for (const form of await formsAt(visitor, at)) found.set(keyOf(form), { visitor, at, form, who })
  }
  const forms = [...found.values()]
  return forms.toSorted((a, b) => turnOf(a.form) - turnOf(b.form))
}

async function formsAt(visitor: Visitor, at: string): Promise<Form[]> {
  const { statusCode, headers, body } = await visitor.get(at)
  return statusCode === 200 && String(headers['content-type']).includes('html') ? formsOf(body) : []
}

const keyOf = (form: Form) => `${form.action} ${form.controls.map((c) => c.attributes['name']).join(' ')}`

type Pressed = { readonly to: string; readonly who: string; readonly is: string }

const looked = new Set<string>()

/** As the page stands now, since what was pressed before has changed it. */
async function pressTwice({ visitor, at, form: { action, ...form }, who }: Found): Promise<Pressed> {
  const now = (await formsAt(visitor, at)).find((one) => keyOf(one) === keyOf({ action, ...form }))
  const to = patternOf(action)
  if (!now) return { to, who, is: 'gone' }
  const sent = filled(now)
  const first = await visitor.send(action, sent)
  // Looked at once for each form: to count every table takes a while.
  const isNew = !looked.has(to)
  looked.add(to)
  const once = isNew ? await rowsOfAll(database) : {}
  const second = await visitor.send(action, sent)
  const more = isNew ? grown(once, await rowsOfAll(database)).filter((name) => name !== EMPTY_DRAFTS) : []
  if (first.statusCode !== 303) return { to, who, is: `not done: ${first.statusCode}` }
  const [led, again] = [first, second].map(({ headers }) => String(headers['location'] ?? ''))
  const there = (await visitor.get(led ?? '')).statusCode
  if (second.statusCode !== 303) return { to, who, is: `second press: ${second.statusCode}` }
  if (more.length > 0) return { to, who, is: `done twice: ${more.join(', ')}` }
  const [path, other] = [led, again].map((url) => url?.split('?')[0])
  if (path !== other) return { to, who, is: `leads elsewhere: ${patternOf(path ?? '')}, ${patternOf(other ?? '')}` }
  return { to, who, is: there === 200 ? 'done' : `leads to a page that answers ${there}` }
}

/** A referral by telephone is only begun; its key goes to the browser with the answer, so each answer brings its own. */
const EMPTY_DRAFTS = 'referrals.draft'

test('whatever is pressed twice on one page ends where the first press led', async () => {
  const done: Pressed[] = []
  for (const who of Object.keys(WHO)) for (const form of await formsOfPerson(who)) done.push(await pressTwice(form))
  const wrong = done.filter(({ is }) => /^(second press|leads|done twice)/.test(is))
  expect(wrong).toEqual([])
  const pressed = new Set(done.filter(({ is }) => is === 'done').map(({ to }) => to))
  expect(done.filter(({ to }) => SHUTS.includes(to) && !pressed.has(to))).toEqual([])
  for (const to of SHUTS) expect(pressed).toContain(to)
  expect(pressed.size).toBeGreaterThan(45)
}, 300_000)

/** Deeds after which their own page is stale, or is not there any more. */
const SHUTS = ['/cases/:id/allocation', '/cover/:id/ending', '/young-people/:id/death', '/concerns/:id/closing']

describe('a deed that takes the record out of one’s own sight', () => {
  test('closing one’s own case: both presses end on one’s cases, which say that it is closed', async () => {
    const { caseId } = await makeScene(database)
    const robin = await signedIn('practitioner')
    const url = `/cases/${caseId}/closure`
    const [form] = await formsAt(robin, url)
    const sent = { ...filled(form as Form), reason: 'goals-met' }
    const answers = [await robin.send(url, sent), await robin.send(url, sent)]
    for (const { statusCode, headers } of answers)
      expect([statusCode, headers['location']]).toEqual([303, `/cases?done=closed&case=${caseId}`])
    expect((await robin.get(`/cases?done=closed&case=${caseId}`)).body).toContain('closed')
    const trail = await database.asOwner(
      `select act, subject_kind from audit.event where actor = $1 and subject_id = $2 and act <> 'looked at a case' order by act`,
      [team.practitioner.id, caseId],
    )
    expect(trail).toEqual([
      { act: 'closed a case', subject_kind: 'case' },
      { act: 'sent again what was done', subject_kind: 'form' },
    ])
  })

  test('both presses at the same moment, too', async () => {
    const { caseId } = await makeScene(database)
    const robin = await signedIn('practitioner')
    const url = `/cases/${caseId}/closure`
    const [form] = await formsAt(robin, url)
    const sent = { ...filled(form as Form), reason: 'goals-met' }
    const answers = await Promise.all([robin.send(url, sent), robin.send(url, sent)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  })

  test('ending the cover by which one sees the case', async () => {
    const { caseId } = await makeScene(database)
    const manager = await signedIn('manager')
    const days = { ...date('from', '17', '3'), ...date('to', '19', '3') }
    await manager.post(`/cases/${caseId}/cover`, { colleague: team.colleague.id, because: 'Leave', ...days })
    const colleague = await signedIn('other-practitioner')
    const at = `/cases/${caseId}/cover`
    const form = (await formsAt(colleague, at)).find(({ action }) => action.endsWith('/ending'))
    const sent = filled(form as Form)
    for (let press = 0; press < 2; press++) {
      const { statusCode, headers } = await colleague.send(form?.action ?? '', sent)
      expect([statusCode, headers['location']]).toEqual([303, '/cases?done=cover-ended'])
    }
    expect((await colleague.get(at)).statusCode).toBe(404)
  })

  test('is no door for anybody else, nor with other words, nor the next day', async () => {
    const { caseId } = await makeScene(database)
    const robin = await signedIn('practitioner')
    const url = `/cases/${caseId}/closure`
    const [form] = await formsAt(robin, url)
    const sent = { ...filled(form as Form), reason: 'goals-met' }
    expect((await robin.send(url, sent)).statusCode).toBe(303)
    const colleague = await signedIn('other-practitioner')
    const [any] = await formsAt(colleague, '/supervision/reflections')
    const theirs = { ...sent, _csrf: hiddenOf(any as Form)['_csrf'] ?? '' }
    expect((await colleague.send(url, theirs)).statusCode).toBe(404)
    expect((await robin.send(url, { ...sent, note: 'Other words' })).statusCode).toBe(404)
    clock.now = new Date(NOW.getTime() + 86_400_000)
    expect((await robinAgain(sent, url)).statusCode).toBe(404)
    clock.now = NOW
  })
})

const date = (name: string, day: string, month: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: '2026',
})

/** The next day, signed in anew. */
async function robinAgain(sent: Record<string, string | string[]>, url: string) {
  const robin = await signedIn('practitioner')
  const [any] = await formsAt(robin, '/supervision/reflections')
  return robin.send(url, { ...sent, _csrf: hiddenOf(any as Form)['_csrf'] ?? '' })
}
