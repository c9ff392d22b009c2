import pg from 'pg'
import { DatabaseAway } from './away.ts'

/** Where a PostgreSQL server is, and as whom to log in. `host` is a folder for the embedded server's socket. */
export type Server = {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string
  readonly ssl?: boolean | { rejectUnauthorized: boolean }
}

// Dates and numbers as they are: a date is text 'YYYY-MM-DD' (no time zone can move it), a bigint that fits is a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error('a count is too large to be exact')
  return number
})

/**
 * A question is planned once for a connection and for every value (ADR 0014); what is asked for is mostly in memory, so a
 * page found by an index costs hardly more than the next one; and compiling a plan takes longer than any of ours runs.
 */
const PLANNING = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1 -c jit=off'

type Login = {
  readonly password: string
  readonly size: number
  /** Nothing is asked before: a database that was not looked at could belong to another installation. */
  readonly isReady?: () => boolean
}

/**
 * A pool that logs in as one role. Every query ends after 15 s at most, every wait for a lock after 5 s; a server that has
 * stopped altogether cannot end one, so after 20 s we no longer wait.
 */
export function makePool(server: Server, user: string, { password, size, isReady = () => true }: Login): pg.Pool {
  const pool = new pg.Pool({
    ...server,
    user,
    password,
    max: size,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 15_000,
    query_timeout: 20_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'rose',
    options: PLANNING,
    verify: (_client, done) => done(isReady() ? undefined : new DatabaseAway()),
  })
  // A server that stops ends its idle connections; the pool makes new ones when it is back.
  pool.on('error', () => {})
  // One that dies in somebody's hands says so twice: to the question that waits, and as an event that would end Rose.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export function serverFromUrl(address: string): Server {
  const url = new URL(address)
  const database = decodeURIComponent(url.pathname.slice(1))
  const mode = url.searchParams.get('sslmode')
  return {
    host: url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || 'localhost'),
    port: url.port === '' ? 5432 : Number(url.port),
    database: database === '' ? 'postgres' : database,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(mode === null || mode === 'disable' || mode === 'prefer'
      ? {}
      : { ssl: { rejectUnauthorized: mode !== 'require' } }),
  }
}

/** One connection as the owner, closed when `work` is done. */
export async function asOwner<T>(server: Server, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...server, application_name: 'rose owner' })
  // A server that dies fails the query that is under way; without this the same news would end the whole program.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
