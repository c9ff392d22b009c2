import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { sqlOf } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/tx.ts'
import type { Viewer } from '../../../platform/viewer.ts'
import { endTrustee, makeTrustee } from './safeguarding-trustee.ts'

const database = useDatabase()
const { signedIn, visitor, clock } = useApp(database)
const JO = team.safeguardingTrustee.id
const brand = 'Lantern'
const linkOf = (secret: string) => `https://rose.example/invitations/${secret}`
const make = (email: string, name = 'Second Self') => makeTrustee(database.owner, { email, name, brand, linkOf }, NOW)
const by = (work: (tx: Tx) => Promise<unknown>) => database.undone(team.manager, work)
const told = (words: string) =>
  database
    .asOwner<{ person_id: string }>('select person_id from people.notice where said = $1 order by 1', [words])
    .then((rows) => rows.map((row) => row.person_id))
const trail = () =>
  database.asOwner<{ act: string }>(`select act from audit.event where actor = 'operator' order by no desc limit 1`)

beforeAll(() => seatTeam(database))
beforeEach(() => {
  clock.now = NOW
})

describe('the manager does not choose who hears what is said about them', () => {
  // Beside a second one, so that it is not only the last who stays.
  const second = randomUUID()
  beforeAll(() =>
    database.asOwner(
      `insert into people.person (id, name, email, role, job_title, joined_on)
       values ($1, 'Hugh Vane', 'hugh@example.org', 'safeguarding-trustee', '', '2020-01-06')`,
      [second],
    ),
  )
  afterAll(() => database.asOwner(`update people.person set role = 'trustee' where id = $1`, [second]))
  const version = async (id: string) =>
    String(
      (await database.asOwner<{ version: number }>('select version from people.person where id = $1', [id]))[0]
        ?.version,
    )
  const count = async () => (await database.asOwner('select 1 from people.person')).length

  test('nobody is invited as one, or made one', async () => {
    const asha = await signedIn('manager')
    const before = await count()
    expect((await asha.get('/people/new')).body).not.toContain('value="safeguarding-trustee"')
    const first = { 'first-day': '23', 'first-month': '3', 'first-year': '2026' }
    const invited = {
      name: 'Second Self',
      email: 'asha.other@mail.example',
      role: 'safeguarding-trustee',
      job: '',
      ...first,
    }
    expect([(await asha.post('/people/new', invited)).statusCode, await count()]).toEqual([422, before])
    const url = `/people/${team.communications.id}/role`
    const wanted = {
      role: 'safeguarding-trustee',
      job: '',
      because: 'x',
      version: await version(team.communications.id),
    }
    expect((await asha.post(url, wanted)).statusCode).toBe(422)
  })

  test.each([
    ['role', { role: 'trustee', job: '', because: 'x' }],
    ['leaving', { when: 'now', because: 'x' }],
    ['second-factor', { because: 'x' }],
  ])('the one who is here goes by no page: %s', async (deed, fields) => {
    const asha = await signedIn('manager')
    const url = `/people/${JO}/${deed}`
    const page = await asha.get(url)
    expect(page.body).toContain('No manager makes or ends a safeguarding trustee')
    const answer = await asha.post(url, { ...fields, version: await version(JO) }, '/people')
    expect([answer.statusCode, answer.body.includes('bin/rose trustee')]).toEqual([422, true])
    expect(await database.asOwner('select role, shut_out_at from people.person where id = $1', [JO])).toEqual([
      { role: 'safeguarding-trustee', shut_out_at: null },
    ])
  })

  test('nor by a link to their account, which is theirs or the manager’s', async () => {
    const asha = await signedIn('manager')
    expect((await asha.get(`/people/${JO}`)).body).not.toMatch(/Send an invitation|lost what they sign in with/)
    await asha.post(`/people/${JO}/invitation`, {}, '/people')
    expect(await database.asOwner('select 1 from people.invitation where person_id = $1', [JO])).toEqual([])
  })

  test.each<[string, (tx: Tx) => Promise<unknown>]>([
    [
      'a new one',
      (tx) =>
        sql`insert into people.person (id, name, email, role, job_title, joined_on)
      values (${randomUUID()}, 'Planted', 'p@example.org', 'safeguarding-trustee', '', '2026-03-17')`.execute(
          sqlOf(tx),
        ),
    ],
    [
      'a colleague made one',
      (tx) =>
        sql`update people.person set role = 'safeguarding-trustee' where id = ${team.trustee.id}`.execute(sqlOf(tx)),
    ],
    ['theirs taken', (tx) => sql`update people.person set role = 'trustee' where id = ${JO}`.execute(sqlOf(tx))],
    ['shut out', (tx) => sql`select people.shut_out(${JO}::uuid)`.execute(sqlOf(tx))],
    ['a last day', (tx) => sql`update people.person set left_on = '2026-04-01' where id = ${JO}`.execute(sqlOf(tx))],
    ['their post', (tx) => sql`update people.person set email = 'x@example.org' where id = ${JO}`.execute(sqlOf(tx))],
    ['their way in', (tx) => sql`select people.forget_secrets(${JO}::uuid)`.execute(sqlOf(tx))],
    [
      'a link',
      (tx) =>
        sql`insert into people.invitation (id, person_id, secret_hash, made_by, made_at, ends_at)
      values (${randomUUID()}, ${JO}, sha256('planted'), ${team.manager.id}, ${NOW}, ${NOW}::timestamptz + interval '1 hour')`.execute(
          sqlOf(tx),
        ),
    ],
  ])('by plain SQL: %s', async (_what, work) => {
    await expect(by(work)).rejects.toThrow(/operator makes and ends|only the manager takes|row-level security/)
  })
})

describe('the operator, beside a trustee of the charity', () => {
  test('makes one: they are invited, everybody who watches is told, and it stands in the trail', async () => {
    await database.asOwner(`insert into people.recovery_keeper (person_id, from_at, named_by) values ($1, $2, $3)`, [
      team.dataLead.id,
      NOW,
      team.manager.id,
    ])
    const done = await make('Nell@example.org', 'Nell Okoro')
    expect(done).toEqual({ said: 'The operator has made Nell Okoro a safeguarding trustee.' })
    const here = await database.asOwner<{ id: string }>(`select id from people.person where name = 'Nell Okoro'`)
    expect(await told('The operator has made Nell Okoro a safeguarding trustee.')).toEqual(
      [team.manager.id, team.dataLead.id, JO, here[0]?.id].sort(),
    )
    const mail = await database.asOwner<{ body: string }>(
      `select body from platform.mail where recipient = 'Nell@example.org' and body like '%invitations%'`,
    )
    const path = /(\/invitations\/\S+)/.exec(mail[0]?.body ?? '')?.[1] ?? ''
    expect((await visitor().get(path)).body).toContain('Welcome, Nell')
    expect(await trail()).toEqual([{ act: 'made a safeguarding trustee' }])
  })

  test('a trustee of the charity becomes one and is signed out; whoever has other work does not', async () => {
    const owen = await signedIn('trustee')
    expect(await make('trustee@example.org')).toEqual({
      said: 'The operator has made Owen Hale a safeguarding trustee.',
    })
    expect((await owen.get('/account')).headers['location']).toBe('/sign-in')
    expect((await (await signedIn('trustee')).get('/concerns')).statusCode).toBe(200)
    for (const email of ['manager@example.org', 'practitioner@example.org'])
      expect(await make(email)).toMatchObject({ refused: expect.stringContaining('other work here') as string })
  })

  test('ends one, but never the last: then nobody would hear a concern about the manager', async () => {
    for (const email of ['trustee@example.org', 'nell@example.org'])
      expect(await endTrustee(database.owner, { email, brand }, NOW)).toHaveProperty('said')
    expect(await endTrustee(database.owner, { email: 'safeguarding-trustee@example.org', brand }, NOW)).toEqual({
      refused: 'They are the only safeguarding trustee. Make another one first: bin/rose trustee EMAIL',
    })
    await expect(database.asOwner(`update people.person set role = 'trustee' where id = $1`, [JO])).rejects.toThrow(
      /one safeguarding trustee remains/,
    )
  })
})

describe('when the safeguarding trustee is busy', () => {
  test('is not told to a manager by the door’s rows of the trail; the data lead reads the rows', async () => {
    const jo = await signedIn('safeguarding-trustee')
    await jo.post('/sign-out', {}, '/account')
    await visitor().post('/sign-in/password', { email: 'safeguarding-trustee@example.org', password: 'wrong' })
    const rowsOf = (viewer: Viewer, of: string) =>
      database
        .undone(viewer, (tx) =>
          sql`select 1 from audit.event where subject_id = ${of} and actor = 'task:sign-in'`.execute(sqlOf(tx)),
        )
        .then(({ rows }) => rows.length)
    expect(await rowsOf(team.manager, JO)).toBe(0)
    expect(await rowsOf(team.dataLead, JO)).toBeGreaterThan(1)
    expect(await rowsOf(team.manager, team.trustee.id)).toBeGreaterThan(0)
    expect((await (await signedIn('manager')).get(`/audit?record=${JO}`)).body).not.toContain(
      '>Signed in to the practice site</a>',
    )
  })

  test('unsaved words of theirs are counted to nobody', async () => {
    const words = (person: string) =>
      database.asOwner(
        `insert into unsaved.words (key, person_id, page, action, title, fields, rev, begun_at, kept_at)
         values (gen_random_uuid(), $1, '/concerns/new', '/concerns/new', 'x', '{}', 1, $2, $2)`,
        [person, NOW],
      )
    await words(JO)
    await words(team.practitioner.id)
    const counted = async (of: string) =>
      (
        await database.undone(team.manager, (tx) =>
          sql<{ n: number }>`select unsaved.waiting_of(${of}::uuid) as n`.execute(sqlOf(tx)),
        )
      ).rows[0]?.n
    expect([await counted(JO), await counted(team.practitioner.id)]).toEqual([0, 1])
  })
})
