import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
  manager = await signedIn('manager')
})

const on = (year: string, month: string, day: string) => ({
  'died_on-day': day,
  'died_on-month': month,
  'died_on-year': year,
})
const words = { ...on('2026', '3', '3'), told_by: 'Her aunt rang', note: 'At home, with her family.' }
const url = ({ youngPersonId }: Scene) => `/young-people/${youngPersonId}/death`
const book = async ({ youngPersonId, caseId }: Scene) => {
  const id = crypto.randomUUID()
  await database.asOwner(
    `insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance, worker_id, send_key, written_at, finished)
     values ($1, $2, $3, '2026-03-18T10:00Z', 'ONE-TO-ONE', 'FUTURE', $4, gen_random_uuid(), now(), false)`,
    [id, youngPersonId, caseId, team.practitioner.id],
  )
  return id
}

describe('a death', () => {
  test('is shown gently on the record, the case and the lists, and everything that was booked is withdrawn at once', async () => {
    const scene = await makeScene(database, { reviewOn: '2026-03-01' })
    const session = await book(scene)
    expect((await robin.get('/today')).body).toContain('Imogen Vale')
    expect((await robin.post(url(scene), words)).headers['location']).toBe(
      `/young-people/${scene.youngPersonId}?done=death`,
    )
    for (const page of [`/young-people/${scene.youngPersonId}`, `/cases/${scene.caseId}`]) {
      const { body } = await robin.get(page)
      expect(body).toContain('Imogen died on 3 March 2026.')
      for (const harsh of ['Out of date', 'out of date', 'govuk-tag--red', 'Safe contact', 'Emergency card', 'Call or'])
        expect(body).not.toContain(harsh)
    }
    const list = (await robin.get('/cases')).body
    expect([list.includes('died on 3 March 2026'), list.includes('rose-list__urgent')]).toEqual([true, false])
    const [kept] = await database.asOwner('select attendance, version from sessions.session where id = $1', [session])
    expect(kept).toEqual({ attendance: 'CANC', version: 2 })
    const [version] = await database.asOwner('select reason, was from sessions.version where session_id = $1', [
      session,
    ])
    expect(version).toMatchObject({ reason: 'The young person died.', was: { attendance: 'FUTURE' } })
    const [told] = await database.asOwner<{ said: string }>('select said from people.notice where person_id = $1', [
      team.manager.id,
    ])
    expect(told?.said).toBe('Robin Ashby has written down that a young person we support has died.')
  })

  test('asks for nothing any more on /today', async () => {
    const scene = await makeScene(database, { given: 'Elowen', born: '2007-02-01', reviewOn: '2026-03-01' })
    await book(scene)
    const asks = async (v: Visitor) => ((await v.get('/today')).body.match(/Elowen Vale/g) ?? []).length
    expect(await asks(robin)).toBeGreaterThan(1)
    await robin.post(url(scene), words)
    expect([await asks(robin), await asks(manager)]).toEqual([0, 0])
  })

  test('the living are found by one view, joined records with them', async () => {
    const { living } = await livingOf()
    const scene = await makeScene(database)
    const joined = await makeScene(database)
    await database.asOwner('update young_people.young_person set merged_into = $2 where id = $1', [
      joined.youngPersonId,
      scene.youngPersonId,
    ])
    expect(await living(scene, joined)).toBe(2)
    await manager.post(url(scene), words)
    expect(await living(scene, joined)).toBe(0)
  })

  test('written down twice it is one; the case closes with no lead, no letter and no blocker of a booking', async () => {
    const scene = await makeScene(database)
    await book(scene)
    for (const _ of [1, 2]) expect((await robin.post(url(scene), words)).statusCode).toBe(303)
    expect(
      await database.asOwner('select 1 from young_people.death where young_person_id = $1', [scene.youngPersonId]),
    ).toHaveLength(1)
    const closure = `/cases/${scene.caseId}/closure`
    const { body } = await robin.get(closure)
    expect([body.includes('exit_lead'), body.includes('ending letter')]).toEqual([false, false])
    expect([body.includes('Goals met'), body.includes('What was reached')]).toEqual([false, false])
    expect(body).toContain('<input type="hidden" name="reason" value="died"/>')
    const shown = (await robin.get(`/cases/${scene.caseId}`)).body
    expect([shown.includes('in person: cancelled'), shown.includes('not written who by')]).toEqual([true, false])
    expect((await robin.post(closure, { version: '2', reason: 'died', note: '' })).statusCode).toBe(303)
  })

  test('leaves the plan and the goals to be read, and asks nobody to look at them again', async () => {
    const scene = await makeScene(database)
    const at = `/young-people/${scene.youngPersonId}`
    const plan = {
      signs: 'my tummy goes tight',
      agreed: 'yes',
      'review-day': '17',
      'review-month': '4',
      'review-year': '2026',
    }
    expect((await robin.post(`${at}/safety-plan/change`, { ...plan, version: '0' })).statusCode).toBe(303)
    expect((await robin.post(`${at}/goals/new`, { words: 'sleep', rating: '' })).statusCode).toBe(303)
    for (const page of [at, `/cases/${scene.caseId}`])
      for (const link of ['safety-plan', 'goals', 'promises'])
        expect((await robin.get(page)).body).toContain(`href="${at}/${link}"`)
    await robin.post(url(scene), words)
    for (const link of ['safety-plan', 'goals', 'promises'])
      expect((await robin.get(`/cases/${scene.caseId}`)).body).toContain(`href="${at}/${link}"`)
    for (const [page, stays] of [
      ['safety-plan', 'my tummy goes tight'],
      ['goals', 'sleep'],
    ]) {
      const { body } = await robin.get(`${at}/${page}`)
      for (const said of [stays, 'Imogen died on 3 March 2026.']) expect(body).toContain(said)
      for (const harsh of [
        'ook at it again',
        'Change it together',
        'In danger now',
        'Ask how near',
        'Write down a goal',
      ])
        expect([page, body.includes(harsh)]).toEqual([page, false])
    }
  })

  test('ends the years: nobody grows older on their record', async () => {
    const scene = await makeScene(database, { born: '2010-03-10' })
    const record = `/young-people/${scene.youngPersonId}`
    expect((await robin.get(record)).body).toContain('(16 years old)')
    await robin.post(url(scene), words)
    expect((await robin.get(record)).body).toContain('(15 years old)')
  })

  test('the manager takes a mistake back with a reason, and what was written stays', async () => {
    const scene = await makeScene(database)
    await robin.post(url(scene), words)
    expect((await robin.post(`${url(scene)}/reversal`, { because: 'Wrong child' }, url(scene))).statusCode).toBe(404)
    const none = await manager.post(`${url(scene)}/reversal`, { because: '' }, url(scene))
    expect([none.statusCode, none.body.includes('Write how the mistake came about')]).toEqual([422, true])
    const back = await manager.post(`${url(scene)}/reversal`, { because: 'It was her cousin.' }, url(scene))
    expect(back.statusCode).toBe(303)
    const { body } = await robin.get(`/young-people/${scene.youngPersonId}`)
    expect([body.includes('died on'), body.includes('Safe contact')]).toEqual([false, true])
    expect((await manager.get(url(scene))).body).toContain('It was her cousin.')
    expect((await manager.post(`${url(scene)}/reversal`, { because: 'again' }, url(scene))).statusCode).toBe(404)
  })

  test('a worker cannot undo it past the pages', async () => {
    const scene = await makeScene(database)
    await robin.post(url(scene), words)
    await expect(
      database.undone(team.practitioner, async (tx) => {
        const { sqlOf } = await import('#platform/db/sql.ts')
        const { sql } = await import('kysely')
        await sql`update young_people.young_person set died_on = null where id = ${scene.youngPersonId}`.execute(
          sqlOf(tx),
        )
      }),
    ).rejects.toThrow(/only the manager/)
  })

  test.each([
    ['tomorrow', on('2026', '3', '18'), 'The day is in the future'],
    ['before they were born', on('2009', '3', '3'), 'The day is too long ago'],
    ['no day', on('', '', ''), 'The day must have a day, a month and a year'],
    ['nobody told us', { told_by: '' }, 'Write who told us.'],
  ])('%s: one kind sentence, words kept, nothing written', async (_what, change, sentence) => {
    const scene = await makeScene(database)
    const answer = await robin.post(url(scene), { ...words, ...change })
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes(words.note)]).toEqual([
      422,
      true,
      true,
    ])
    expect((await robin.get(`/young-people/${scene.youngPersonId}`)).body).not.toContain('died on')
  })
})

async function livingOf() {
  const { sqlOf } = await import('#platform/db/sql.ts')
  const { sql } = await import('kysely')
  const living = (...scenes: Scene[]) =>
    database.undone(team.manager, async (tx) => {
      const ids = scenes.map((s) => s.youngPersonId)
      const { rows } = await sql`select id from young_people.living where id = any (${ids}::uuid[])`.execute(sqlOf(tx))
      return rows.length
    })
  return { living }
}
