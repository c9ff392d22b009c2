import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { give } from './account.ts'
import type { Cluster } from './cluster.ts'
import { EmbeddedPostgresError, explain, isHeldByAnother, sentenceFor } from './error.ts'
import { ownFolder } from './initdb.ts'
import { findPostmaster } from './postmaster.ts'
import { serverSettings, whoMayLogIn } from './settings.ts'

/** `held`: another server has the folder, started a moment before ours or not quite gone; look again. */
export type Launched = { pid: number } | 'held'

const startPatience = 120_000

/** Starts the server and waits until it takes connections. Throws EmbeddedPostgresError when it cannot start. */
export async function launch(cluster: Cluster): Promise<Launched> {
  writeSettings(cluster)
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', ownFolder(cluster.dataDir), '-c', `cluster_name=${cluster.name}`],
    {
      cwd: cluster.dataDir,
      // A session of its own: Ctrl-C in a terminal must reach Rose alone, which then stops the server in order.
      detached: true,
      // Nothing of Rose's environment, which holds secrets.
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...cluster.account,
    },
  )
  const words = listen(child)
  const refused = await untilReady(child, cluster)
  child.stderr?.destroy()
  child.unref()
  if (!refused && child.pid) return { pid: child.pid }
  const said = words()
  if (isHeldByAnother(said)) return 'held'
  const more = said.includes('redirecting log output') ? lastLog(cluster.dataDir) : ''
  throw explain(`${said}\n${more}`, cluster.dataDir)
}

function writeSettings({ dataDir, account }: Cluster): void {
  const files = { 'postgresql.conf': serverSettings(), 'pg_hba.conf': whoMayLogIn }
  for (const [name, content] of Object.entries(files)) {
    const [file, draft] = [join(dataDir, name), join(dataDir, `${name}.${process.pid}`)]
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
    try {
      rmSync(draft, { force: true })
      // wx, then rename: written through a link planted by the folder's owner, root would overwrite another file.
      writeFileSync(draft, content, { mode: 0o600, flag: 'wx' })
      give(draft, account)
      renameSync(draft, file)
    } catch (fault) {
      rmSync(draft, { force: true })
      throw sentenceFor(fault, dataDir)
    }
  }
}

function listen(child: ChildProcess): () => string {
  let said = ''
  child.on('error', (fault) => {
    said += fault.message
  })
  child.stderr?.setEncoding('utf8').on('data', (more: string) => {
    said = (said + more).slice(-8000)
  })
  return () => said
}

async function untilReady(child: ChildProcess, cluster: Cluster): Promise<'refused' | undefined> {
  const closed = new Promise<'refused'>((done) =>
    child.on('error', () => done('refused')).on('close', () => done('refused')),
  )
  for (let waited = 0; waited < startPatience; waited += 15) {
    if ((await Promise.race([closed, pause(15)])) === 'refused') return 'refused'
    const server = findPostmaster(cluster)
    if (server?.pid === child.pid && server?.status === 'ready') return undefined
  }
  child.kill('SIGQUIT')
  throw new EmbeddedPostgresError(
    `The database in ${cluster.dataDir} was not ready after two minutes: its own account of why is in ${cluster.dataDir}/log.`,
  )
}

// Once its log is open the server writes there and not to us.
function lastLog(dataDir: string): string {
  const folder = join(dataDir, 'log')
  if (!statSync(folder, { throwIfNoEntry: false })) return ''
  const files = readdirSync(folder).map((name) => join(folder, name))
  const newest = files.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
  const said = newest ? readFileSync(newest, 'utf8') : ''
  return said.slice(Math.max(0, said.lastIndexOf('starting PostgreSQL'))).slice(-4000)
}
