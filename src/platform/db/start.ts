import { join } from 'node:path'
import type pg from 'pg'
import type { InstallationSecrets } from '../installation-secrets.ts'
import { ROOT } from '../root.ts'
import type { Transactions } from '../tx.ts'
import { isUnreached } from './away.ts'
import { asOwner, makePool, type Server, serverFromUrl } from './connect.ts'
import { type Embedded, startEmbedded } from './embedded/embedded.ts'
import { prepareJobs } from './jobs.ts'
import { migrate, readMigrations } from './migrate.ts'
import { makeRoles } from './roles.ts'
import { makeTransactions } from './transactions.ts'

export type Wish = {
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly mode: 'demo' | 'live'
  readonly secrets: InstallationSecrets
  readonly log: (line: string) => void
  readonly poolSize?: number
}

/** The database, ready to be used. */
export type Database = {
  /** As rose_app, through row security. */
  readonly transactions: Transactions
  /** As rose_reporting, which reads the published views and nothing else. */
  readonly reporting: pg.Pool
  /** The owner's way in: for migrations and the operator's tool only. */
  readonly owner: Server
  readonly answers: () => Promise<boolean>
  readonly stop: () => Promise<void>
}

/** Starts or finds the server, makes the log-ins, runs the migrations, stamps the installation. Safe to run twice at once. */
export async function startDatabase(wish: Wish): Promise<Database> {
  const embedded = wish.databaseUrl === null ? await begin(wish) : null
  const owner = embedded === null ? serverFromUrl(wish.databaseUrl ?? '') : serverOf(embedded)
  try {
    await prepare(owner, wish)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  return databaseAt(owner, wish, {
    end: async () => {
      await embedded?.stop()
    },
  })
}

/** `arriving` null: it is ready. Else it could not be reached, and is ready when that is done; it fails as a start would. */
export type Found = { readonly database: Database; readonly arriving: Promise<void> | null }

/**
 * The same for a program that has something to show meanwhile: for a server elsewhere that cannot be reached it does not
 * wait. Nothing is asked there before it was looked at and made ready.
 */
export async function findDatabase(wish: Wish): Promise<Found> {
  try {
    return { database: await startDatabase(wish), arriving: null }
  } catch (error) {
    if (wish.databaseUrl === null || !isUnreached(error)) throw error
    const owner = serverFromUrl(wish.databaseUrl)
    const state = { isReady: false, isEnded: false }
    const database = databaseAt(owner, wish, {
      isReady: () => state.isReady,
      end: async () => {
        state.isEnded = true
      },
    })
    return { database, arriving: arrive(owner, wish, state) }
  }
}

const AGAIN_MS = 2_000

async function arrive(owner: Server, wish: Wish, state: { isReady: boolean; isEnded: boolean }): Promise<void> {
  wish.log('it cannot be reached; it is tried again every other second')
  while (!state.isEnded) {
    await new Promise((done) => setTimeout(done, AGAIN_MS))
    try {
      await prepare(owner, wish)
      state.isReady = true
      wish.log('it is there')
      return
    } catch (error) {
      if (!isUnreached(error)) throw error
    }
  }
}

type Standing = { readonly isReady?: () => boolean; readonly end: () => Promise<void> }

function databaseAt(
  owner: Server,
  { secrets, poolSize = 12 }: Wish,
  { isReady = () => true, end }: Standing,
): Database {
  const app = makePool(owner, 'rose_app', { password: secrets.app, size: poolSize, isReady })
  const reporting = makePool(owner, 'rose_reporting', { password: secrets.reporting, size: 3, isReady })
  return {
    transactions: makeTransactions(app),
    reporting,
    owner,
    answers: () => answers(app),
    stop: async () => {
      await Promise.all([app.end(), reporting.end()])
      await end()
    },
  }
}

const DATABASE = 'rose'

function serverOf(embedded: Embedded): Server {
  const password = String(embedded.clientConfig.password)
  return { host: embedded.host, port: embedded.port, user: embedded.user, password, database: DATABASE }
}

async function begin(wish: Wish): Promise<Embedded> {
  const embedded = await startEmbedded({
    dataDir: join(wish.dataFolder, 'postgres'),
    superuserPassword: wish.secrets.owner,
    log: wish.log,
  })
  embedded.onDeath(() => void revive(embedded, wish.log))
  await makeDatabase({ ...serverOf(embedded), database: 'postgres' })
  return embedded
}

/** Brings a dead server back, trying again each second: /health answers 503 until it is there. */
async function revive(embedded: Embedded, log: (line: string) => void): Promise<void> {
  for (;;) {
    try {
      await embedded.restart()
      return
    } catch (error) {
      log((error as Error).message)
      await new Promise((done) => setTimeout(done, 1_000))
    }
  }
}

async function makeDatabase(server: Server): Promise<void> {
  await asOwner(server, async (client) => {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (rows.length > 0) return
    await client.query(`create database ${DATABASE}`).catch((error: { code?: string }) => {
      // 42P04, 23505: another process that starts with us was first.
      if (error.code !== '42P04' && error.code !== '23505') throw error
    })
  })
}

/** A database of one mode does not serve the other: nobody's real record is ever shown on a practice site. */
export class WrongMode extends Error {}

async function prepare(owner: Server, wish: Wish): Promise<void> {
  await asOwner(owner, async (client) => {
    await client.query('select pg_advisory_lock(7309002)')
    await refuseOtherMode(client, wish.mode) // before anything is touched
    await makeRoles(client, owner, wish.secrets)
    await migrate(client, readMigrations(join(ROOT, 'db', 'migrations')))
    await prepareJobs(client)
    await client.query('insert into platform.installation (mode) values ($1) on conflict do nothing', [wish.mode])
  })
}

async function refuseOtherMode(client: pg.Client, mode: Wish['mode']): Promise<void> {
  const { rows } = await client.query(`select to_regclass('platform.installation') is not null as made`)
  if (!rows[0]?.made) return
  const stamped = (await client.query<{ mode: string }>('select mode from platform.installation')).rows[0]?.mode
  if (stamped !== undefined && stamped !== mode)
    throw new WrongMode(`This database belongs to a ${stamped} installation, so Rose does not open it in ${mode} mode.`)
}

const PATIENCE_MS = 3_000

/** A server that has stopped says nothing at all, so "no" must not wait for it. */
async function answers(pool: pg.Pool): Promise<boolean> {
  let tooLong: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    tooLong = setTimeout(() => resolve(false), PATIENCE_MS)
  })
  const asked = pool.query('select 1').then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(tooLong))
}
