import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { usePlainSql } from '../../../../tests/harness/plain-sql.ts'
import { makeScene } from '../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { sqlOf } from '../../../platform/db/sql.ts'
import { lookThrough } from '../../../platform/db/transactions.ts'
import type { Viewer } from '../../../platform/viewer.ts'

const database = useDatabase()
const { as, pool } = usePlainSql(database)

beforeAll(async () => {
  await seatTeam(database)
})

const REFUSED = /row-level security|permission denied|nobody changes their own role|only the manager|only ever added to/
const other = team.colleague.id
const notTheManager = Object.values(team).filter(({ role }) => role !== 'manager')

const NEW_PERSON = `insert into people.person (id, name, email, role, job_title, joined_on)
  values (gen_random_uuid(), 'Planted', 'planted@example.org', 'manager', '', '2026-03-17')`
const DUTY = `insert into people.duty (person_id, on_date) values ($1, '2026-03-20')`
const DEPUTY = `insert into people.safeguarding_deputy (person_id, from_on) values ($1, '2026-03-20')`
const KEEPER = `insert into people.recovery_keeper (person_id, from_at, named_by) values ($1, '2026-03-17T09:59:59Z', $2)`
const CHANGE = `insert into people.change (id, person_id, what, by_person, at) values (gen_random_uuid(), $1, 'role', $2, now())`

describe('who works here is changed by the manager alone', () => {
  test.each(notTheManager.map((viewer) => [viewer.name, viewer] as const))('%s changes nothing', async (_n, viewer) => {
    await expect(as(viewer, NEW_PERSON)).rejects.toThrow(REFUSED)
    await expect(as(viewer, DUTY, [viewer.id])).rejects.toThrow(REFUSED)
    await expect(as(viewer, DEPUTY, [viewer.id])).rejects.toThrow(REFUSED)
    await expect(as(viewer, KEEPER, [viewer.id, viewer.id])).rejects.toThrow(REFUSED)
    await expect(as(viewer, CHANGE, [team.manager.id, viewer.id])).rejects.toThrow(REFUSED)
    await expect(as(viewer, 'select people.shut_out($1)', [team.manager.id])).rejects.toThrow(REFUSED)
    await expect(as(viewer, 'select people.forget_secrets($1)', [team.manager.id])).rejects.toThrow(REFUSED)
    await expect(as(viewer, 'select young_people.end_access_of($1)', [other])).rejects.toThrow(/only of somebody/)
    for (const column of [`role = 'manager'`, `name = 'x'`, `email = 'x@example.org'`, 'left_on = null'])
      expect(await as(viewer, `update people.person set ${column} returning id`)).toEqual([])
    expect(await as(viewer, 'select 1 from people.leavers()')).toEqual([])
  })

  test('the manager makes themselves nothing, and shuts nobody out through the task', async () => {
    const { manager } = team
    await database.asOwner(`update people.person set role = 'manager' where id = $1`, [team.trustee.id])
    for (const change of [`role = 'trustee'`, 'shut_out_at = now()', `left_on = '2026-04-01'`])
      await expect(as(manager, `update people.person set ${change} where id = $1`, [manager.id])).rejects.toThrow(
        REFUSED,
      )
    await expect(as(manager, DEPUTY, [manager.id])).rejects.toThrow(REFUSED)
    await expect(as(manager, KEEPER, [manager.id, manager.id])).rejects.toThrow(REFUSED)
    await expect(as(manager, 'select people.shut_out($1)', [manager.id])).rejects.toThrow(REFUSED)
    await expect(as(manager, 'select people.forget_secrets($1)', [manager.id])).rejects.toThrow(REFUSED)
    expect(await as(manager, 'select 1 from people.leavers()')).toEqual([])
    await database.asOwner(`update people.person set role = 'trustee' where id = $1`, [team.trustee.id])
    // Of somebody who carries cases nothing is taken away: that would be a quiet way to hide a case from its worker.
    await expect(as(manager, 'select young_people.end_access_of($1)', [other])).rejects.toThrow(/only of somebody/)
    await expect(as(manager, 'select cases.end_cover_by($1)', [other])).rejects.toThrow(/only of somebody/)
  })

  test('the task shuts out those whose last day is over, and nobody else', async () => {
    const task: Viewer = { kind: 'task', task: 'leavers' }
    await expect(as(task, 'select people.shut_out($1)', [other])).rejects.toThrow(REFUSED)
    await expect(as({ kind: 'task', task: 'notices' }, 'select people.shut_out($1)', [other])).rejects.toThrow(REFUSED)
    await expect(as({ kind: 'public' }, 'select people.shut_out($1)', [other])).rejects.toThrow(REFUSED)
  })

  test('one manager remains, also when two shut each other out at the same moment', async () => {
    const second = randomUUID()
    await database.asOwner(
      `insert into people.person (id, name, email, role, job_title, joined_on)
       values ($1, 'Nia Frost', 'nia@example.org', 'manager', '', '2020-01-06')`,
      [second],
    )
    const nia: Viewer = { ...team.manager, id: second }
    const [a, b] = [await pool().connect(), await pool().connect()]
    try {
      for (const [client, viewer] of [
        [a, team.manager],
        [b, nia],
      ] as const) {
        await client.query('begin')
        await lookThrough(client, viewer, NOW)
      }
      await a.query('select people.shut_out($1)', [second])
      const late = b.query('select people.shut_out($1)', [team.manager.id]).then(
        () => 'done',
        (error: Error) => error.message,
      )
      await a.query('commit')
      expect(await late).toMatch(/one manager remains|only the manager shuts/)
      await b.query('rollback')
    } finally {
      a.release()
      b.release()
    }
    await expect(
      database.asOwner(`update people.person set role = 'trustee' where id = $1`, [team.manager.id]),
    ).rejects.toThrow(/one manager remains/)
  })
})

describe('what was changed, and a recovery, are edited by nobody', () => {
  const tables = ['people.change', 'people.recovery', 'people.recovery_step']

  test.each(tables)('%s: not by the application, nor by the owner of the database', async (table) => {
    for (const viewer of [team.manager, team.dataLead]) {
      await expect(as(viewer, `update ${table} set at = now()`)).rejects.toThrow()
      await expect(as(viewer, `delete from ${table}`)).rejects.toThrow(/permission denied/)
    }
    await expect(database.asOwner(`truncate ${table} cascade`)).rejects.toThrow(/only ever added to/)
  })

  test('an owner who rewrites a row is refused as well', async () => {
    await database.asOwner(CHANGE, [other, team.manager.id])
    await expect(database.asOwner(`update people.change set why = 'x'`)).rejects.toThrow(/only ever added to/)
    await expect(database.asOwner('delete from people.change')).rejects.toThrow(/only ever added to/)
  })
})

describe('ways in', () => {
  test('are told as yes and no, to those who watch over them, and to nobody else', async () => {
    await database.asOwner(
      `insert into people.password (person_id, hash, set_at) values ($1, '$argon2id$v=19$x', now())`,
      [other],
    )
    const seen = (viewer: Viewer) => as(viewer, 'select * from people.ways_in() where password')
    for (const viewer of [team.manager, team.dataLead, team.safeguardingTrustee])
      expect(await seen(viewer)).toMatchObject([{ person_id: other, passkey: false, password: true, code: false }])
    for (const viewer of [team.practitioner, team.trustee, team.volunteer]) expect(await seen(viewer)).toEqual([])
    for (const table of ['password', 'passkey', 'code_app', 'recovery_code', 'identity'])
      expect(await as(team.manager, `select 1 from people.${table}`)).toEqual([])
  })
})

/** Names of colleagues and the rota stand on many pages, and tell nothing of a child. */
const KNOWN = ['people.person', 'people.duty', 'people.safeguarding_deputy']

describe('somebody who was shut out', () => {
  test('is asked for by every policy that says only whose a row is', async () => {
    const unguarded = () =>
      database.asOwner<{ name: string }>(`select distinct p.schemaname || '.' || p.tablename as name from pg_policies p
        where p.qual like '%viewer.id()%' and p.permissive = 'PERMISSIVE' and not exists (select from pg_policies w
          where w.schemaname = p.schemaname and w.tablename = p.tablename and w.policyname = 'works_here') order by 1`)
    expect(await unguarded()).toEqual([])
    await database.asOwner('drop policy works_here on people.notice')
    expect(await unguarded()).toEqual([{ name: 'people.notice' }])
    await database.asOwner(
      'create policy works_here on people.notice as restrictive to rose_app using ((select viewer.works_here()))',
    )
  })

  test('sees nothing anywhere, by plain SQL, from that moment', async () => {
    await makeScene(database, { worker: team.outreach })
    await database.asOwner(
      `insert into people.notice (id, person_id, said, href, at) values (gen_random_uuid(), $1, 'x', '/cases', now())`,
      [team.outreach.id],
    )
    await database.asOwner(
      `insert into visits.visit (id, person_id, kind, place, with_whom, telephone, with_young_person, began_at, due_at, send_key)
       values (gen_random_uuid(), $1, 'home', 'x', 'x', '01603 000000', false, now(), now() + interval '1 hour', gen_random_uuid())`,
      [team.outreach.id],
    )
    const see = (table: string) => as(team.outreach, `select 1 from ${table}`)
    for (const table of ['cases.episode', 'young_people.access', 'people.notice', 'visits.visit'])
      expect([table, (await see(table)).length]).toEqual([table, 1])
    await database.transactions.run(team.manager, NOW, async (tx) => {
      await sql`select people.shut_out(${team.outreach.id}::uuid)`.execute(sqlOf(tx))
    })
    const tables = await database.asOwner<{ name: string }>(
      `select n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relrowsecurity and has_table_privilege('rose_app', c.oid, 'select')
        and n.nspname not in ('site', 'platform') and n.nspname || '.' || c.relname <> all ($1) order by 1`,
      [KNOWN],
    )
    expect(tables.length).toBeGreaterThan(25)
    for (const { name } of tables) expect([name, await see(name)]).toEqual([name, []])
    await expect(as(team.outreach, DUTY, [team.outreach.id])).rejects.toThrow(REFUSED)
  })
})
