import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { collected } from '../../../../../tests/harness/collected.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { shutOutWhoHasLeft } from '../../shut-out.ts'
import { onDutyToday, personHere, workers } from '../../store/people.ts'

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

const url = (id: string) => `/people/${id}/leaving`
const versionOf = async (id: string) =>
  String(
    (await database.asOwner<{ version: number }>('select version from people.person where id = $1', [id]))[0]?.version,
  )
const now = async (id: string) => ({ when: 'now', because: 'Agreed with them', version: await versionOf(id) })
const lastDay = { when: 'day', 'last-day': '20', 'last-month': '3', 'last-year': '2026' }
const count = async (sql: string, id: string) => (await database.asOwner(sql, [id])).length

/** Everything that somebody can come in with or act by. */
async function equip(id: string): Promise<void> {
  const make = (sql: string) => database.asOwner(sql, [id])
  await make(`insert into people.password (person_id, hash, set_at) values ($1, '$argon2id$v=19$x', now())`)
  await make(`insert into people.invitation (id, person_id, secret_hash, made_at, ends_at)
    values (gen_random_uuid(), $1::uuid, sha256($1::uuid::text::bytea), '2026-03-17T09:00Z', '2026-03-18T09:00Z')`)
  await make(`insert into people.safeguarding_deputy (person_id, from_on) values ($1, '2026-01-05')`)
  await make(`insert into people.recovery_keeper (person_id, from_at, named_by)
    values ($1, '2026-01-05', '00000000-0000-4000-8000-000000000001')`)
  await make(
    `insert into people.duty (person_id, on_date) values ($1, '2026-03-17'), ($1, '2026-03-19'), ($1, '2026-03-23')`,
  )
}

const STILL: Readonly<Record<string, string>> = {
  sessions: 'select 1 from people.session where person_id = $1 and ended_at is null',
  invitations: 'select 1 from people.invitation where person_id = $1 and ended_at is null',
  passwords: 'select 1 from people.password where person_id = $1',
  deputies: `select 1 from people.safeguarding_deputy where person_id = $1 and (to_on is null or to_on > '2026-03-21')`,
  keepers: 'select 1 from people.recovery_keeper where person_id = $1 and until_at is null',
  duties: `select 1 from people.duty where person_id = $1 and on_date > '2026-03-20'`,
  records: 'select 1 from young_people.access where person_id = $1 and until is null',
  cover: 'select 1 from cases.cover where colleague_id = $1 and ended_at is null',
}
const still = async (id: string) =>
  Object.fromEntries(await Promise.all(Object.entries(STILL).map(async ([what, sql]) => [what, await count(sql, id)])))
const NOTHING = Object.fromEntries(Object.keys(STILL).map((what) => [what, 0]))

async function coverOf(worker: string, colleague: string): Promise<void> {
  const date = (name: string, day: string) => ({
    [`${name}-day`]: day,
    [`${name}-month`]: '3',
    [`${name}-year`]: '2026',
  })
  const days = { ...date('from', '18'), ...date('to', '31') }
  await (await signedIn('manager')).post('/cover', { worker, colleague, because: 'Leave', ...days })
}

describe('somebody is shut out at once', () => {
  let mine: Scene
  const { id } = team.practitioner
  beforeAll(async () => {
    mine = await makeScene(database)
    await makeScene(database, { worker: team.therapist, given: 'Fern' })
    await database.asOwner(
      `insert into promises.promise (id, young_person_id, what, owner, made_in, made_by, made_at)
       values (gen_random_uuid(), $1, 'Ring the school', 'Robin', 'ledger', $2, now())`,
      [mine.youngPersonId, id],
    )
    await equip(id)
    await coverOf(team.therapist.id, id)
  })

  test('what waits is said before, as far as the manager may see it', async () => {
    const body = (await (await signedIn('manager')).get(url(id))).body
    for (const said of ['Open cases', 'Imogen Vale', 'Promises that they wrote down', 'Ring the school'])
      expect(body).toContain(said)
  })

  test('and everything of theirs ends in that moment', async () => {
    const robin = await signedIn('practitioner')
    const asha = await signedIn('manager')
    const answer = await asha.post(url(id), await now(id))
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, `/people/${id}?done=shut-out`])
    expect(await still(id)).toEqual(NOTHING)
    for (const page of ['/today', `/cases/${mine.caseId}`, '/people/rota'])
      expect((await robin.get(page)).headers['location']).toBe('/sign-in')
    expect((await robin.signIn('practitioner')).statusCode).toBe(404)
  })

  test('their case waits on the manager’s Today until somebody has it', async () => {
    const asha = await signedIn('manager')
    expect((await asha.get('/today')).body).toMatch(/wait for a worker[\s\S]*Imogen Vale[\s\S]*waits for a new worker/)
    await asha.post(`/cases/${mine.caseId}/allocation`, {
      worker: team.colleague.id,
      version: '2',
      because: 'Robin left',
    })
    expect((await asha.get('/today')).body).not.toContain('waits for a new worker')
  })

  test('no list of who works here names them', async () => {
    await database.transactions.run(team.manager, NOW, async (tx) => {
      expect((await workers(tx)).map((one) => one.id)).not.toContain(id)
      expect(await personHere(tx, id)).toBeNull()
      // Robin was on duty today. Nobody else is, so the managers are told.
      expect((await onDutyToday(tx)).map((one) => one.name).sort()).toEqual(['Asha Mbeki', 'Nia Frost'])
    })
    const list = (await (await signedIn('manager')).get('/people')).body
    expect(list.indexOf('Robin Ashby')).toBeGreaterThan(list.indexOf('Worked here before'))
  })

  test('a second manager who was choosing meanwhile is told, and nothing is done twice', async () => {
    const answer = await (await signedIn('nia')).post(url(id), { ...(await now(id)), version: '1' })
    expect([answer.statusCode, answer.body.includes('has been shut out')]).toEqual([409, true])
    expect(await count(`select 1 from people.change where person_id = $1 and what = 'shut out'`, id)).toBe(1)
  })

  test('somebody new may have their address, and they are not asked to come back', async () => {
    const asha = await signedIn('manager')
    expect((await asha.get(url(id))).body).toContain('They are shut out already.')
    expect((await asha.get(`/people/${id}`)).body).not.toContain('Send a new invitation')
  })
})

describe('somebody leaves after a last day', () => {
  const { onLeaving } = collected()
  const { id } = team.outreach
  const endLeavers = (at: Date) =>
    database.transactions.run({ kind: 'task', task: 'leavers' }, at, (tx) => shutOutWhoHasLeft(tx, at, onLeaving))

  test('they work until its end, and the day after the same happens by itself', async () => {
    const theirs = await makeScene(database, { worker: team.outreach, given: 'Ash' })
    await equip(id)
    await coverOf(team.therapist.id, id)
    const asha = await signedIn('manager')
    const answer = await asha.post(url(id), { ...lastDay, because: 'New post', version: await versionOf(id) })
    expect(answer.headers['location']).toBe(`/people/${id}?done=leaving`)
    expect((await asha.get('/people')).body).toContain('last day 20 March 2026')
    clock.now = new Date('2026-03-20T16:00:00Z')
    const carys = await signedIn('outreach')
    expect((await carys.get(`/cases/${theirs.caseId}`)).statusCode).toBe(200)
    await endLeavers(clock.now)
    expect((await carys.get('/today')).statusCode).toBe(200)
    // Midnight in London. No task has run yet, and they find nothing already.
    clock.now = new Date('2026-03-21T00:00:30Z')
    expect((await carys.get('/today')).headers['location']).toBe('/sign-in')
    expect((await still(id))['sessions']).toBeGreaterThan(0)
    await endLeavers(clock.now)
    expect(await still(id)).toEqual(NOTHING)
    const later = await signedIn('manager')
    expect((await later.get('/today')).body).toMatch(/Ash Vale[\s\S]{0,200}waits for a new worker/)
    const acts = await database.asOwner(
      `select 1 from audit.event where actor = 'task:leavers' and act = 'shut somebody out'`,
    )
    expect(acts).toHaveLength(1)
  })

  test('a last day can be moved and taken back before it comes', async () => {
    const asha = await signedIn('manager')
    const { id: maja } = team.colleague
    await asha.post(url(maja), { ...lastDay, because: 'Moves away', version: await versionOf(maja) })
    expect((await asha.get(url(maja))).body).toContain('They stay: take the last day back')
    const stays = await asha.post(url(maja), { when: 'stays', because: 'Stays', version: await versionOf(maja) })
    expect(stays.headers['location']).toBe(`/people/${maja}?done=stays`)
    expect(await count('select 1 from people.person where id = $1 and left_on is null', maja)).toBe(1)
  })

  test.each([
    ['nothing chosen', { when: '' }, 'Choose when they leave.'],
    ['no reason', { because: '' }, 'Write why'],
    ['yesterday', { 'last-day': '16' }, 'today or later'],
    ['no day', { 'last-day': '' }, 'must include a day'],
    ['years away', { 'last-year': '2036' }, 'more than a year away'],
    ['staying, when no day is set', { when: 'stays' }, 'Choose when they leave.'],
  ])('%s: one sentence, every word kept', async (_what, change, sentence) => {
    const asha = await signedIn('manager')
    const wanted = { ...lastDay, because: 'Kept words', version: await versionOf(team.therapist.id), ...change }
    const answer = await asha.post(url(team.therapist.id), wanted)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    if (wanted.because !== '') expect(answer.body).toContain('Kept words')
  })
})

describe('a manager', () => {
  test('does not shut themselves out, and the last one stays', async () => {
    const [asha, nia] = [await signedIn('manager'), await signedIn('nia')]
    const own = await asha.post(url(team.manager.id), await now(team.manager.id), '/people')
    expect([own.statusCode, own.body.includes('Nobody shuts themselves out')]).toEqual([422, true])
    expect((await asha.post(url(NIA), { ...lastDay, because: 'x', version: await versionOf(NIA) })).statusCode).toBe(
      303,
    )
    const last = await nia.post(url(team.manager.id), await now(team.manager.id))
    expect([last.statusCode, last.body.includes('only manager without a last day')]).toEqual([422, true])
  })

  test('is shut out by another one', async () => {
    const asha = await signedIn('manager')
    const nia = await signedIn('nia')
    expect((await asha.post(url(NIA), await now(NIA))).statusCode).toBe(303)
    expect((await nia.get('/people')).headers['location']).toBe('/sign-in')
  })
})
