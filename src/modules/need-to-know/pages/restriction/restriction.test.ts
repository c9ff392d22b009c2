import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'
import { attempt } from '../../../../../tests/harness/walls.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
let scene: Scene
let manager: Visitor

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
})
beforeEach(async () => {
  clock.now = NOW
  scene = await makeScene(database, { given: 'Saoirse', family: 'Penhallow' })
  manager = await signedIn('manager')
})

const url = () => `/young-people/${scene.youngPersonId}/restriction`
const restrict = (fields: Record<string, string | string[]>) =>
  manager.post(url(), { kind: 'high-profile', why: 'The press rang.', ...fields })
const finds = async (who: string) =>
  (await (await signedIn(who)).get(`/young-people/${scene.youngPersonId}`)).statusCode === 200

describe('restricting a record', () => {
  test('leaves it to the people named, at once: not its worker, not cover, not duty, not search, not a broken glass', async () => {
    await database.asOwner(
      `insert into young_people.access (id, young_person_id, person_id, because, because_of, cover_id, from_on, to_on, since)
       values (gen_random_uuid(), $1, $2, 'cover', $3, gen_random_uuid(), '2026-03-01', '2026-04-01', now())`,
      [scene.youngPersonId, team.outreach.id, scene.caseId],
    )
    await database.asOwner(
      `insert into need_to_know.glass (id, young_person_id, opened_by, reference, why, at, until)
       select gen_random_uuid(), id, $2, reference, 'The school rang.', $3, $3::timestamptz + interval '1 hour'
       from young_people.young_person where id = $1`,
      [scene.youngPersonId, team.colleague.id, NOW],
    )
    for (const who of ['practitioner', 'outreach', 'other-practitioner']) expect(await finds(who)).toBe(true)
    const sent = await restrict({ named: [team.manager.id, team.therapist.id] })
    expect(sent.headers['location']).toBe(`${url()}?done=restricted`)
    for (const who of ['practitioner', 'outreach', 'other-practitioner']) {
      expect(await finds(who)).toBe(false)
      const search = await (await signedIn(who)).post('/search', { words: 'Saoirse Penhallow' })
      expect(search.body).not.toContain(scene.youngPersonId)
    }
    for (const who of ['manager', 'therapist']) expect(await finds(who)).toBe(true)
    const { body } = await manager.get(url())
    for (const words of ['Restricted record', 'The press rang.', 'Asha Mbeki, Tomas Reed'])
      expect(body).toContain(words)
    expect((await (await signedIn('therapist')).get(url())).statusCode).toBe(404)
    const open = await database.asOwner(
      'select person_id from young_people.access where young_person_id = $1 and until is null order by 1',
      [scene.youngPersonId],
    )
    expect(open).toEqual([{ person_id: team.manager.id }, { person_id: team.therapist.id }])
  })

  test('is told to the safeguarding trustees, as it is when it opens again, without a name', async () => {
    await database.asOwner('delete from people.notice')
    await restrict({ named: team.manager.id })
    await manager.post(`${url()}/lifting`, { why: 'The press has gone.' }, url())
    expect(await database.asOwner('select person_id, said from people.notice order by said')).toEqual([
      {
        person_id: team.safeguardingTrustee.id,
        said: 'Asha Mbeki closed a young person’s record to all but a few people.',
      },
      { person_id: team.safeguardingTrustee.id, said: 'Asha Mbeki opened a restricted record to the team again.' },
    ])
  })

  test('by a manager who is not named is asked twice, and is the last they see of it', async () => {
    const unsure = await restrict({ named: team.therapist.id })
    expect([unsure.statusCode, unsure.body.includes('You are not named')]).toEqual([422, true])
    expect(unsure.body).toMatch(/value="00000000-0000-4000-8000-000000000004" checked/)
    const done = await restrict({ named: team.therapist.id, sure: 'yes' })
    expect([done.statusCode, done.body.includes('You are not one of them')]).toEqual([200, true])
    expect(await finds('manager')).toBe(false)
    for (const path of ['', '/lifting']) {
      const tried = await manager.post(`${url()}${path}`, { why: 'I want to see it' }, '/today')
      expect(tried.statusCode).toBe(404)
    }
    expect((await manager.get(`/young-people/${scene.youngPersonId}/looks`)).statusCode).toBe(404)
    expect(await finds('therapist')).toBe(true)
  })

  test('is lifted with a reason by a manager named on it, and its worker finds their case again', async () => {
    await restrict({ named: team.manager.id })
    expect(await finds('practitioner')).toBe(false)
    expect((await manager.post(`${url()}/lifting`, { why: '' }, url())).statusCode).toBe(422)
    const lifted = await manager.post(`${url()}/lifting`, { why: 'The press has gone.' }, url())
    expect(lifted.headers['location']).toBe(`${url()}?done=lifted`)
    expect(await finds('practitioner')).toBe(true)
    expect(await finds('therapist')).toBe(false)
    const { body } = await manager.get(url())
    for (const words of ['Restrict this record', 'The press rang.', 'The press has gone.'])
      expect(body).toContain(words)
    expect((await restrict({ named: team.manager.id })).statusCode).toBe(303)
    expect((await manager.get(url())).body).toContain('The press has gone.')
  })

  test('closes joined records with it, and opens them with it', async () => {
    const joined = await makeScene(database, { given: 'Sersha', family: 'Penhallow', worker: team.outreach })
    await database.asOwner('update young_people.young_person set merged_into = $2 where id = $1', [
      joined.youngPersonId,
      scene.youngPersonId,
    ])
    await restrict({ named: [team.manager.id, team.practitioner.id] })
    const caseOf = async (who: string) => (await (await signedIn(who)).get(`/cases/${joined.caseId}`)).statusCode
    expect([await caseOf('outreach'), await caseOf('practitioner'), await caseOf('manager')]).toEqual([404, 200, 200])
    await manager.post(`${url()}/lifting`, { why: 'The press has gone.' }, url())
    expect([await caseOf('outreach'), await caseOf('practitioner'), await caseOf('therapist')]).toEqual([200, 200, 404])
    await restrict({ named: team.therapist.id, sure: 'yes' })
    expect([await caseOf('outreach'), await caseOf('manager'), await caseOf('therapist')]).toEqual([404, 404, 200])
    const rows = `select from cases.episode where young_person_id = '${joined.youngPersonId}'`
    expect(await attempt(database, team.manager, rows)).toBe(0)
    expect(await attempt(database, team.therapist, rows)).toBe(1)
  })

  test.each([
    ['nobody named', { named: [] as string[] }, 'Choose at least one person'],
    ['somebody who does not work here', { named: crypto.randomUUID() }, 'work here now'],
    ['no kind', { kind: '', named: team.manager.id }, 'Choose why'],
    ['no reason', { why: '', named: team.manager.id }, 'Write the reason'],
  ])('%s: one sentence, and the record stays open', async (_what, fields, sentence) => {
    const answer = await restrict(fields)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(await finds('practitioner')).toBe(true)
  })

  test('asks for a fresh sign-in', async () => {
    clock.now = new Date(NOW.getTime() + 20 * 60_000)
    for (const address of [url(), `/young-people/${scene.youngPersonId}/looks/plain`])
      expect((await manager.get(address)).headers['location']).toMatch(/^\/sign-in\/again\?to=/)
  })
})

describe('somebody who may know the family', () => {
  test('says so; the manager is told without a name, and reads it where the record is restricted', async () => {
    const robin = await signedIn('practitioner')
    const at = `/young-people/${scene.youngPersonId}/acquaintance`
    expect((await robin.post(at, { words: '' })).statusCode).toBe(422)
    const said = await robin.post(at, { words: 'Her aunt is my neighbour.' })
    expect(said.body).toContain('Your manager has been told')
    const notices = await database.asOwner<{ said: string }>('select said from people.notice where person_id = $1', [
      team.manager.id,
    ])
    expect(notices.map((one) => one.said)).toEqual([
      'Robin Ashby may know a young person with us, or their family. Please speak with them.',
    ])
    expect((await manager.get(url())).body).toMatch(/Robin Ashby may know them[^]*Her aunt is my neighbour\./)
    expect((await (await signedIn('therapist')).get(at)).statusCode).toBe(404)
  })
})
