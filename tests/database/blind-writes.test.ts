import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import { makePool } from '../../src/platform/db/connect.ts'
import { lookThrough } from '../../src/platform/db/transactions.ts'
import { newId } from '../../src/platform/secrets.ts'
import { PUBLIC, type Viewer } from '../../src/platform/viewer.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { onDuty, seatTeam, team } from '../harness/team.ts'
import { fillRestricted } from './restricted-rows.ts'

/**
 * Plain SQL as the application's own log-in, in a database where every row belongs to one restricted record that names
 * the therapist alone. An UPDATE or DELETE that reads no column is stopped by no SELECT policy, so each needs a wall of
 * its own.
 */
const database = useDatabase()
let pool: pg.Pool

const tables = modules(setting())
  .dataMaps.flatMap((map) => Object.entries(map as Record<string, { about: string }>))
  .filter(([name, line]) => /young (people|person)/.test(line.about) && name !== 'audit.event')
  .map(([name]) => name)

const STRANGERS: readonly (readonly [string, Viewer])[] = [
  ['nobody', PUBLIC],
  ['a stranger’s draft', { kind: 'draft', keyHash: '00'.repeat(32) }],
  ['the sealing task', { kind: 'task', task: 'seal' }],
  ...Object.entries(team).filter(([, staff]) => staff.role !== 'therapist'),
]

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  await fillRestricted(database)
  pool = makePool(database.owner, 'rose_app', { password: inject('server').app, size: 2 })
})
afterAll(() => pool?.end())

/** How many rows one statement touched; 'refused' by the wall; or the error of something behind the wall. */
async function attempt(viewer: Viewer, sql: string, values: unknown[] = []): Promise<number | string> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await lookThrough(client, viewer, NOW)
    return (await client.query(sql, values)).rowCount ?? 0
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    return code === '42501' ? 'refused' : message
  } finally {
    await client.query('rollback')
    client.release()
  }
}

type Column = { name: string; type: string; made: boolean }

const columnsOf = (table: string) =>
  database.asOwner<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       a.attgenerated <> '' or a.attidentity <> '' as made
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  )

async function holes(table: string, statements: (viewer: Viewer) => Promise<[string, unknown[]][]>): Promise<string[]> {
  const found: string[] = []
  for (const [who, viewer] of STRANGERS)
    for (const [sql, values] of await statements(viewer)) {
      const outcome = await attempt(viewer, sql, values)
      if (outcome !== 0 && outcome !== 'refused') found.push(`${who}: ${sql.slice(0, 90)}: ${outcome}`)
    }
  return found
}

/** A row like the one that is there, in the viewer's own name, under new keys. */
async function forged(table: string, viewer: Viewer): Promise<[string, unknown[]]> {
  const columns = (await columnsOf(table)).filter((c) => !c.made)
  const [row] = await database.asOwner<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table} t limit 1`,
  )
  const own = { ...row?.row }
  for (const name of ['id', 'reference', 'send_key', 'key_hash', 'link_hash'])
    if (own[name] !== undefined && own[name] !== null)
      own[name] = name.endsWith('hash') ? `\\x${newId().replaceAll('-', '').repeat(2)}` : newId()
  if (viewer.kind === 'staff')
    for (const name of Object.keys(own))
      if (/_by$|^worker_id$|^person_id$/.test(name) && own[name] !== null) own[name] = viewer.id
  const names = columns.map((c) => c.name).join(', ')
  return [
    `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(own)],
  ]
}

describe('a restricted record', () => {
  test('has a row in every table, so that nothing below is true for want of rows', async () => {
    const empty: string[] = []
    for (const table of tables) if ((await database.asOwner(`select 1 from ${table}`)).length === 0) empty.push(table)
    expect(empty).toEqual([])
  })

  test('is bent towards nobody: access that was given goes to no other person and no other record', async () => {
    for (const column of ['person_id', 'young_person_id', 'because', 'since'])
      expect(await attempt(team.manager, `update young_people.access set ${column} = ${column}`)).toBe('refused')
  })

  test.each(tables.map((t) => [t]))('is neither read, changed, emptied nor added to in %s', async (table) => {
    const columns = (await columnsOf(table)).filter((c) => !c.made)
    const blind: [string, unknown[]][] = [
      [`select from ${table}`, []],
      [`delete from ${table}`, []],
      ...columns.map((c): [string, unknown[]] => [`update ${table} set ${c.name} = null::${c.type}`, []]),
    ]
    expect(await holes(table, async (viewer) => [...blind, await forged(table, viewer)])).toEqual([])
  })
})

describe('what is not about a young person', () => {
  const mail = `insert into platform.mail (id, recipient, subject, body, written_at, try_after)
    values (gen_random_uuid(), 'h.quill@larkfield.example', 'Your draft', 'https://rose.example/refer/return/secret', now(), now())`

  test('mail is read by the task that sends it; on a practice site the outbox shows it', async () => {
    expect(await attempt(PUBLIC, mail)).toBe(1)
    await database.asOwner(mail)
    const read = (viewer: Viewer) => attempt(viewer, 'select from platform.mail')
    expect(await read(PUBLIC)).toBe(1)
    await database.asOwner(`update platform.installation set mode = 'live'`)
    expect(await read({ kind: 'task', task: 'mail' })).toBe(1)
    for (const [, viewer] of STRANGERS) {
      expect(await read(viewer)).toBe(0)
      expect(await attempt(viewer, `update platform.mail set recipient = 'me@elsewhere.example'`)).toBe(0)
      expect(await attempt(viewer, 'delete from platform.mail')).toBe('refused')
    }
    await database.asOwner(`update platform.installation set mode = 'demo'`)
  })

  test.each([
    [
      'makes a member of staff',
      `insert into people.person (id, name, email, role, job_title, joined_on)
      values (gen_random_uuid(), 'Eve', 'eve@example.org', 'manager', '', now())`,
    ],
    ['makes a member of staff more than they are', `update people.person set role = 'manager'`],
    ['puts themselves on duty', `insert into people.duty select id, now() from people.person`],
  ])('nobody but the manager %s', async (_deed, sql) => {
    for (const viewer of [PUBLIC, ...Object.values(team).filter((one) => one.role !== 'manager')])
      expect([0, 'refused']).toContain(await attempt(viewer, sql))
  })

  test('nobody who is signed in removes a session: old ones go by the daily task alone', async () => {
    await database.asOwner(
      `insert into people.session (id, secret_hash, person_id, state, started_at, seen_at, ends_at, ended_at)
       values (gen_random_uuid(), sha256('old'), $1, 'signed-in', '2025-01-01', '2025-01-01', '2025-01-02', '2025-01-02')`,
      [team.practitioner.id],
    )
    for (const viewer of [PUBLIC, ...Object.values(team)])
      expect([0, 'refused']).toContain(await attempt(viewer, 'delete from people.session'))
  })

  test('nobody makes themselves something else, the manager neither', async () => {
    const change = `update people.person set role = 'data-lead' where id = viewer.id()`
    for (const viewer of [PUBLIC, ...Object.values(team)])
      expect([0, 'refused', 'one manager remains']).toContain(await attempt(viewer, change))
  })

  test.each([
    ['reads why somebody was away', 'select why from people.day_off'],
    ['takes over a session', 'update people.session set person_id = viewer.id()'],
    ['lengthens a session', `update people.session set ends_at = now() + interval '1 year'`],
    ['changes the trail', `update audit.event set actor = 'public'`],
    ['removes from the trail', 'delete from audit.event'],
    ['empties the trail', 'truncate audit.event'],
    ['lets a row go unsealed', 'delete from audit.unsealed'],
    ['forges a link', `insert into audit.seal values (1, 1, sha256('x'), now())`],
    ['publishes again what was published', `update reporting.published_figure set figure = 97`],
    ['calls a live site a practice site', `update platform.installation set mode = 'demo'`],
    ['counts past row security', 'select from reporting.person_period'],
    ['turns a trigger off', `set session_replication_role = 'replica'`],
    ['reads files of the server', `select pg_read_file('/etc/passwd')`],
    ['runs a program', `copy people.person to program 'cat'`],
    ['changes a function', 'create or replace function viewer.sees_all() returns boolean language sql return true'],
    [
      'puts a function of their own in front',
      'create function public.word_similarity(text, text) returns real language sql return 1',
    ],
  ])('nobody who is signed in %s', async (_deed, sql) => {
    for (const viewer of [PUBLIC, ...Object.values(team)]) expect(await attempt(viewer, sql)).toBe('refused')
  })

  test('no function that looks past the walls takes its names from whoever calls it', async () => {
    const loose = await database.asOwner<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
         and not coalesce(p.proconfig, '{}') && array['search_path=""', 'search_path=public, pg_temp']`,
    )
    expect(loose).toEqual([])
  })

  test('nobody writes a row of the trail in the name of somebody else', async () => {
    const forge = (actor: string) => `insert into audit.event (id, at, actor, act, hash)
      values (gen_random_uuid(), now(), '${actor}', 'looked', sha256('x'))`
    for (const actor of ['public', 'operator', 'task:seal', team.manager.id])
      expect(await attempt(team.practitioner, forge(actor))).toBe('refused')
    expect(await attempt(team.practitioner, forge(team.practitioner.id))).toBe(1)
  })
})
