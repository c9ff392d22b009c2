import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import type { Tx } from '../tx.ts'
import { PUBLIC } from '../viewer.ts'
import { sqlOf } from './sql.ts'

const database = useDatabase()
const one = async (tx: Tx) => (await sql<{ one: number }>`select 1 as one`.execute(sqlOf(tx))).rows[0]?.one
const cut = () =>
  database.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'rose_app' and datname = current_database()`,
  )

test('connections that died in the pool are passed over: the next page does not notice', async () => {
  for (let round = 0; round < 5; round++) {
    await Promise.all(Array.from({ length: 4 }, () => database.transactions.run(PUBLIC, NOW, one)))
    await cut()
    expect(await database.transactions.run(PUBLIC, NOW, one)).toBe(1)
    await cut()
    expect(await database.transactions.glance(one)).toBe(1)
  }
})

test('one that dies half way through is a fault, and is not begun again by itself', async () => {
  let begun = 0
  const work = async (tx: Tx) => {
    begun += 1
    await cut()
    return one(tx)
  }
  await expect(database.transactions.run(PUBLIC, NOW, work)).rejects.toThrow()
  expect(begun).toBe(1)
  expect(await database.transactions.run(PUBLIC, NOW, one)).toBe(1)
})

test('a question that is wrong is a fault at once, and the connection goes on', async () => {
  await expect(database.transactions.glance((tx) => sql`select 1 / 0`.execute(sqlOf(tx)))).rejects.toThrow(/division/)
  expect(await database.transactions.glance(one)).toBe(1)
})

test('what is asked again is prepared, and planned without its values', async () => {
  const planned = await database.transactions.run(PUBLIC, NOW, async (tx) => {
    for (const day of ['2026-03-17', '2026-03-18', '2026-03-19'])
      await sql`select ${day}::date as planned_once`.execute(sqlOf(tx))
    const { rows } = await sql<{
      generic: number
      custom: number
    }>`select generic_plans as generic, custom_plans as custom
      from pg_prepared_statements where statement like '%as planned_once'`.execute(sqlOf(tx))
    return rows
  })
  expect(planned).toEqual([{ generic: 2, custom: 0 }])
})
