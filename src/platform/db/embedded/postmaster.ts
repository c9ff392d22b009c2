import { readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { EmbeddedPostgresError } from './error.ts'
import { everyProcess, look, type Running, send } from './processes.ts'
import { port } from './settings.ts'

/** The server that holds a data folder. `status` is its own word: starting, ready, stopping. */
export type Postmaster = { pid: number; status: string }

/**
 * The server that really holds the folder now. A process id in postmaster.pid may long belong to another program
 * (ids are used again), or to remains that nobody has reaped, or be cut short by a power cut; such a file is moved out
 * of the way.
 * Throws EmbeddedPostgresError when a PostgreSQL that Rose did not start holds the folder.
 */
export function findPostmaster(cluster: Cluster): Postmaster | undefined {
  const written = readLock(cluster.dataDir, 'postmaster.pid')
  const running = written && (written.pid > 0 ? look(written.pid) : everyProcess().find((one) => isOurs(one, cluster)))
  if (running && isOurs(running, cluster))
    return { pid: running.pid, status: written.pid > 0 ? written.status : 'starting' }
  if (running && isUnknownServer(running, cluster)) {
    throw new EmbeddedPostgresError(
      `A PostgreSQL that Rose did not start holds ${cluster.dataDir} (process ${running.pid}): stop it, then start Rose again.`,
    )
  }
  clearSocketLock(cluster)
  if (written) clearLock(cluster.dataDir, 'postmaster.pid', written.text)
  return undefined
}

/** Ends the server and every process it left behind: politely, then by force; each step has `patience` ms. */
export async function endCluster(cluster: Cluster, patience: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (await ended(cluster, signal, patience)) return
  }
  throw new EmbeddedPostgresError(
    `The old database server of ${cluster.dataDir} cannot be ended: restart this machine, then start Rose again.`,
  )
}

/**
 * Ends what a killed server left: its busy children live on and hold the folder, and a new server would refuse it.
 * Only for a moment when no server holds the folder.
 */
export async function endLeftovers(cluster: Cluster): Promise<void> {
  for (const signal of [undefined, 'SIGQUIT', 'SIGKILL'] as const) {
    if (signal) for (const one of children(cluster)) send(one.pid, signal)
    for (let waited = 0; waited < 500; waited += 20) {
      if (children(cluster).length === 0) return
      await pause(20)
    }
  }
}

/** Asks the server to end fast (open transactions are rolled back) and waits for it; true when it is gone. */
export async function ended(cluster: Cluster, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  const server = findPostmaster(cluster)
  if (server) send(server.pid, signal)
  if (signal === 'SIGKILL') for (const one of children(cluster)) send(one.pid, signal)
  for (let waited = 0; waited <= patience; waited += 20) {
    if (!findPostmaster(cluster) && children(cluster).length === 0) return true
    await pause(20)
  }
  return false
}

type Lock = Postmaster & { text: string }

// Of a file cut short the pid is 0.
function readLock(dataDir: string, name: string): Lock | undefined {
  try {
    const text = readFileSync(join(dataDir, name), 'utf8')
    const lines = text.split('\n')
    const pid = Number(lines[0])
    return { pid: pid > 0 ? pid : 0, status: lines[7]?.trim() ?? '', text }
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

// The socket has a lock file of its own, which keeps a new server out as long as anything has its process id.
function clearSocketLock(cluster: Cluster): void {
  const name = `.s.PGSQL.${port}.lock`
  const written = readLock(cluster.dataDir, name)
  const running = written && look(written.pid)
  if (written && !(running && isOurs(running, cluster))) clearLock(cluster.dataDir, name, written.text)
}

function isOurs(running: Running, cluster: Cluster): boolean {
  return isSameAccount(running, cluster) && running.command.includes(` cluster_name=${cluster.name}`)
}

function isUnknownServer(running: Running, cluster: Cluster): boolean {
  const program = basename(running.command.split(' ')[0] ?? '')
  return isSameAccount(running, cluster) && program === 'postgres' && !running.command.includes(' cluster_name=rose-')
}

function isSameAccount(running: Running, { account }: Cluster): boolean {
  return running.uid === (account?.uid ?? process.geteuid?.())
}

function children(cluster: Cluster): Running[] {
  return everyProcess().filter(
    (one) => isSameAccount(one, cluster) && one.command.startsWith(`postgres: ${cluster.name}: `),
  )
}

// Two starters may both find the file stale; the slower must not take away the quicker one's new file. Moving it first
// and reading what was moved tells them apart, and PostgreSQL's own check of shared memory guards the rest.
function clearLock(dataDir: string, name: string, stale: string): void {
  const [file, aside] = [join(dataDir, name), join(dataDir, `${name}.stale.${process.pid}`)]
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') === stale) rmSync(aside)
    else renameSync(aside, file)
  } catch (fault) {
    if (!isMissing(fault)) throw fault
  }
}

function isMissing(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
}
