import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client, type QueryResultRow } from 'pg'
import { clusterName } from './cluster.ts'
import { type Embedded, type EmbeddedWish, startEmbedded } from './embedded.ts'
import { everyProcess, type Running, send } from './processes.ts'

export const password = 'a-password-of-no-worth'
const starter = fileURLToPath(new URL('trial-starter.ts', import.meta.url))

/** Real servers in temporary folders for the tests of the launcher; `clear` ends and removes all of them. */
export function newTrial() {
  const folders: string[] = []
  const programs: ChildProcess[] = []
  const said: string[] = []
  return {
    said,
    folder: (): string => {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rose-trial-')))
      folders.push(folder)
      return folder
    },
    start: (dataDir: string, more: Partial<EmbeddedWish> = {}): Promise<Embedded> =>
      startEmbedded({ dataDir, superuserPassword: password, log: (line) => said.push(line), ...more }),
    /** Another Rose process, which starts or adopts the server and stays; answers what it says when it is up. */
    program: async (dataDir: string): Promise<{ child: ChildProcess; up: { pid: number; adopted: boolean } }> => {
      const child = spawn(process.execPath, [starter, dataDir, password], {
        stdio: ['pipe', 'pipe', 'inherit'],
        detached: true,
      })
      programs.push(child)
      const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
      return { child, up: JSON.parse(line) }
    },
    clear: async (): Promise<void> => {
      for (const child of programs) child.kill('SIGKILL')
      for (const one of folders.flatMap((folder) => serversBelow(folder))) send(one.pid, 'SIGKILL')
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
    },
  }
}

/** Every PostgreSQL process of a data folder. */
export function servers(dataDir: string): Running[] {
  const name = clusterName(dataDir)
  return everyProcess().filter(
    ({ command }) => command.includes(`=${name}`) || command.startsWith(`postgres: ${name}:`),
  )
}

export async function ask<Row extends QueryResultRow>(
  db: Embedded,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client(db.clientConfig)
  client.on('error', () => undefined) // servers are killed on purpose here
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

export async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await pause(10)
}

function serversBelow(folder: string): Running[] {
  return [folder, join(folder, 'postgres')].flatMap((dataDir) => {
    try {
      return servers(dataDir)
    } catch {
      return [] // the folder was never made
    }
  })
}
