import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { makePool } from '../../src/platform/db/connect.ts'
import { lookThrough } from '../../src/platform/db/transactions.ts'
import type { Viewer } from '../../src/platform/viewer.ts'
import { type Fresh, NOW } from './fresh-database.ts'

type As = <R extends pg.QueryResultRow>(viewer: Viewer, sql: string, values?: unknown[]) => Promise<R[]>

/** Plain SQL as the application's own log-in, looking through one viewer; taken back afterwards. */
export function usePlainSql(database: Fresh): { as: As; pool: () => pg.Pool } {
  let pool: pg.Pool
  beforeAll(() => {
    pool = makePool(database.owner, 'rose_app', { password: inject('server').app, size: 2 })
  })
  afterAll(() => pool.end())
  const as: As = async <R extends pg.QueryResultRow>(viewer: Viewer, sql: string, values: unknown[] = []) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await lookThrough(client, viewer, NOW)
      return (await client.query<R>(sql, values)).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  return { as, pool: () => pool }
}
