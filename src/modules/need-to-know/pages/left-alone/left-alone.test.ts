import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { attempt } from '../../../../../tests/harness/walls.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
const PAGE = '/people/restricted'
const [TOMAS, ROBIN, JO] = [team.therapist.id, team.practitioner.id, team.safeguardingTrustee.id]
let scene: Scene
let manager: Visitor
let jo: Visitor

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  for (const table of ['people.notice', 'platform.mail']) await database.asOwner(`delete from ${table}`)
  await database.asOwner(
    `update people.person set left_on = null, shut_out_at = null, role = 'therapist' where id = $1`,
    [TOMAS],
  )
  await database.asOwner(
    `update need_to_know.restriction set lifted_by = set_by, lifted_at = $1, lifted_why = 'The story before this one.'
     where lifted_at is null`,
    [NOW],
  )
  scene = await makeScene(database, { given: 'Saoirse', family: 'Penhallow' })
  manager = await signedIn('manager')
  jo = await signedIn('safeguarding-trustee')
})

const restrict = (named: string[]) =>
  manager.post(`/young-people/${scene.youngPersonId}/restriction`, {
    kind: 'high-profile',
    why: 'The press rang about Saoirse.',
    sure: 'yes',
    named,
  })
const shutOut = async (id: string) => {
  await database.asOwner(`delete from people.notice`)
  const [row] = await database.asOwner<{ version: number }>('select version from people.person where id = $1', [id])
  const fields = { when: 'now', because: 'They have left', version: String(row?.version) }
  return manager.post(`/people/${id}/leaving`, fields)
}
const told = () => database.asOwner<{ person_id: string; said: string }>('select person_id, said from people.notice')
const restrictionOf = async () =>
  (
    await database.asOwner<{ id: string }>(
      'select id from need_to_know.restriction where young_person_id = $1 and lifted_at is null',
      [scene.youngPersonId],
    )
  )[0]?.id ?? ''
const finds = async (who: string) =>
  (await (await signedIn(who)).get(`/young-people/${scene.youngPersonId}`)).statusCode === 200
const name = (fields: Record<string, string>, v = jo) =>
  v.post(PAGE, { why: 'She speaks to both families.', ...fields }, PAGE)

describe('a restricted record that names only a leaver', () => {
  test('is told to the safeguarding trustees when they are shut out, by number and by a mail that says nothing', async () => {
    await restrict([TOMAS])
    expect((await shutOut(TOMAS)).statusCode).toBe(303)
    expect(await told()).toEqual([{ person_id: JO, said: 'A restricted record has nobody left who may open it.' }])
    const mails = await database.asOwner<{ recipient: string; subject: string; body: string }>(
      `select recipient, subject, body from platform.mail where subject like '%please look now'`,
    )
    expect(mails).toEqual([
      {
        recipient: 'safeguarding-trustee@example.org',
        subject: 'Rose: please look now',
        body: 'Something waits for you. Sign in and look at Today.\n\nhttp://localhost:3000/today\n',
      },
    ])
    const { body } = await jo.get(PAGE)
    for (const words of ['Restricted by Asha Mbeki on 17 March 2026', 'Named until now: Tomas Reed'])
      expect(body).toContain(words)
    for (const secret of ['Saoirse', 'Penhallow', scene.youngPersonId, scene.caseId, 'The press rang', 'YP-'])
      expect(body).not.toContain(secret)
  })

  test('and when their role carries no cases any more', async () => {
    await restrict([TOMAS])
    await database.asOwner('delete from people.notice')
    const [row] = await database.asOwner<{ version: number }>('select version from people.person where id = $1', [
      TOMAS,
    ])
    const fields = { role: 'volunteer', because: 'They asked for it', version: String(row?.version) }
    expect((await manager.post(`/people/${TOMAS}/role`, fields)).statusCode).toBe(303)
    expect((await told()).filter(({ person_id }) => person_id === JO)).toHaveLength(1)
  })

  test('but nobody is told while somebody else is named, and nothing is listed', async () => {
    await restrict([TOMAS, ROBIN])
    await shutOut(TOMAS)
    expect(await told()).toEqual([])
    expect((await jo.get(PAGE)).body).toContain('There is none.')
  })

  test('is given to somebody who carries cases: they are told which, find it, and the trail says why', async () => {
    await restrict([TOMAS])
    await shutOut(TOMAS)
    for (const who of ['manager', 'practitioner']) expect(await finds(who)).toBe(false)
    const restriction = await restrictionOf()
    const done = await name({ restriction, named: ROBIN })
    expect([done.statusCode, done.headers['location']]).toEqual([303, `${PAGE}?done=named`])
    expect([await finds('practitioner'), await finds('manager'), await finds('safeguarding-trustee')]).toEqual([
      true,
      false,
      false,
    ])
    expect((await (await signedIn('practitioner')).get('/today')).body).toContain(
      'You are named on a restricted record',
    )
    const [row] = await database.asOwner<{ why: string; young_person_id: string }>(
      `select why, young_person_id from audit.event where act = 'named somebody on a record that nobody could open'`,
    )
    expect(row).toEqual({ why: 'She speaks to both families.', young_person_id: scene.youngPersonId })
    const { body } = await jo.get(`${PAGE}?done=named`)
    expect(body).toContain('There is none.')
    // A second one cannot be named beside the first.
    expect((await name({ restriction, named: team.colleague.id })).statusCode).toBe(409)
    expect(await finds('other-practitioner')).toBe(false)
  })

  test.each([
    ['no record', { restriction: '' }, 'Choose a record.'],
    ['nobody', { named: '' }, 'Choose who may open it.'],
    ['themselves', { named: JO }, 'Choose who may open it.'],
    ['a leaver', { named: TOMAS }, 'Choose who may open it.'],
    ['a volunteer', { named: team.volunteer.id }, 'Choose who may open it.'],
    ['no reason', { why: '' }, 'Write why it is them'],
  ])('names %s: one sentence', async (_what, change, sentence) => {
    await restrict([TOMAS])
    await shutOut(TOMAS)
    const answer = await name({ restriction: await restrictionOf(), named: ROBIN, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(await finds('practitioner')).toBe(false)
  })

  test('is nobody else’s to see or to give, and asks anew who it is', async () => {
    await restrict([TOMAS])
    await shutOut(TOMAS)
    for (const who of ['manager', 'practitioner', 'data-lead', 'trustee'])
      expect((await (await signedIn(who)).get(PAGE)).statusCode).toBe(404)
    clock.now = new Date(NOW.getTime() + 16 * 60_000)
    expect((await jo.get(PAGE)).headers['location']).toContain('/sign-in/again')
  })
})

describe('past the page, by plain SQL', () => {
  beforeEach(async () => {
    await restrict([TOMAS])
    await shutOut(TOMAS)
  })
  const naming = (restriction: string, person: string) =>
    `select need_to_know.name_somebody('${restriction}', '${person}')`

  test('nobody but a safeguarding trustee names, and a trustee nobody who carries no cases', async () => {
    const restriction = await restrictionOf()
    for (const viewer of [team.manager, team.practitioner, team.dataLead, team.trustee])
      expect(await attempt(database, viewer, naming(restriction, ROBIN))).toBe('refused')
    for (const person of [JO, TOMAS, team.volunteer.id, team.trustee.id])
      expect(await attempt(database, team.safeguardingTrustee, naming(restriction, person))).toBe('refused')
    expect(await attempt(database, team.safeguardingTrustee, naming(restriction, ROBIN))).toBe(1)
  })

  test('nobody else lists them, or asks whether a record is left alone', async () => {
    const list = 'select * from need_to_know.left_alone()'
    for (const viewer of [team.manager, team.practitioner, team.dataLead, team.trustee])
      expect(await attempt(database, viewer, list)).toBe(0)
    expect(await attempt(database, team.safeguardingTrustee, list)).toBe(1)
    const one = `select need_to_know.is_left_alone('${scene.youngPersonId}')`
    for (const viewer of [team.manager, team.safeguardingTrustee])
      expect(await attempt(database, viewer, one)).toBe('refused')
  })

  test('the telling answers nothing, and is of nobody who still carries cases', async () => {
    const tell = (of: string) => `select need_to_know.tell_of_left_alone('${of}', 'x', 'y')`
    expect(await attempt(database, team.manager, tell(ROBIN))).toBe('refused')
    for (const viewer of [team.practitioner, team.safeguardingTrustee])
      expect(await attempt(database, viewer, tell(TOMAS))).toBe('refused')
    expect(await attempt(database, team.manager, tell(TOMAS))).toBe(1)
  })
})
