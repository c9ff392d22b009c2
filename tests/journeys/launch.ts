import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ROOT } from '../../src/platform/root.ts'
import { testPasswords } from '../harness/passwords.ts'
import { noteLogged, noteServerLog } from '../harness/run-log.ts'

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

/** The real program on this data folder, which stays when it stops; ended by its own process id. */
export async function launchRose(
  folder: string,
  settings: Record<string, string>,
  databaseUrl: string | null,
): Promise<Rose> {
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify(testPasswords()), { mode: 0o600 })
  const port = await freePort()
  const own = { ROSE_DATA: folder, ROSE_MODE: 'demo', PORT: String(port), ROSE_NOW: DAY, ...settings }
  const env = { ...process.env, ...own, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }
  const lines: string[] = []
  let child = await launch(env, lines)
  return {
    base: `http://localhost:${port}`,
    folder,
    databaseUrl,
    log: () => lines.join(''),
    kill: () => child.kill('SIGKILL'),
    restart: async () => {
      await gone(child)
      child = await launch(env, lines)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await gone(child)
      noteServerLog(join(folder, 'postgres'))
    },
  }
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
