import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { londonDate } from '../pure/dates.ts'
import type { Tally, Transactions, Tx } from '../tx.ts'
import type { Viewer } from '../viewer.ts'
import { admit, dismiss } from './sql.ts'

/**
 * Transactions as one viewer. The viewer is set for this transaction only (`set_config(…, true)`), so a connection that
 * goes back to the pool remembers nobody.
 */
export function makeTransactions(pool: Pool): Transactions {
  return { run: (as, at, work) => runInside(pool, as, { at, work }) }
}

async function runInside<T>(
  pool: Pool,
  as: Viewer,
  { at, work }: { at: Date; work: (tx: Tx) => Promise<T> },
): Promise<T> {
  const client = await pool.connect()
  const tally: Tally = { queries: 0, overhead: 0, milliseconds: 0 }
  const tx = Object.freeze({}) as Tx
  let broken: Error | undefined
  try {
    await client.query('begin')
    await lookThrough(client, as, at)
    admit(tx, { kysely: kyselyOn(client, tally), tally })
    const result = await work(tx)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed
    })
    throw error
  } finally {
    dismiss(tx)
    client.release(broken)
  }
}

/** Tells the database who looks and what day it is. */
export async function lookThrough(
  client: { query: (text: string, values: string[]) => Promise<unknown> },
  viewer: Viewer,
  at: Date,
): Promise<void> {
  await client.query(
    `select set_config('rose.viewer', $1, true), set_config('rose.draft', $2, true),
            set_config('rose.task', $3, true), set_config('rose.today', $4, true)`,
    [
      viewer.kind === 'staff' ? viewer.id : '',
      viewer.kind === 'draft' ? viewer.keyHash : '',
      viewer.kind === 'task' ? viewer.task : '',
      londonDate(at),
    ],
  )
}

/** Kysely over this one connection, counting what it asks. Transactions are ours, so Kysely never begins one. */
function kyselyOn(client: PoolClient, tally: Tally): Kysely<unknown> {
  const counted = {
    query: async (text: string, values: unknown[]) => {
      const start = performance.now()
      try {
        return await client.query(text, values)
      } finally {
        tally.queries += 1
        tally.milliseconds += performance.now() - start
      }
    },
    release: () => {},
  }
  const onlyThis = { connect: async () => counted, end: async () => {} }
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: onlyThis as never }) })
}
