import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOwner, serverFromUrl } from '../../src/platform/db/connect.ts'
import { ROOT } from '../../src/platform/root.ts'
import { testPasswords } from '../harness/passwords.ts'
import { noteLogged, notePeople, noteServerLog } from '../harness/run-log.ts'
import { ownerAsks } from './own-database.ts'

export type Rose = {
  readonly base: string
  readonly folder: string
  /** The server of DATABASE_URL, when there is one; null: Rose brings its own. */
  readonly databaseUrl: string | null
  readonly log: () => string
  /** Kills the program as a power cut would: no goodbye. */
  readonly kill: () => void
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The day of the journeys: a Tuesday in working hours, so that what is due is always the same. */
export const DAY = '2026-03-17T10:00:00Z'

/**
 * The real program with the invented county in it, ended by its own process id. Its data folder is its own and goes with
 * it, unless `place` names one.
 */
export async function startRose(settings: Record<string, string> = {}, place?: string): Promise<Rose> {
  const folder = place ?? mkdtempSync(join(tmpdir(), 'rose-journey-'))
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify(testPasswords()), { mode: 0o600 })
  const database = await ownDatabase()
  const port = await freePort()
  const own = { ROSE_DATA: folder, ROSE_MODE: 'demo', PORT: String(port), ROSE_NOW: DAY, ...settings }
  const env = { ...process.env, ...own, ...(database.url ? { DATABASE_URL: database.url } : {}) }
  const lines: string[] = []
  let child = await launch(env, lines)
  const rose: Rose = {
    base: `http://localhost:${port}`,
    folder,
    databaseUrl: database.url,
    log: () => lines.join(''),
    kill: () => child.kill('SIGKILL'),
    restart: async () => {
      await gone(child)
      child = await launch(env, lines)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await gone(child)
      await database.drop()
      noteServerLog(join(folder, 'postgres'))
      if (place === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
  await notePeople((sql) => ownerAsks(rose, sql))
  return rose
}

async function launch(env: NodeJS.ProcessEnv, lines: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stderr.on('data', (text: Buffer) => {
    lines.push(String(text))
    noteLogged(String(text))
  })
  await ready(child, lines)
  return child
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => child.once('exit', resolve))
}

/** With DATABASE_URL: a database of this journey's own on that server. Without: Rose brings its own. */
async function ownDatabase(): Promise<{ url: string | null; drop: () => Promise<void> }> {
  const address = process.env['DATABASE_URL']
  if (!address) return { url: null, drop: async () => {} }
  const name = `rose_journey_${process.pid}_${Date.now()}`
  const server = serverFromUrl(address)
  await asOwner(server, (client) => client.query(`create database ${name}`))
  const url = new URL(address)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: async () => {
      await asOwner(server, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

function ready(child: ChildProcess, lines: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (String(text).includes('Rose is ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`Rose ended before it was ready (exit ${code}): ${lines.join('')}`)))
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
