import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { stopwatch } from '../clock.ts'
import { londonDate } from '../pure/dates.ts'
import { newTally, type Tally, type Transactions, type Tx } from '../tx.ts'
import type { Viewer } from '../viewer.ts'
import { isLost, isUnanswered } from './away.ts'
import { makeNames } from './prepared.ts'
import { admit, dismiss } from './sql.ts'

/**
 * Transactions as one viewer. The viewer is set for this transaction only (`set_config(…, true)`), so a connection that
 * goes back to the pool remembers nobody.
 */
export function makeTransactions(pool: Pool): Transactions {
  let turns = 0
  return {
    run: async (as, at, work, tally = newTally()) => {
      try {
        return await runInside(pool, as, { at, work, tally })
      } finally {
        // Whether it came to something is not always known: a connection can end between the commit and its answer.
        if (as.kind !== 'public') turns++
      }
    },
    glance: (work, tally = newTally()) => glance(pool, work, tally),
    turn: () => turns,
  }
}

/** No viewer is set, so row security shows nothing; each question is a transaction of its own, and may be asked again. */
async function glance<T>(pool: Pool, work: (tx: Tx) => Promise<T>, tally: Tally): Promise<T> {
  const ask = async (client: PoolClient) => {
    const tx = Object.freeze({}) as Tx
    try {
      admit(tx, { kysely: kyselyOn(countedClient(client, tally)), tally })
      return await work(tx)
    } finally {
      dismiss(tx)
    }
  }
  const { client, result } = await onLiveConnection(pool, ask)
  client.release()
  return result
}

type Inside<T> = { at: Date; work: (tx: Tx) => Promise<T>; tally: Tally }

async function runInside<T>(pool: Pool, as: Viewer, { at, work, tally }: Inside<T>): Promise<T> {
  const begin = (one: PoolClient) => countedClient(one, tally).query(`begin; ${lookingThrough(as, at)}`)
  const { client } = await onLiveConnection(pool, begin)
  const counted = countedClient(client, tally)
  const tx = Object.freeze({}) as Tx
  let broken: Error | undefined
  try {
    admit(tx, { kysely: kyselyOn(counted), tally })
    const result = await work(tx)
    await counted.query('commit')
    return result
  } catch (error) {
    if (isUnanswered(error)) broken = error
    else
      await client.query('rollback').catch((failed: Error) => {
        broken = failed
      })
    throw error
  } finally {
    dismiss(tx)
    client.release(broken)
  }
}

/**
 * A connection on which `first` has been done. The pool may hold some that died with the server and do not know it yet;
 * nothing has happened on one before its first word, so the next is tried, as often as there can be dead ones.
 */
async function onLiveConnection<T>(
  pool: Pool,
  first: (client: PoolClient) => Promise<T>,
): Promise<{ client: PoolClient; result: T }> {
  for (let tries = pool.totalCount; ; tries--) {
    const client = await pool.connect()
    try {
      return { client, result: await first(client) }
    } catch (error) {
      client.release(error as Error)
      if (tries <= 0 || !isLost(error)) throw error
    }
  }
}

/** Tells the database who looks and what day it is. */
export async function lookThrough(
  client: { query: (text: string) => Promise<unknown> },
  viewer: Viewer,
  at: Date,
): Promise<void> {
  await client.query(lookingThrough(viewer, at))
}

/**
 * The viewer as SQL. Not as parameters: then it can travel together with `begin`, in one message. Every value is one that
 * only we make (an identifier, a hash, a word, a day, a moment), and anything else is refused.
 */
function lookingThrough(viewer: Viewer, at: Date): string {
  const settings = {
    'rose.viewer': viewer.kind === 'staff' ? viewer.id : '',
    'rose.draft': viewer.kind === 'draft' ? viewer.keyHash : '',
    'rose.task': viewer.kind === 'task' ? viewer.task : '',
    'rose.today': londonDate(at),
    'rose.now': String(at.getTime()),
  }
  const calls = Object.entries(settings).map(([name, value]) => {
    if (!/^[a-z0-9-]*$/i.test(value)) throw new Error(`not a value for ${name}`)
    return `set_config('${name}', '${value}', true)`
  })
  return `select ${calls.join(', ')}`
}

type Counted = { query: (text: string, values?: unknown[]) => Promise<unknown>; release: () => void }

const nameOf = makeNames()

function countedClient(client: PoolClient, tally: Tally): Counted {
  return {
    query: async (text, values) => {
      const start = stopwatch()
      const name = values && nameOf(text)
      try {
        return await (name ? client.query({ name, text, values }) : client.query(text, values))
      } finally {
        tally.queries += 1
        tally.milliseconds += stopwatch() - start
      }
    },
    release: () => {},
  }
}

/** Kysely over this one connection. Transactions are ours, so Kysely never begins one. */
function kyselyOn(counted: Counted): Kysely<unknown> {
  const onlyThis = { connect: async () => counted, end: async () => {} }
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: onlyThis as never }) })
}
