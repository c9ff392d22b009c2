import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { sqlOf } from '../../../../platform/db/sql.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
const NIA = '00000000-0000-4000-8000-0000000000b1'

beforeAll(async () => {
  await seatTeam(database)
  await database.asOwner(
    `insert into people.person (id, name, email, role, job_title, demo_key, joined_on)
     values ($1, 'Nia Frost', 'nia@example.org', 'manager', '', 'nia', '2020-01-06')`,
    [NIA],
  )
})
beforeEach(() => {
  clock.now = NOW
})

const date = (name: string, day: string) => ({ [`${name}-day`]: day, [`${name}-month`]: '3', [`${name}-year`]: '2026' })
const url = (id: string) => `/people/${id}/role`
const versionOf = async (id: string) =>
  String(
    (await database.asOwner<{ version: number }>('select version from people.person where id = $1', [id]))[0]?.version,
  )
const roleOf = async (id: string) =>
  (await database.asOwner<{ role: string }>('select role from people.person where id = $1', [id]))[0]?.role

describe('the manager changes a role', () => {
  test('what each role opens is said before', async () => {
    const body = (await (await signedIn('manager')).get(url(team.practitioner.id))).body
    for (const said of ['No young person’s record.', 'Opens a record only inside a request for it', 'Opens every case'])
      expect(body).toContain(said)
  })

  test('signs them out everywhere, closes every record to them, and their cases wait for somebody else', async () => {
    const mine = await makeScene(database)
    const restricted = await makeScene(database, { named: [team.practitioner, team.therapist], given: 'Wren' })
    const theirs = await makeScene(database, { worker: team.therapist, given: 'Fern' })
    const asha = await signedIn('manager')
    const robin = await signedIn('practitioner')
    await asha.post('/cover', {
      worker: team.therapist.id,
      colleague: team.practitioner.id,
      because: 'Leave',
      ...date('from', '17'),
      ...date('to', '20'),
    })
    const see = async (caseId: string) => {
      const look = await database.undone(team.practitioner, (tx) =>
        sql`select 1 from cases.episode where id = ${caseId}`.execute(sqlOf(tx)),
      )
      return look.rows.length === 1
    }
    for (const { caseId } of [mine, restricted, theirs]) expect(await see(caseId)).toBe(true)
    const before = (await asha.get(url(team.practitioner.id))).body
    expect(before).toContain('Imogen Vale')
    const wanted = {
      role: 'communications',
      job: '',
      because: 'Moves to the website',
      version: await versionOf(team.practitioner.id),
    }
    const answer = await asha.post(url(team.practitioner.id), wanted)
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, `/people/${team.practitioner.id}?done=role`])
    expect((await robin.get('/today')).headers['location']).toBe('/sign-in')
    for (const { caseId } of [mine, restricted, theirs]) expect(await see(caseId)).toBe(false)
    expect(await database.asOwner('select 1 from cases.cover where ended_at is null')).toEqual([])
    const today = (await asha.get('/today')).body
    expect(today).toMatch(/Cases that wait for a worker[\s\S]*Imogen Vale[\s\S]*waits for a new worker/)
    expect(today).not.toContain('Wren')
    expect((await asha.get('/cases?show=waiting')).body).toContain('Imogen Vale')
    const page = (await asha.get(`/people/${team.practitioner.id}`)).body
    expect(page).toContain('Role changed: CSE practitioner, now Communications worker')
    expect(page).toContain('Moves to the website')
    const told = await database.asOwner<{ said: string }>('select said from people.notice where person_id = $1', [
      team.practitioner.id,
    ])
    expect(told.map(({ said }) => said)).toContain('You work here as Communications worker now.')
    await asha.post(`/cases/${mine.caseId}/allocation`, {
      worker: team.colleague.id,
      version: '2',
      because: 'Robin moved',
    })
    expect((await asha.get('/today')).body).not.toContain('waits for a new worker')
  })

  test('nobody changes their own, on the page or past it', async () => {
    const asha = await signedIn('manager')
    const own = { role: 'trustee', job: '', because: 'x', version: await versionOf(team.manager.id) }
    expect((await asha.get(url(team.manager.id))).body).toContain('Nobody changes their own')
    const answer = await asha.post(url(team.manager.id), own, '/people')
    expect([answer.statusCode, await roleOf(team.manager.id)]).toEqual([422, 'manager'])
  })

  test('two managers at once: the second sees both versions, and nothing of theirs is lost', async () => {
    const [asha, nia] = [await signedIn('manager'), await signedIn('nia')]
    const version = await versionOf(team.outreach.id)
    const first = { role: 'practitioner', job: 'Senior', because: 'Wants cases', version }
    const second = { role: 'volunteer', job: 'Helper', because: 'Fewer hours', version }
    expect((await asha.post(url(team.outreach.id), first)).statusCode).toBe(303)
    const answer = await nia.post(url(team.outreach.id), second)
    expect(answer.statusCode).toBe(409)
    for (const both of ['CSE practitioner', 'Volunteer', 'Senior', 'Helper', 'Fewer hours', 'Take what is saved'])
      expect(answer.body).toContain(both)
    expect(await roleOf(team.outreach.id)).toBe('practitioner')
    const now = /name="version" value="(\d+)"/.exec(answer.body)?.[1] ?? ''
    expect((await nia.post(url(team.outreach.id), { ...second, version: now })).statusCode).toBe(303)
    expect(await roleOf(team.outreach.id)).toBe('volunteer')
  })

  test('pressed twice it is done once', async () => {
    const asha = await signedIn('manager')
    const wanted = { role: 'trustee', job: '', because: 'Joins the board', version: await versionOf(team.volunteer.id) }
    for (const _click of [1, 2]) {
      const answer = await asha.post(url(team.volunteer.id), wanted)
      expect([answer.statusCode, answer.headers['location']]).toEqual([303, `/people/${team.volunteer.id}?done=role`])
    }
    expect(
      await database.asOwner('select 1 from people.change where person_id = $1', [team.volunteer.id]),
    ).toHaveLength(1)
  })

  test.each([
    ['no role', { role: '' }, 'Choose what they do here'],
    ['no reason', { because: '' }, 'Write why'],
    ['what they do already', { role: 'therapist' }, 'what they do already'],
  ])('%s: one sentence, every word kept', async (_what, change, sentence) => {
    const asha = await signedIn('manager')
    const wanted = {
      role: 'outreach',
      job: '',
      because: 'Kept words',
      version: await versionOf(team.therapist.id),
      ...change,
    }
    const answer = await asha.post(url(team.therapist.id), wanted)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    if (wanted.because !== '') expect(answer.body).toContain('Kept words')
  })

  test('the last manager without a last day stays one', async () => {
    const nia = await signedIn('nia')
    await database.asOwner(`update people.person set left_on = '2026-12-31' where id = $1`, [NIA])
    const wanted = { role: 'trustee', job: '', because: 'x', version: await versionOf(team.manager.id) }
    const answer = await nia.post(url(team.manager.id), wanted)
    expect([answer.statusCode, answer.body.includes('only manager without a last day')]).toEqual([422, true])
    await database.asOwner('update people.person set left_on = null where id = $1', [NIA])
  })
})
