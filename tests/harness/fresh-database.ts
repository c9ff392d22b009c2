import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { asOwner, makePool, type Server } from '../../src/platform/db/connect.ts'
import type { Database } from '../../src/platform/db/start.ts'
import { makeTransactions } from '../../src/platform/db/transactions.ts'
import type { Tx } from '../../src/platform/tx.ts'
import type { Viewer } from '../../src/platform/viewer.ts'
import { notePeople } from './run-log.ts'

/** The day of the tests, unless a test says another: a Tuesday in March. */
export const NOW = new Date('2026-03-17T10:00:00Z')

class Undo extends Error {}

export type Fresh = Database & {
  /** Runs `work` as `viewer` and takes everything back afterwards. */
  undone: <T>(viewer: Viewer, work: (tx: Tx) => Promise<T>, at?: Date) => Promise<T>
  /** One statement as the owner, past row security: to set a scene, or to look at what is really there. */
  asOwner: <R extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<R[]>
}

/** A database of the test file's own, copied from the migrated template; gone when the file is done. */
export function useDatabase(): Fresh {
  const fresh = {} as { -readonly [K in keyof Fresh]: Fresh[K] }
  let drop: () => Promise<void>
  beforeAll(async () => {
    const made = await makeDatabase()
    Object.assign(fresh, made.fresh)
    drop = made.drop
  }, 30_000)
  afterAll(async () => drop?.())
  return fresh
}

export async function makeDatabase(): Promise<{ fresh: Fresh; drop: () => Promise<void> }> {
  const server = inject('server')
  const name = server.template.replace('template', randomBytes(6).toString('hex'))
  await asOwner(server.owner, (client) => client.query(`create database ${name} template ${server.template}`))
  const owner: Server = { ...server.owner, database: name }
  const app = makePool(owner, 'rose_app', { password: server.app, size: 4 })
  const reporting = makePool(owner, 'rose_reporting', { password: server.reporting, size: 2 })
  const transactions = makeTransactions(app)
  const stop = async () => {
    await Promise.all([app.end(), reporting.end()])
  }
  const fresh: Fresh = {
    transactions,
    reporting,
    owner,
    stop,
    answers: async () => true,
    undone: (viewer, work, at = NOW) => undone(transactions, viewer, { work, at }),
    asOwner: (sql, values = []) => asOwner(owner, async (client) => (await client.query(sql, values)).rows),
  }
  const drop = async () => {
    await notePeople(fresh.asOwner)
    await stop()
    await asOwner(server.owner, (client) => client.query(`drop database ${name} with (force)`))
  }
  return { fresh, drop }
}

async function undone<T>(
  transactions: Database['transactions'],
  viewer: Viewer,
  { work, at }: { work: (tx: Tx) => Promise<T>; at: Date },
): Promise<T> {
  let result: { value: T } | null = null
  try {
    await transactions.run(viewer, at, async (tx) => {
      result = { value: await work(tx) }
      throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo)) throw error
  }
  if (result === null) throw new Error('the work did not run')
  return (result as { value: T }).value
}
