import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { makePool } from '../../../../platform/db/connect.ts'
import { lookThrough } from '../../../../platform/db/transactions.ts'
import type { Viewer } from '../../../../platform/viewer.ts'

const database = useDatabase()
const { signedIn, lines } = useApp(database)
let pool: pg.Pool
beforeAll(async () => {
  await seatTeam(database)
  pool = makePool(database.owner, 'rose_app', { password: inject('server').app, size: 1 })
})
afterAll(() => pool.end())
beforeEach(() => database.asOwner('delete from supervision.reflection'))

const THOUGHT = 'I was tired on Monday, and it showed.'
const PAGE = '/supervision/reflections'

/** Plain SQL as the application's own log-in, looking through one viewer. */
async function count(viewer: Viewer, statement: string): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await lookThrough(client, viewer, NOW)
    return (await client.query(statement)).rowCount ?? 0
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function kept(): Promise<string> {
  const answer = await (await signedIn('practitioner')).post(PAGE, { text: THOUGHT, send_key: crypto.randomUUID() })
  expect(answer.statusCode).toBe(303)
  return (await database.asOwner<{ id: string }>('select id from supervision.reflection'))[0]?.id ?? ''
}

describe('a reflection', () => {
  test('is read by its writer on a page of their own', async () => {
    await kept()
    expect((await (await signedIn('practitioner')).get(PAGE)).body).toContain(THOUGHT)
  })

  test('is read by nobody else on any page, the manager included', async () => {
    await kept()
    for (const person of ['manager', 'other-practitioner', 'therapist']) {
      const visitor = await signedIn(person)
      for (const url of [PAGE, '/supervision', '/today']) expect((await visitor.get(url)).body).not.toContain(THOUGHT)
    }
  })

  test('nor by SQL: row security gives it to its writer alone', async () => {
    await kept()
    const others: Viewer[] = Object.values(team).filter((one) => one.id !== team.practitioner.id)
    expect(await count(team.practitioner, 'select text from supervision.reflection')).toBe(1)
    for (const viewer of [...others, { kind: 'public' } as const, { kind: 'task', task: 'visits' } as const]) {
      expect(await count(viewer, 'select text from supervision.reflection')).toBe(0)
      expect(await count(viewer, 'delete from supervision.reflection')).toBe(0)
    }
    const forged = `insert into supervision.reflection values (gen_random_uuid(), '${team.practitioner.id}', 'x', now())`
    await expect(count(team.manager, forged)).rejects.toThrow(/row-level security/)
    await expect(count(team.practitioner, `update supervision.reflection set text = 'x'`)).rejects.toThrow(/permission/)
  })

  test('leads to no record: its table has no young person, no case and no meeting', async () => {
    const columns = await database.asOwner<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'supervision.reflection'::regclass and attnum > 0`,
    )
    expect(columns.map((c) => c.name).sort()).toEqual(['at', 'id', 'person_id', 'text'])
  })

  test('is in no trail and no log', async () => {
    await kept()
    const trail = await database.asOwner(
      `select 1 from audit.event where act like '%reflection%' or detail::text like '%tired%'`,
    )
    expect(trail).toEqual([])
    expect(lines.join('\n')).not.toContain('tired')
  })

  test('sent twice is kept once, and is removed by its writer alone', async () => {
    const robin = await signedIn('practitioner')
    const fields = { text: THOUGHT, send_key: crypto.randomUUID() }
    for (let click = 0; click < 2; click++) await robin.post(PAGE, fields)
    const rows = await database.asOwner<{ id: string }>('select id from supervision.reflection')
    expect(rows).toHaveLength(1)
    const removal = `${PAGE}/${rows[0]?.id}/removal`
    expect((await (await signedIn('manager')).post(removal, {}, PAGE)).statusCode).toBe(404)
    expect((await robin.post(removal, {}, PAGE)).statusCode).toBe(303)
    expect(await database.asOwner('select 1 from supervision.reflection')).toEqual([])
  })
})
