import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
let manager: Visitor
let worker: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
  worker = await signedIn('practitioner')
})

const hidden = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''

/** The fields of the page at `url`, as a browser sends them back, with these changes. */
async function opened(visitor: Visitor, url: string, words: Record<string, string>) {
  const { body } = await visitor.get(url)
  return { agreed: 'not-yet', version: hidden(body, 'version'), send_key: hidden(body, 'send_key'), ...words }
}
const addressOf = ({ youngPersonId }: Scene) => `/young-people/${youngPersonId}/safety-plan/change`
const planOf = ({ youngPersonId }: Scene) => `/young-people/${youngPersonId}/safety-plan`
const saved = ({ youngPersonId }: Scene) =>
  database.asOwner<{ version: number; content: Record<string, unknown>; made_by: string; review_on: string }>(
    `select version, content, made_by, review_on::text from plans.safety_plan where young_person_id = $1 order by version`,
    [youngPersonId],
  )
const promised = ({ youngPersonId }: Scene) =>
  database.asOwner<{ what: string; owner: string; due_on: string; made_in: string }>(
    'select what, owner, due_on::text, made_in from promises.promise where young_person_id = $1 order by made_at, what',
    [youngPersonId],
  )

describe('a safety plan', () => {
  test('one line is enough; it is shown as the plan of now with its day to look again', async () => {
    const scene = await makeScene(database)
    expect((await worker.get(planOf(scene))).body).toContain('There is no safety plan yet')
    const url = addressOf(scene)
    const answer = await worker.post(url, await opened(worker, url, { calm: 'Drawing, with my door shut' }))
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, `${planOf(scene)}?done=saved`])
    const { body } = await worker.get(`${planOf(scene)}?done=saved`)
    for (const words of ['The plan is saved', 'Drawing, with my door shut', 'Look at it again by 28 April 2026', '999'])
      expect(body).toContain(words)
    expect(body).not.toContain('Out of date')
    expect(await saved(scene)).toEqual([expect.objectContaining({ made_by: team.practitioner.id, version: 1 })])
  })

  test('each save is a whole new version, and the ones before stay as they were', async () => {
    const scene = await makeScene(database)
    const url = addressOf(scene)
    const first = {
      signs: 'Tummy ache',
      'person-1-name': 'Nan',
      'person-1-number': '07700 900111',
      'person-1-word': 'kite',
    }
    await worker.post(url, await opened(worker, url, { ...first, agreed: 'yes', agreed_words: 'It is fine by me' }))
    const form = (await worker.get(url)).body
    expect(form).toContain('value="Nan"')
    expect(form, 'what they said of the version before is asked again').not.toContain('It is fine by me')
    await manager.post(url, await opened(manager, url, { signs: 'Tummy ache, and new numbers on my phone' }))
    const versions = await saved(scene)
    expect(
      versions.map((one) => [one.version, one.content['signs'], (one.content['people'] as unknown[]).length]),
    ).toEqual([
      [1, 'Tummy ache', 1],
      [2, 'Tummy ache, and new numbers on my phone', 0],
    ])
    const now = await worker.get(planOf(scene))
    expect(now.body).toContain('new numbers on my phone')
    expect(now.body).not.toContain('It is fine by me')
    const earlier = /href="([^"]*\/versions\/[^"]*)"/.exec(now.body)?.[1] ?? ''
    const old = await worker.get(earlier)
    for (const words of ['It is fine by me', 'kite', '07700 900111', 'This is what was saved on'])
      expect(old.body).toContain(words)
    const timeline = (await worker.get(`/cases/${scene.caseId}`)).body
    expect(timeline).toContain('Safety plan written')
    expect(timeline).toContain('Safety plan changed')
  })

  test('what adults promise goes into the list of promises once, and is not repeated with the next version', async () => {
    const scene = await makeScene(database)
    const url = addressOf(scene)
    const adult = {
      'adult-1-what': 'Pay for the taxi home',
      'adult-1-owner': 'Bo Carr',
      'adult-1-due-day': '24',
      'adult-1-due-month': '3',
      'adult-1-due-year': '2026',
    }
    const words = await opened(worker, url, adult)
    await worker.post(url, words)
    const twice = await worker.post(url, words)
    expect([twice.statusCode, twice.headers['location']], 'a double click').toEqual([
      303,
      `${planOf(scene)}?done=saved`,
    ])
    expect((await worker.get(url)).body).toContain('Already promised')
    await worker.post(url, await opened(worker, url, { home: 'The 8 o’clock bus' }))
    expect((await saved(scene)).length).toBe(2)
    expect(await promised(scene)).toEqual([
      { what: 'Pay for the taxi home', owner: 'Bo Carr', due_on: '2026-03-24', made_in: 'safety-plan' },
    ])
    expect((await worker.get(planOf(scene))).body).toMatch(
      /Pay for the taxi home: <strong>Bo Carr<\/strong>, by 24 March 2026/,
    )
  })

  test.each([
    [{}, 'Write at least one thing'],
    [{ signs: 'x'.repeat(2_001) }, 'Shorten this by one letter'],
    [{ signs: 'a', agreed: 'maybe' }, 'Choose whether they agree with it'],
    [{ 'person-2-number': '07700 900222' }, 'Write who this is, by the name they use'],
    [{ 'adult-1-what': 'Ring' }, 'Write which adult will do it'],
    [{ 'adult-2-what': 'Ring', 'adult-2-owner': 'Bo' }, 'Write by which day'],
    [{ 'adult-1-owner': 'Bo' }, 'Write what the adult will do'],
    [{ signs: 'a', 'review-day': '31', 'review-month': '2', 'review-year': '2027' }, 'is not a real date'],
    [{ signs: 'a', 'review-day': '1', 'review-month': '3', 'review-year': '2026' }, 'The day to look at it again'],
    [{ signs: 'a', 'review-day': '1', 'review-month': '3', 'review-year': '2062' }, 'more than a year ahead'],
    [
      {
        'adult-1-what': 'Ring',
        'adult-1-owner': 'Bo',
        'adult-1-due-day': '1',
        'adult-1-due-month': '3',
        'adult-1-due-year': '2062',
      },
      'more than a year ahead',
    ],
  ])('%j: one sentence, every word kept, nothing saved', async (change, sentence) => {
    const scene = await makeScene(database)
    const url = addressOf(scene)
    const answer = await worker.post(url, await opened(worker, url, { kept: 'In my <shoe>', ...withoutKept(change) }))
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    for (const words of Object.values(change)) if (words !== 'maybe') expect(answer.body).toContain(words)
    expect(await saved(scene)).toEqual([])
  })

  test('two at once: the second sees both part by part, and nothing is overwritten', async () => {
    const scene = await makeScene(database)
    const url = addressOf(scene)
    const mine = await opened(worker, url, { signs: 'Mine', calm: 'The same', 'person-1-name': 'Nan' })
    await manager.post(
      url,
      await opened(manager, url, { signs: 'Theirs', calm: 'The same', 'person-1-name': 'Aunt Bea' }),
    )
    const late = await worker.post(url, mine)
    expect(late.statusCode).toBe(409)
    for (const words of ['Asha Mbeki saved a version while you were writing', 'Theirs', '>Mine', 'Nan', 'Aunt Bea'])
      expect(late.body).toContain(words)
    expect(late.body.match(/class="rose-both__row"/g)).toHaveLength(2)
    expect(await saved(scene)).toHaveLength(1)
    const again = { ...mine, version: hidden(late.body, 'version'), send_key: hidden(late.body, 'send_key') }
    expect((await worker.post(url, again)).statusCode).toBe(303)
    expect((await saved(scene)).map((one) => one.content['signs'])).toEqual(['Theirs', 'Mine'])
  })

  test('past its day it says so on the plan, on the case and on /today of the worker, and is never silently current', async () => {
    const scene = await makeScene(database, { given: 'Wren', family: 'Oakes' })
    const url = addressOf(scene)
    const review = { 'review-day': '20', 'review-month': '3', 'review-year': '2026' }
    await worker.post(url, await opened(worker, url, { signs: 'a', ...review }))
    const pages = () =>
      Promise.all([planOf(scene), `/cases/${scene.caseId}`, '/today'].map(async (at) => (await worker.get(at)).body))
    const sentences = ['Out of date: this plan', 'The safety plan is out of date', 'Wren Oakes']
    const day = clock.now
    clock.now = new Date('2026-03-20T22:00:00Z')
    for (const [i, body] of (await pages()).entries())
      expect([i, body.includes(sentences[i] ?? '')]).toEqual([i, false])
    clock.now = new Date('2026-03-21T08:00:00Z')
    worker = await signedIn('practitioner')
    for (const [i, body] of (await pages()).entries()) expect([i, body.includes(sentences[i] ?? '')]).toEqual([i, true])
    expect((await (await signedIn('other-practitioner')).get('/today')).body).not.toContain('Wren Oakes')
    clock.now = day
    worker = await signedIn('practitioner')
  })

  test.each([
    ['high', true],
    ['medium', true],
    ['standard', false],
    [null, false],
  ])('with the level %s and no plan the case says so: %s', async (level, said) => {
    const scene = await makeScene(database, { level })
    const { body } = await worker.get(`/cases/${scene.caseId}`)
    expect(body.includes('There is no safety plan yet')).toBe(said)
    expect(body).toContain(`href="${planOf(scene)}"`)
  })
})

test('after a death nobody is asked for a plan, or to look at one again', async () => {
  const scene = await makeScene(database, { given: 'Kestrel', family: 'Moor' })
  const later = await makeScene(database, { given: 'Linnet', family: 'Moor' })
  const review = { 'review-day': '17', 'review-month': '3', 'review-year': '2026' }
  await worker.post(addressOf(later), await opened(worker, addressOf(later), { signs: 'a', ...review }))
  await database.asOwner(`update young_people.young_person set died_on = '2026-03-16' where id = any ($1)`, [
    [scene.youngPersonId, later.youngPersonId],
  ])
  expect((await worker.get(`/cases/${scene.caseId}`)).body).not.toContain('There is no safety plan yet')
  const day = clock.now
  clock.now = new Date('2026-03-19T08:00:00Z')
  worker = await signedIn('practitioner')
  expect((await worker.get('/today')).body).not.toContain('Linnet Moor')
  clock.now = day
  worker = await signedIn('practitioner')
})

describe('joined records', () => {
  test('have one plan: the newest, on whichever of the two it was written, and the next one follows it', async () => {
    const kept = await makeScene(database)
    const gone = await makeScene(database)
    const url = addressOf(gone)
    await worker.post(url, await opened(worker, url, { signs: 'Written on the other record' }))
    await database.asOwner('update young_people.young_person set merged_into = $1 where id = $2', [
      kept.youngPersonId,
      gone.youngPersonId,
    ])
    expect((await worker.get(planOf(kept))).body).toContain('Written on the other record')
    const next = await opened(worker, addressOf(kept), { signs: 'Next' })
    expect(next.version).toBe('1')
    const stale = await worker.post(addressOf(kept), { ...next, version: '0' })
    expect(stale.statusCode, 'written without having seen the other record’s plan').toBe(409)
    expect((await worker.post(addressOf(kept), next)).statusCode).toBe(303)
    expect((await saved(kept)).map((one) => one.version)).toEqual([2])
    expect((await worker.get(planOf(gone))).body).toContain('Next')
  })

  test('a version of somebody else is not found under this young person', async () => {
    const [one, other] = [await makeScene(database), await makeScene(database)]
    await worker.post(addressOf(one), await opened(worker, addressOf(one), { signs: 'a' }))
    const [row] = await database.asOwner<{ id: string }>(
      'select id from plans.safety_plan where young_person_id = $1',
      [one.youngPersonId],
    )
    expect((await worker.get(`${planOf(one)}/versions/${row?.id}`)).statusCode).toBe(200)
    expect((await worker.get(`${planOf(other)}/versions/${row?.id}`)).statusCode).toBe(404)
  })
})

function withoutKept(change: Record<string, string | undefined>): Record<string, string> {
  const isBlank = Object.keys(change).length === 0
  return { ...(isBlank ? { kept: ' ' } : {}), ...(change as Record<string, string>) }
}
