import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import { lookThrough } from '../../src/platform/db/transactions.ts'
import { ROLES } from '../../src/platform/pure/roles.ts'
import { newId } from '../../src/platform/secrets.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { seatTeam, team } from '../harness/team.ts'
import { type Looking, readTables, type Verb } from './access-of-tables.ts'
import { makeWorld, NOBODYS, VERA, VERAS, WORLDS } from './access-worlds.ts'
import { fillRestricted } from './restricted-rows.ts'
import { putRest, putStaff } from './staff-rows.ts'

/**
 * The table of who may do what, asked of the database itself: one record with a row in every table, and every role before
 * it in every relation, by plain SQL in the application's own rights. Whoever may, may; for everybody else there is no row
 * to see, to change, to remove or to stand in the name of.
 */
const database = useDatabase()
const lines = readTables()
const mapped = modules(setting()).dataMaps.flatMap((map) => Object.keys(map))

type Attempt = { readonly table: string; readonly verb: Verb; readonly sql: string; readonly values: unknown[] }
let attempts: (looking: Looking) => Attempt[]
let client: pg.Client

beforeAll(async () => {
  await seatTeam(database)
  await database.asOwner(
    `insert into people.person (id, name, email, role, job_title, joined_on)
     values ($1, $2, 'vera@example.org', 'practitioner', '', '2019-01-07')`,
    [VERA.id, VERA.name],
  )
  await fillRestricted(database)
  const [record] = await database.asOwner<{ id: string }>('select young_person_id as id from cases.episode limit 1')
  await putStaff(database, record?.id ?? '', team.therapist)
  await putRest(database, team.therapist)
  for (const sql of NOBODYS) await database.asOwner(sql)
  attempts = await planAttempts()
  client = new pg.Client({ ...database.owner })
  await client.connect()
  await client.query('set row_security = on')
})
afterAll(() => client?.end())

type Grant = {
  table: string
  insert: boolean
  remove: boolean
  column: string | null
  columns: string[]
  row: object | null
}

/** Every statement for every table that the application has a right to. */
async function planAttempts(): Promise<(looking: Looking) => Attempt[]> {
  const grants: Grant[] = []
  for (const table of lines.keys()) {
    const [grant] = await database.asOwner<Grant>(
      `select $1 as table, has_any_column_privilege('rose_app', $1, 'INSERT') as insert,
         has_table_privilege('rose_app', $1, 'DELETE') as remove,
         (select a.attname from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
           and has_column_privilege('rose_app', $1, a.attname, 'UPDATE') order by a.attnotnull, a.attnum limit 1) as column,
         array(select a.attname::text from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0
           and not a.attisdropped and a.attgenerated = '' and a.attidentity = '') as columns,
         (select to_jsonb(t) from ${table} t limit 1) as row`,
      [table],
    )
    if (grant) grants.push(grant)
  }
  return (looking) => grants.flatMap((grant) => ofTable(grant, looking))
}

function ofTable({ table, insert, remove, column, columns, row }: Grant, { staff }: Looking): Attempt[] {
  const mine = VERAS[table]
  const where = mine ? ` where ${mine} <> '${VERA.id}'` : ''
  const attempt = (verb: Verb, sql: string, values: unknown[] = []) => ({ table, verb, sql, values })
  const own = Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [name, inOwnName(name, value, staff.id)]),
  )
  const names = columns.join(', ')
  return [
    attempt('select', `select from ${table}${where}`),
    ...(insert
      ? [
          attempt(
            'insert',
            `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
            [JSON.stringify(own)],
          ),
        ]
      : []),
    ...(column ? [attempt('change', `update ${table} set ${column} = null`)] : []),
    ...(remove ? [attempt('change', `delete from ${table}`)] : []),
  ]
}

/** A row like the one that is there, under new keys and in the name of whoever writes it. */
function inOwnName(name: string, value: unknown, me: string): unknown {
  if (value === null) return null
  if (/^(id|reference|send_key|key|credential_id)$/.test(name)) return newId()
  if (name.endsWith('_hash')) return `\\x${newId().replaceAll('-', '').repeat(2)}`
  return /_by$|^(worker_id|person_id|by_person|by)$/.test(name) ? me : value
}

/** How many rows one statement touched; 'refused' by the walls; or the fault of something behind the walls. */
async function outcomeOf({ sql, values }: Attempt): Promise<number | string> {
  await client.query('savepoint before')
  try {
    return (await client.query(sql, values)).rowCount ?? 0
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    return code === '42501' ? 'refused' : message
  } finally {
    await client.query('rollback to before')
  }
}

function worldOf(name: string) {
  const world = WORLDS[name]
  if (!world) throw new Error(`there is no world “${name}”`)
  return world
}

/** Every table in one world, for one role; what was other than the table says, and how many cells were tried. */
async function tryWorld(
  name: string,
  role: (typeof ROLES)[number],
  { hole = '', only }: { hole?: string; only?: string } = {},
): Promise<{ wrong: string[]; tried: number }> {
  const { makes, looking } = makeWorld(worldOf(name), role)
  const wrong: string[] = []
  const todo = attempts(looking).filter(({ table }) => only === undefined || table === only)
  await client.query('begin')
  try {
    for (const sql of [...makes, hole]) await client.query(sql)
    await client.query('grant rose_app to current_user')
    await client.query('set local role rose_app')
    await lookThrough(client, looking.staff, NOW)
    for (const attempt of todo) {
      const may = lines.get(attempt.table)?.[attempt.verb](looking) === true
      const outcome = await outcomeOf(attempt)
      const touched = outcome !== 0 && outcome !== 'refused'
      // Whoever may change or add must often say more than this statement does; whoever may see, sees.
      const isWrong = attempt.verb === 'select' ? touched !== may : touched && !may
      if (isWrong) wrong.push(`${attempt.table}, ${attempt.verb}, ${role}, ${name}: ${outcome}`)
    }
  } finally {
    await client.query('rollback')
  }
  return { wrong, tried: todo.length }
}

describe('the access table in the database', () => {
  test('has a line for every table, and each has a row', async () => {
    expect(mapped.filter((table) => !lines.has(table))).toEqual([])
    expect([...lines.keys()].filter((table) => !mapped.includes(table))).toEqual([])
    const empty: string[] = []
    for (const table of lines.keys())
      if ((await database.asOwner(`select 1 from ${table} limit 1`)).length === 0) empty.push(table)
    expect(empty).toEqual([])
  })

  let cells = 0
  test.each(Object.keys(WORLDS))('holds for every role that %s', async (name) => {
    const all: string[] = []
    for (const role of ROLES) {
      const { wrong, tried } = await tryWorld(name, role)
      cells += tried
      all.push(...wrong)
    }
    expect(all).toEqual([])
  })

  test('was tried in every cell', () => {
    process.stdout.write(`access by SQL: ${cells} cells tried\n`)
    expect(cells).toBeGreaterThan(40_000)
  })

  test('turns red at a hole in any wall', async () => {
    const { looking } = makeWorld(worldOf('has no case'), 'trustee')
    const walled = [...lines].filter(([, line]) => !line.select(looking)).map(([table]) => table)
    const quiet: string[] = []
    for (const table of walled) {
      const hole = `grant select on ${table} to rose_app;
        do $$ declare p record; begin
          for p in select polname from pg_policy where polrelid = '${table}'::regclass and not polpermissive loop
            execute format('drop policy %I on ${table}', p.polname);
          end loop; end $$;
        create policy hole on ${table} for select to rose_app using (true)`
      if ((await tryWorld('has no case', 'trustee', { hole, only: table })).wrong.length === 0) quiet.push(table)
    }
    expect(walled.length).toBeGreaterThan(80)
    expect(quiet).toEqual([])
  })
})
