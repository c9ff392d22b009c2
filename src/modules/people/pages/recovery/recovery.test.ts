import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { sqlOf } from '../../../../platform/db/sql.ts'
import { hashOf } from '../../../../platform/secrets.ts'
import type { Tx } from '../../../../platform/tx.ts'
import type { Viewer } from '../../../../platform/viewer.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
const HOUR = 3_600_000
const LOST = team.manager.id

beforeAll(async () => {
  await seatTeam(database)
  const asha = await signedIn('manager')
  for (const keeper of [team.safeguardingTrustee.id, team.dataLead.id]) await asha.post('/people/keepers', { keeper })
  await database.asOwner(`update people.recovery_keeper set from_at = from_at - interval '7 days'`)
})
beforeEach(() => {
  clock.now = NOW
})

const start = { lost: LOST, because: 'The telephone and the key were stolen' }
const started = async (fields: Record<string, string> = {}) => {
  const jo = await signedIn('safeguarding-trustee')
  return (await jo.post('/people/recovery', { ...start, because: `${start.because} ${randomUUID()}`, ...fields }))
    .headers['location'] as string
}
const noticesOf = async (personId: string) =>
  (await database.asOwner<{ said: string }>('select said from people.notice where person_id = $1', [personId])).map(
    ({ said }) => said,
  )
const invitations = () =>
  database.asOwner<{ made_by: string | null }>(
    'select made_by from people.invitation where person_id = $1 and ended_at is null',
    [LOST],
  )
const step = async (url: string, deed: string, fields = {}, who = 'data-lead') =>
  (await signedIn(who)).post(`${url}/${deed}`, fields, url)

describe('keepers', () => {
  test('are named by the manager, never a manager, and everybody concerned is told', async () => {
    const asha = await signedIn('manager')
    const page = (await asha.get('/people/keepers')).body
    for (const name of ['Jo Linden', 'Dilys Marsh']) expect(page).toContain(name)
    expect(page).not.toContain('Fewer than two people')
    const self = await asha.post('/people/keepers', { keeper: LOST })
    expect([self.statusCode, self.body.includes('Choose who keeps a key')]).toEqual([422, true])
    expect(await noticesOf(team.dataLead.id)).toContain('Asha Mbeki named Dilys Marsh as keeper of a recovery key.')
    expect(await noticesOf(team.safeguardingTrustee.id)).toContain(
      'Asha Mbeki named Dilys Marsh as keeper of a recovery key.',
    )
    expect((await asha.get(`/people/${team.dataLead.id}`)).body).toContain('Named keeper of a recovery key')
  })

  test('find their page from the rota; to others there is none', async () => {
    expect((await (await signedIn('data-lead')).get('/people/rota')).body).toContain('You keep a recovery key')
    for (const who of ['practitioner', 'trustee', 'volunteer', 'communications']) {
      const v = await signedIn(who)
      expect((await v.get('/people/recovery')).statusCode).toBe(404)
      expect((await v.post('/people/recovery', start, '/people/rota')).statusCode).toBe(404)
    }
    expect((await (await signedIn('manager')).post('/people/recovery', start, '/people/rota')).statusCode).toBe(404)
  })
})

describe('a lost manager’s access', () => {
  test('is given back by two keepers: the link is in the manager’s post, and nowhere else', async () => {
    await database.asOwner(
      `insert into people.password (person_id, hash, set_at) values ($1, '$argon2id$v=19$x', now())`,
      [LOST],
    )
    const thief = await signedIn('manager')
    const url = await started()
    expect(await invitations()).toEqual([])
    for (const told of [LOST, team.dataLead.id])
      expect((await noticesOf(told)).some((said) => said.startsWith('Jo Linden has started'))).toBe(true)
    // One keeper alone, however often.
    const alone = await step(url, 'agreement', {}, 'safeguarding-trustee')
    expect([alone.statusCode, await invitations()]).toEqual([404, []])
    const agreed = await step(url, 'agreement')
    expect([agreed.statusCode, agreed.headers['location']]).toEqual([303, url])
    expect(await invitations()).toEqual([{ made_by: null }])
    const mails = await database.asOwner<{ recipient: string; body: string }>(
      `select recipient, body from platform.mail where body like '%/invitations/%'`,
    )
    expect(mails.map(({ recipient }) => recipient)).toEqual(['manager@example.org'])
    const secret = /\/invitations\/(\S+)/.exec(mails[0]?.body ?? '')?.[1] ?? ''
    for (const who of ['data-lead', 'safeguarding-trustee', 'manager'])
      expect((await (await signedIn(who)).get(url)).body).not.toContain(secret)
    expect((await thief.get('/today')).headers['location']).toBe('/sign-in')
    expect(await database.asOwner('select 1 from people.password where person_id = $1', [LOST])).toEqual([])
    for (const told of [LOST, team.safeguardingTrustee.id])
      expect((await noticesOf(told)).some((said) => said.includes('Two keepers, Jo Linden and Dilys Marsh'))).toBe(true)
    expect((await (await signedIn('manager')).get(`/people/${LOST}`)).body).toContain('Invited: by two keepers')
    // A second agreement, or a refusal after it, changes nothing.
    clock.now = new Date(NOW.getTime() + 5 * 60_000)
    for (const deed of ['agreement', 'refusal']) expect((await step(url, deed)).statusCode).toBe(409)
    expect(await invitations()).toHaveLength(1)
    await database.asOwner('update people.invitation set ended_at = now() where person_id = $1', [LOST])
  })

  test('to a new address only when the second keeper types it again; the old one is told', async () => {
    const url = await started({ email: ' Asha.New@Example.org ' })
    clock.now = new Date(NOW.getTime() + 24 * HOUR - 1)
    const soon = await step(url, 'agreement', { email: 'asha.new@example.org' })
    expect([soon.statusCode, soon.body.includes('Nobody can agree before'), await invitations()]).toEqual([
      422,
      true,
      [],
    ])
    clock.now = new Date(NOW.getTime() + 24 * HOUR)
    for (const email of ['', 'asha.mew@example.org']) {
      const wrong = await step(url, 'agreement', { email })
      expect([wrong.statusCode, wrong.body.includes('not the new address')]).toEqual([422, true])
    }
    expect(await invitations()).toEqual([])
    expect((await step(url, 'agreement', { email: 'ASHA.new@example.org' })).statusCode).toBe(303)
    const sent = await database.asOwner<{ recipient: string }>(
      `select recipient from platform.mail where body like '%/invitations/%' and recipient <> 'manager@example.org'`,
    )
    expect(sent).toEqual([{ recipient: 'asha.new@example.org' }])
    expect(
      await database.asOwner(
        `select 1 from platform.mail where recipient = 'manager@example.org' and body like '%new e-mail address%'`,
      ),
    ).toHaveLength(1)
    expect((await (await signedIn('manager')).get(`/people/${LOST}`)).body).toContain(
      'E-mail address changed: manager@example.org, now asha.new@example.org',
    )
    await database.asOwner('update people.invitation set ended_at = now() where person_id = $1', [LOST])
  })

  test.each([
    ['the manager, who was not lost at all', 'manager'],
    ['the other keeper', 'data-lead'],
    ['the keeper who started it', 'safeguarding-trustee'],
  ])('is refused by %s, and then nobody agrees any more', async (_who, who) => {
    const url = await started()
    expect((await step(url, 'refusal', {}, who)).statusCode).toBe(303)
    expect((await (await signedIn('manager')).get(url)).body).toContain('refused on 17 March 2026')
    expect((await step(url, 'agreement')).statusCode).toBe(409)
    expect(await invitations()).toEqual([])
  })

  test.each([
    ['a minute before 48 hours', 48 * HOUR - 60_000, 303],
    ['after 48 hours', 48 * HOUR, 409],
  ])('is agreed to %s: %i', async (_when, later, status) => {
    const url = await started()
    clock.now = new Date(NOW.getTime() + later)
    expect((await step(url, 'agreement')).statusCode).toBe(status)
    expect(await invitations()).toHaveLength(status === 303 ? 1 : 0)
    await database.asOwner('update people.invitation set ended_at = now() where person_id = $1', [LOST])
  })

  test.each([
    ['nobody', { lost: '' }, 'Choose who has lost'],
    ['somebody who is no manager', { lost: team.practitioner.id }, 'Choose who has lost'],
    ['no reason', { because: '' }, 'Write what happened'],
    ['an address that is none', { email: 'x' }, 'like name@example.org'],
    ['a colleague’s address', { email: 'PRACTITIONER@example.org' }, 'Somebody who works here has this address'],
  ])('%s: one sentence', async (_what, change, sentence) => {
    const answer = await (await signedIn('data-lead')).post('/people/recovery', { ...start, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })
})

const SECRET = hashOf('planted')
const agreeBySql = (tx: Tx, id: string) =>
  sql`select people.recover(${id}::uuid, '', decode(${SECRET}, 'hex'))`.execute(sqlOf(tx))

describe('past the pages, by plain SQL', () => {
  const by = (viewer: Viewer, work: (tx: Tx) => Promise<unknown>) => database.undone(viewer, work)
  const make = (viewer: { id: string }, of: string) => (tx: Tx) =>
    sql`insert into people.recovery (id, manager_id, why, started_by, started_at, ends_at)
      values (gen_random_uuid(), ${of}, 'x', ${viewer.id}, ${NOW}, ${NOW}::timestamptz + interval '1 hour')`.execute(
      sqlOf(tx),
    )

  test('nobody but a keeper starts one, and a keeper only for a manager', async () => {
    for (const viewer of [team.manager, team.practitioner, team.trustee])
      await expect(by(viewer, make(viewer, LOST))).rejects.toThrow(/row-level security/)
    await expect(by(team.dataLead, make(team.dataLead, team.practitioner.id))).rejects.toThrow(/row-level security/)
    await expect(by(team.dataLead, make(team.safeguardingTrustee, LOST))).rejects.toThrow(/row-level security/)
  })

  test('one keeper alone writes no step, calls no function to its end, and makes no invitation', async () => {
    const id = (await started()).slice('/people/recovery/'.length)
    const jo = team.safeguardingTrustee
    await expect(
      by(jo, (tx) =>
        sql`insert into people.recovery_step (id, recovery_id, step, by_person, at)
          values (gen_random_uuid(), ${id}, 'agreed', ${jo.id}, ${NOW})`.execute(sqlOf(tx)),
      ),
    ).rejects.toThrow(/permission denied/)
    await expect(by(jo, (tx) => agreeBySql(tx, id))).rejects.toThrow(/two keepers together/)
    for (const viewer of [jo, team.dataLead])
      await expect(
        by(viewer, (tx) =>
          sql`insert into people.invitation (id, person_id, secret_hash, made_by, made_at, ends_at) values (gen_random_uuid(),
            ${LOST}, decode(${SECRET}, 'hex'), ${viewer.id}, ${NOW}, ${NOW}::timestamptz + interval '1 hour')`.execute(
            sqlOf(tx),
          ),
        ),
      ).rejects.toThrow(/row-level security/)
    for (const viewer of [team.manager, team.practitioner, team.trustee])
      await expect(by(viewer, (tx) => agreeBySql(tx, id))).rejects.toThrow(/two keepers together/)
    await expect(
      by(team.practitioner, (tx) => sql`select people.refuse_recovery(${id}::uuid)`.execute(sqlOf(tx))),
    ).rejects.toThrow(/a keeper or a manager/)
  })

  test('the second keeper’s agreement needs the new address there as well', async () => {
    const id = (await started({ email: 'planted@example.org' })).slice('/people/recovery/'.length)
    await expect(by(team.dataLead, (tx) => agreeBySql(tx, id))).rejects.toThrow(/types the new address again/)
    const typed = (tx: Tx) =>
      sql`select people.recover(${id}::uuid, 'planted@example.org', decode(${SECRET}, 'hex'))`.execute(sqlOf(tx))
    // A manager with two friends for keepers would have it in an hour: those who are told have a day to refuse.
    await expect(by(team.dataLead, typed)).rejects.toThrow(/a new address waits a day/)
  })

  test('two who agree and refuse at the same moment: one of them is done', async () => {
    const url = await started()
    const answers = await Promise.all([step(url, 'agreement'), step(url, 'refusal', {}, 'safeguarding-trustee')])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    const steps = await database.asOwner(
      `select 1 from people.recovery_step where recovery_id = $1 and step in ('done', 'refused')`,
      [url.slice('/people/recovery/'.length)],
    )
    expect(steps).toHaveLength(1)
  })

  test('a keeper who keeps no key any more counts for nothing, neither first nor second', async () => {
    const url = await started()
    const asha = await signedIn('manager')
    await asha.post('/people/keepers', { keeper: team.trustee.id })
    await asha.post('/people/keepers/ending', { person: team.safeguardingTrustee.id }, '/people/keepers')
    expect((await step(url, 'refusal', {}, 'safeguarding-trustee')).statusCode).toBe(404)
    const agree = database.transactions.run(team.dataLead, NOW, (tx) =>
      agreeBySql(tx, url.slice('/people/recovery/'.length)),
    )
    await expect(agree).rejects.toThrow(/two keepers together/)
  })
})
