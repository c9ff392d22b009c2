import { type ChildProcess, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from '../scripts/root.ts'
import { asOwner } from '../src/platform/db/connect.ts'
import { readMigrations } from '../src/platform/db/migrate.ts'
import { startDatabase } from '../src/platform/db/start.ts'
import { installationSecrets } from '../src/platform/installation-secrets.ts'
import { cpuOf, ended, launch, type Server } from './server.ts'

/** `longest`: the case of the young person with the most sessions. */
export type Running = Server & { readonly longest: string }

const node = process.execPath

/** Changes with the migrations, so that a county made under other ones is not opened. */
function shapeOfDatabase(): string {
  const shape = createHash('sha256')
  for (const { sha256 } of readMigrations(join(root, 'db', 'migrations'))) shape.update(sha256)
  return shape.digest('hex').slice(0, 8)
}

/** The county at `scale` in a folder of its own, made when it is not there yet, and a server on it. */
export async function startRose(data: string, scale: number): Promise<Running> {
  const folder = join(data, `bench-${scale}-${shapeOfDatabase()}`)
  const port = await freePort()
  const env = { ...process.env, ROSE_DATA: folder, ROSE_MODE: 'demo', PORT: String(port), HOST: '127.0.0.1' }
  const seeded = spawnSync(node, [join(root, 'dist', 'rose.js'), 'seed', '--scale', String(scale)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (seeded.status !== 0) throw new Error(`The county could not be made: exit ${seeded.status}`)
  const child = launch(join(root, 'dist', 'main.js'), { env })
  await ready(child)
  const longest = await longestCase(folder)
  return { base: `http://localhost:${port}`, longest, cpu: () => cpuOf(child), stop: () => ended(child) }
}

async function longestCase(folder: string): Promise<string> {
  const secrets = installationSecrets(join(folder, 'secrets.json'))
  const database = await startDatabase({ databaseUrl: null, dataFolder: folder, mode: 'demo', secrets, log: () => {} })
  try {
    const sql = `select e.id from cases.episode e where e.young_person_id =
      (select young_person_id from sessions.session group by 1 order by count(*) desc limit 1) order by e.opened_on desc limit 1`
    const { rows } = await asOwner(database.owner, (client) => client.query<{ id: string }>(sql))
    return rows[0]?.id ?? ''
  } finally {
    await database.stop()
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (words: Buffer) => {
      if (String(words).includes('Rose is ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`Rose ended before it was ready: exit ${code}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
