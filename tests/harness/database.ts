import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { asOwner, type Server, serverFromUrl } from '../../src/platform/db/connect.ts'
import { startEmbedded } from '../../src/platform/db/embedded/embedded.ts'
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts'
import { makeRoles } from '../../src/platform/db/roles.ts'
import { ROOT } from '../../src/platform/root.ts'
import { testPasswords } from './passwords.ts'
import { noteServerLog } from './run-log.ts'

/** What a test needs to reach the server: the owner's way in, the other log-ins' passwords, and the template to copy. */
export type TestServer = { owner: Server; app: string; reporting: string; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer
  }
}

/**
 * Once for a run: a server (embedded in a folder of its own, or the one of DATABASE_URL) with one migrated database that
 * each test file copies. Everything made here is taken away again.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const address = process.env['DATABASE_URL']
  const folder = mkdtempSync(join(tmpdir(), 'rose-test-'))
  const passwords = testPasswords()
  const embedded = address
    ? null
    : await startEmbedded({ dataDir: join(folder, 'postgres'), superuserPassword: passwords.owner, log: () => {} })
  const home: Server = embedded
    ? { host: embedded.host, port: embedded.port, user: embedded.user, password: passwords.owner, database: 'postgres' }
    : serverFromUrl(address ?? '')
  const template = `rose_test_${process.pid}_template`
  const owner = { ...home, database: template }
  const end = async () => {
    await asOwner(home, dropOwn)
    await embedded?.stop()
    noteServerLog(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    if (embedded) await asOwner(home, loseNothingButTime)
    await makeTemplate(home, owner, passwords)
  } catch (error) {
    // A migration that does not run leaves no server behind.
    await end()
    throw error
  }
  project.provide('server', { owner: home, app: passwords.app, reporting: passwords.reporting, template })
  return end
}

async function makeTemplate(home: Server, owner: Server, passwords: ReturnType<typeof testPasswords>): Promise<void> {
  await asOwner(home, (client) => client.query(`create database ${owner.database}`))
  await asOwner(owner, async (client) => {
    await makeRoles(client, owner, passwords)
    await migrate(client, readMigrations(join(ROOT, 'db', 'migrations')))
    await client.query(`insert into platform.installation (mode) values ('demo')`)
  })
}

/** This server lives as long as the run: nobody needs what it wrote after a power cut. */
async function loseNothingButTime(client: pg.Client): Promise<void> {
  for (const safeguard of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`alter system set ${safeguard} = off`)
  await client.query('select pg_reload_conf()')
}

async function dropOwn(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
    `rose_test_${process.pid}_%`,
  ])
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
}
