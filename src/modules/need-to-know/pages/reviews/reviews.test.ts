import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
const why = 'Her school rang and nobody else is here.'
const DAY_MS = 86_400_000
let theirs: Scene
let reference = ''

beforeAll(async () => {
  await seatTeam(database)
  theirs = await makeScene(database, { given: 'Saoirse', family: 'Penhallow', worker: team.outreach })
  const rows = await database.asOwner<{ reference: string }>(
    'select reference from young_people.young_person where id = $1',
    [theirs.youngPersonId],
  )
  reference = rows[0]?.reference ?? ''
})

async function broken(who: string): Promise<string> {
  const v = await signedIn(who)
  const sent = await v.post('/break-glass', { reference, why, send_key: crypto.randomUUID() }, '/break-glass')
  expect(sent.statusCode).toBe(303)
  clock.now = new Date(clock.now.getTime() + 60_000)
  await v.get(`/young-people/${theirs.youngPersonId}`)
  await v.get(`/young-people/${theirs.youngPersonId}/safe-contact`)
  const rows = await database.asOwner<{ id: string }>('select id from need_to_know.glass order by at desc limit 1')
  return rows[0]?.id ?? ''
}

describe('a review', () => {
  let id = ''
  let manager: Visitor
  beforeAll(async () => {
    id = await broken('practitioner')
    clock.now = new Date(NOW.getTime() + 2 * 3_600_000)
    manager = await signedIn('manager')
  })

  test('shows the manager who, why, whose record, and what was looked at in the hour', async () => {
    expect((await manager.get('/break-glass/reviews')).body).toMatch(
      /Robin Ashby, 17 March 2026, 10:00[^]*Waiting[^]*Saoirse Penhallow · looked at 2 pages/,
    )
    const { body } = await manager.get(`/break-glass/reviews/${id}`)
    for (const words of [why, 'Saoirse Penhallow', reference, 'Looked at a young person', 'Looked at a safe contact'])
      expect(body).toContain(words)
  })

  test('stands on /today when it has waited for more than a week, until it is done', async () => {
    expect((await manager.get('/today')).body).not.toContain('opened a record for an hour</a>')
    clock.now = new Date(NOW.getTime() + 8 * DAY_MS)
    manager = await signedIn('manager')
    expect((await manager.get('/today')).body).toMatch(/Robin Ashby opened a record for an hour<\/a>[^]*Overdue/)
    expect((await manager.get('/break-glass/reviews')).body).toContain('Overdue')
    expect((await (await signedIn('safeguarding-trustee')).get('/today')).body).not.toContain('opened a record')
  })

  test.each([
    ['no decision', { words: 'She was needed.' }, 'Choose what you think of it.'],
    ['no words', { decision: 'right', words: '' }, 'Write what you found'],
  ])('%s: one sentence, every word kept', async (_what, fields: Record<string, string>, sentence) => {
    const answer = await manager.post(`/break-glass/reviews/${id}`, fields)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(answer.body).toContain(fields['words'])
  })

  test('is written once and never over', async () => {
    const fields = { decision: 'talk', words: 'We will look at it on Monday.' }
    expect((await manager.post(`/break-glass/reviews/${id}`, fields)).headers['location']).toBe(
      '/break-glass/reviews?done=saved',
    )
    const { body } = await manager.get(`/break-glass/reviews/${id}`)
    expect(body).toContain('We will look at it on Monday.')
    expect(body).toContain('I will talk with them about it')
    const again = await manager.post(
      `/break-glass/reviews/${id}`,
      { ...fields, words: 'Other words' },
      '/break-glass/reviews',
    )
    expect(await database.asOwner('select words from need_to_know.review')).toEqual([{ words: fields.words }])
    expect(again.statusCode).not.toBe(500)
    expect((await manager.get('/today')).body).not.toContain('opened a record for an hour</a>')
  })

  test('is nobody’s who looked, nor any other worker’s', async () => {
    for (const who of ['practitioner', 'other-practitioner', 'therapist', 'data-lead', 'trustee']) {
      expect((await (await signedIn(who)).get('/break-glass/reviews')).statusCode).toBe(404)
      expect((await (await signedIn(who)).get(`/break-glass/reviews/${id}`)).statusCode).toBe(404)
    }
    expect((await (await signedIn('safeguarding-trustee')).get(`/break-glass/reviews/${id}`)).statusCode).toBe(404)
  })
})

describe('the manager’s own looking', () => {
  test('is reviewed by the safeguarding trustee, who never learns who the young person is', async () => {
    clock.now = new Date(NOW.getTime() + 9 * DAY_MS)
    const id = await broken('manager')
    const manager = await signedIn('manager')
    expect((await manager.get(`/break-glass/reviews/${id}`)).statusCode).toBe(404)
    expect(
      (await manager.post(`/break-glass/reviews/${id}`, { decision: 'right', words: 'x' }, '/break-glass/reviews'))
        .statusCode,
    ).toBe(404)
    expect((await manager.get('/break-glass/reviews')).body).not.toContain(id)
    clock.now = new Date(clock.now.getTime() + 8 * DAY_MS)
    const jo = await signedIn('safeguarding-trustee')
    expect((await jo.get('/today')).body).toContain('Asha Mbeki opened a record for an hour')
    const pages = [await jo.get('/break-glass/reviews'), await jo.get(`/break-glass/reviews/${id}`)]
    for (const { statusCode, body } of pages) {
      expect(statusCode).toBe(200)
      expect(body).toContain('Asha Mbeki')
      expect(body).toContain('looked at 2 pages')
      for (const hidden of ['Saoirse', 'Penhallow', reference, theirs.youngPersonId, theirs.caseId])
        expect(body).not.toContain(hidden)
    }
    const fields = { decision: 'right', words: 'It was needed.' }
    expect((await jo.post(`/break-glass/reviews/${id}`, fields)).statusCode).toBe(303)
  })
})
