import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { deputise, seatTeam, team } from '../../../../tests/harness/team.ts'
import { writeAudit } from '../../../modules/audit/index.ts'
import { makePool } from '../../../platform/db/connect.ts'
import { lookThrough } from '../../../platform/db/transactions.ts'
import { newId } from '../../../platform/secrets.ts'
import type { Staff, Viewer } from '../../../platform/viewer.ts'
import type { About } from '../rules/concern.ts'
import { keepDutyReport, keepFirstAccount } from './accounts.ts'
import { keepCall } from './calls.ts'
import { raiseConcern } from './concerns.ts'
import { addAction, closeConcern, decideConcern } from './decisions.ts'

/** Every role of the team asks the database in plain SQL, as the application's own log-in. */
const database = useDatabase()
let pool: pg.Pool
let scene: Scene
let restricted: Scene
const ids = { plain: '', linked: '', restricted: '', staff: '', manager: '' }
let deputy: Staff

const raise = (by: Staff, about: About, youngPersonId: string | null = null) =>
  database.transactions.run(by, NOW, async (tx) => {
    const account = {
      about,
      who: 'Somebody',
      what: 'Words',
      happenedOn: null,
      happened: '',
      words: '',
      doneAlready: '',
    }
    return (await raiseConcern(tx, { ...account, youngPersonId, raisedBy: by.id, sendKey: newId() }, NOW)).id
  })

/** One row in every table beneath a concern, written by whoever decides about it. */
async function fill(id: string, by: Staff): Promise<void> {
  await database.transactions.run(by, NOW, async (tx) => {
    const of = { concernId: id, by: by.id }
    const said = { words: 'Words', asked: '', saidOn: '2026-03-17', saidAt: '', place: '', present: '' }
    await keepFirstAccount(tx, { ...said, ...of, sendKey: newId() }, NOW)
    const report = {
      learnt: 'seen',
      learntOn: '2026-03-17',
      outcome: 'already-reported',
      reportedBy: 'Bo Carr',
    } as const
    const none = { reportedTo: null, reportedHow: null, reportedOn: null, waitUntil: null, delay: '', inForce: false }
    await keepDutyReport(tx, { id: newId(), ...report, ...none, ...of }, NOW)
    const call = { calledAt: NOW, spokenTo: 'Ada', advice: 'Wait', followUp: '', letterReceivedOn: null }
    await keepCall(tx, { id: newId(), ...call, ...of }, NOW)
    await addAction(tx, { id: newId(), ...of, what: 'Ring', owner: 'Ada', dueOn: null }, NOW)
    const decision = { steps: ['police'], reasons: 'Because' }
    expect(await decideConcern(tx, { id, version: 1, by: by.id, ...decision }, NOW)).toBe(true)
    await writeAudit(tx, { viewer: by, at: NOW, act: 'looked', about: { kind: 'attempt', id } })
  })
}

beforeAll(async () => {
  await seatTeam(database)
  deputy = await deputise(database, team.therapist)
  scene = await makeScene(database)
  restricted = await makeScene(database, { named: [team.outreach] })
  ids.plain = await raise(team.volunteer, 'young-person')
  ids.linked = await raise(team.manager, 'young-person', scene.youngPersonId)
  ids.restricted = await raise(team.outreach, 'young-person', restricted.youngPersonId)
  ids.staff = await raise(team.volunteer, 'staff')
  ids.manager = await raise(team.practitioner, 'manager')
  await fill(ids.plain, team.manager)
  await fill(ids.linked, deputy)
  await fill(ids.restricted, team.outreach)
  await fill(ids.staff, team.safeguardingTrustee)
  await fill(ids.manager, team.safeguardingTrustee)
  pool = makePool(database.owner, 'rose_app', { password: inject('server').app, size: 2 })
})
afterAll(() => pool?.end())

async function as(viewer: Viewer, sql: string, values: unknown[] = []): Promise<pg.QueryResult | string> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await lookThrough(client, viewer, NOW)
    return await client.query(sql, values)
  } catch (error) {
    return (error as { code?: string }).code === '42501' ? 'refused' : (error as Error).message
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function referenceOf(youngPersonId: string): Promise<string | undefined> {
  const rows = await database.asOwner<{ reference: string }>(
    'select reference from young_people.young_person where id = $1',
    [youngPersonId],
  )
  return rows[0]?.reference
}

const names = new Map(Object.entries(ids))
async function seen(viewer: Viewer, table: string): Promise<string[]> {
  const column = table === 'concerns.concern' ? 'id' : 'concern_id'
  const answer = await as(viewer, `select distinct ${column} as id from ${table}`)
  if (typeof answer === 'string') throw new Error(answer)
  const found = answer.rows.map((row: { id: string }) => row.id)
  return Object.entries(ids)
    .filter(([, id]) => found.includes(id))
    .map(([name]) => name)
}

const YOUNG = ['plain', 'linked']
const STAFF = ['staff', 'manager']
const WHOLE: readonly [keyof typeof team, readonly string[]][] = [
  ['manager', YOUNG],
  ['practitioner', ['linked']],
  ['colleague', []],
  ['therapist', YOUNG],
  ['outreach', ['restricted']],
  ['trustee', []],
  ['dataLead', []],
  ['communications', []],
  ['safeguardingTrustee', STAFF],
  ['volunteer', []],
]
const OWN: Partial<Record<keyof typeof team, string[]>> = {
  volunteer: ['plain', 'staff'],
  practitioner: ['linked', 'manager'],
}

describe('who sees a concern', () => {
  test.each(WHOLE)('%s reads the whole record of %j', async (who, expected) => {
    expect(names.size).toBe(5)
    for (const table of ['decision', 'action', 'front_door_call', 'first_account', 'duty_to_report'])
      expect([table, await seen(team[who], `concerns.${table}`)]).toEqual([table, expected])
  })

  test.each(WHOLE)('%s finds those and what they raised themselves', async (who, whole) => {
    expect(await seen(team[who], 'concerns.concern')).toEqual(OWN[who] ?? whole)
  })

  test.each(Object.keys(team) as (keyof typeof team)[])('%s decides about none that is not theirs', async (who) => {
    const decides: string[] = []
    for (const [name, id] of Object.entries(ids)) {
      const answer = await as(
        team[who],
        `insert into concerns.decision (id, concern_id, steps, reasons, decided_by, decided_at)
         values (gen_random_uuid(), $1, '{police}', 'Because', $2, now())`,
        [id, team[who].id],
      )
      if (answer !== 'refused') decides.push(name)
    }
    const expected = { manager: YOUNG, therapist: YOUNG, outreach: ['restricted'], safeguardingTrustee: STAFF }
    expect(decides).toEqual(expected[who as keyof typeof expected] ?? [])
  })
})

describe('a concern about the manager', () => {
  test.each([
    `select 1 from concerns.concern where about <> 'young-person'`,
    `select 1 from concerns.concern where id = $1`,
    `select 1 from concerns.decision where concern_id = $1`,
    `select 1 from audit.event where subject_id = $1`,
    `select 1 from audit.event where subject_kind = 'staff-concern'`,
    `select 1 from concerns.named_on($1)`,
    `select 1 from (select concerns.reads($1) or concerns.finds($1) or concerns.decides($1) as hit) x where x.hit`,
  ])('the manager asks in plain SQL and gets nothing: %s', async (sql) => {
    for (const viewer of [team.manager, deputy, team.dataLead, team.colleague]) {
      const answer = await as(viewer, sql, sql.includes('$1') ? [ids.manager] : [])
      expect(typeof answer === 'string' ? answer : answer.rows).toEqual([])
    }
  })

  test.each([
    'update concerns.concern set closed_at = now()',
    'update concerns.concern set answered_by = viewer.id()',
    `update concerns.concern set about = 'young-person'`,
    'delete from concerns.concern',
  ])('nor can the manager blindly do anything to it: %s', async (sql) => {
    await as(team.manager, sql)
    expect(
      await database.asOwner('select 1 from concerns.concern where id = $1 and closed_at is null', [ids.manager]),
    ).toHaveLength(1)
    const answer = await as(team.manager, `${sql} where id = $1`, [ids.manager])
    expect(typeof answer === 'string' ? answer : answer.rowCount).toBeOneOf(['refused', 0])
  })

  test('the trail tells the safeguarding trustee of those, and of nothing else', async () => {
    await database.transactions.run(team.practitioner, NOW, (tx) =>
      writeAudit(tx, {
        viewer: team.practitioner,
        at: NOW,
        act: 'raised a concern',
        about: { kind: 'staff-concern', id: ids.manager },
      }),
    )
    const kinds = async (viewer: Viewer) => {
      const answer = await as(viewer, 'select subject_kind, subject_id, actor from audit.event')
      return typeof answer === 'string' ? [] : (answer.rows as { subject_id: string; actor: string }[])
    }
    const trustee = await kinds(team.safeguardingTrustee)
    expect(new Set(trustee.map((row) => row.subject_id))).toEqual(new Set([ids.staff, ids.manager]))
    for (const viewer of [team.manager, team.dataLead]) {
      const rows = await kinds(viewer)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter((row) => [ids.staff, ids.manager].includes(row.subject_id))).toEqual([])
    }
    expect((await kinds(team.manager)).filter((row) => row.actor === team.safeguardingTrustee.id)).toEqual([])
  })

  test('no function of the database hands out which, or how many, there are', async () => {
    // Of those that hand out something without being asked about one concern by its id.
    const found = await database.asOwner<{ name: string; args: string }>(
      `select p.oid::regproc::text as name, pg_get_function_identity_arguments(p.oid) as args
       from pg_proc p where p.pronamespace = 'concerns'::regnamespace and p.prosecdef and p.pronargs = 0 order by 1`,
    )
    const answers: string[] = []
    for (const { name } of found) {
      const answer = await as(team.manager, `select ${name}()::text as said`)
      answers.push(typeof answer === 'string' ? answer : JSON.stringify(answer.rows))
    }
    for (const id of [ids.staff, ids.manager]) expect(answers.join()).not.toContain(id)
  })

  test('cannot be hung on a child’s record', async () => {
    await expect(raise(team.manager, 'staff', scene.youngPersonId)).rejects.toThrow(/check constraint/)
  })
})

describe('what was written', () => {
  test.each([
    `update concerns.concern set what = 'Other'`,
    `update concerns.decision set reasons = 'Other'`,
    `update concerns.first_account set words = 'Other'`,
    `update concerns.front_door_call set advice = 'Other'`,
    `update concerns.duty_to_report set delay = 'Other'`,
    `update concerns.closing set reason = 'Other'`,
    'delete from concerns.decision',
    'delete from concerns.first_account',
    'delete from concerns.step',
  ])('is never bent by the application: %s', async (sql) => {
    for (const viewer of [team.manager, team.safeguardingTrustee]) expect(await as(viewer, sql)).toBe('refused')
  })

  test('nobody raises in another’s name, or onto the record of somebody they do not see', async () => {
    const insert = `insert into concerns.concern (id, reference, about, who, young_person_id, what, raised_by, raised_at, send_key)
      values (gen_random_uuid(), gen_random_uuid()::text, 'young-person', 'x', $1, 'x', $2, now(), gen_random_uuid())`
    expect(await as(team.colleague, insert, [null, team.practitioner.id])).toBe('refused')
    expect(await as(team.colleague, insert, [scene.youngPersonId, team.colleague.id])).toBe('refused')
    expect(await as(team.manager, insert, [restricted.youngPersonId, team.manager.id])).toBe('refused')
    expect(await as(team.volunteer, insert, [null, team.volunteer.id])).toMatchObject({ rowCount: 1 })
  })

  test('who is named on a restricted record is no answer for whoever only wrote down a worry', async () => {
    const id = await raise(team.volunteer, 'young-person')
    await database.asOwner('update concerns.concern set young_person_id = $2 where id = $1', [
      id,
      restricted.youngPersonId,
    ])
    const names = async (viewer: Viewer) => {
      const answer = await as(viewer, 'select name from concerns.named_on($1)', [id])
      return typeof answer === 'string' ? answer : answer.rows
    }
    expect([await names(team.volunteer), await names(team.manager)]).toEqual([[], []])
    expect(await names(team.outreach)).toEqual([{ name: team.outreach.name }])
    await database.asOwner('delete from concerns.concern where id = $1', [id])
  })

  test('a deputy learns of a reference only that it is ours, and of a restricted one nothing', async () => {
    const ask = async (viewer: Viewer, youngPersonId: string) => {
      const answer = await as(viewer, 'select concerns.record_of(y) as id from (select $1::text as y) x', [
        (await referenceOf(youngPersonId)) ?? '',
      ])
      return typeof answer === 'string' ? answer : (answer.rows[0] as { id: string | null }).id
    }
    expect(await ask(deputy, scene.youngPersonId)).toBe(scene.youngPersonId)
    for (const viewer of [deputy, team.manager]) expect(await ask(viewer, restricted.youngPersonId)).toBeNull()
    for (const viewer of [team.volunteer, team.colleague, team.safeguardingTrustee, team.dataLead])
      expect(await ask(viewer, scene.youngPersonId)).toBeNull()
  })

  test('a closed concern stays as it was closed', async () => {
    const id = await raise(team.volunteer, 'young-person')
    await database.transactions.run(team.manager, NOW, async (tx) => {
      expect(await closeConcern(tx, { id, version: 1, by: team.manager.id, reason: 'Done' }, NOW)).toBe(true)
    })
    expect(await as(team.manager, 'update concerns.concern set closed_at = null where id = $1', [id])).toMatchObject({
      rowCount: 0,
    })
  })
})
