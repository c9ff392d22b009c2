import { setTimeout as pause } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import type { Cluster } from './cluster.ts'
import { EmbeddedPostgresError } from './error.ts'
import { launch } from './launch.ts'
import { type Lease, takeLease } from './lease.ts'
import { endCluster, endLeftovers, findPostmaster, type Postmaster } from './postmaster.ts'

/** How long to wait, in ms: for an answer of a running server, and for each step of ending one. */
export type Patience = { answer: number; ending: number }
export type Starting = { cluster: Cluster; config: ClientConfig; patience: Patience; log: (line: string) => void }
/** A running server that this process holds a lease on. `adopted`: it ran already. */
export type Up = { pid: number; adopted: boolean; lease: Lease }

const limit = 180_000

/**
 * Brings the server of a cluster up: adopts one that runs and answers, ends one that runs and does not, else starts
 * one. Any number of processes may do this at once; PostgreSQL's own lock file decides who starts it.
 */
export async function bringUp(starting: Starting): Promise<Up> {
  const until = performance.now() + limit
  while (performance.now() < until) {
    const running = findPostmaster(starting.cluster)
    const up = running ? await adopt(running, starting) : await start(starting)
    if (up) return up
    await pause(30)
  }
  throw new EmbeddedPostgresError(
    `Another server holds the database in ${starting.cluster.dataDir} and does not answer: restart this machine.`,
  )
}

/** Takes a lease within `patience` ms while the same server lives; undefined when it does not answer. */
export async function askForLease(server: Postmaster, starting: Starting): Promise<Lease | undefined> {
  const until = performance.now() + starting.patience.answer
  while (performance.now() < until && findPostmaster(starting.cluster)?.pid === server.pid) {
    try {
      const lease = await takeLease(starting.config, starting.patience.answer)
      if (lease !== 'leaving') return lease
    } catch (fault) {
      refuseWrongPassword(fault, starting.cluster.dataDir)
    }
    await pause(30)
  }
  return undefined
}

async function adopt(running: Postmaster, starting: Starting): Promise<Up | undefined> {
  if (running.status !== 'ready') return undefined // starting or stopping: wait for the outcome
  const lease = await askForLease(running, starting)
  if (lease) {
    starting.log('Using the database server that was running already')
    return { pid: running.pid, adopted: true, lease }
  }
  if (findPostmaster(starting.cluster)?.pid === running.pid) {
    starting.log('The database server that was running does not answer: ending it')
    await endCluster(starting.cluster, starting.patience.ending)
  }
  return undefined
}

async function start(starting: Starting): Promise<Up | undefined> {
  await endLeftovers(starting.cluster)
  const launched = await launch(starting.cluster)
  if (launched === 'held') return undefined
  const lease = await askForLease({ pid: launched.pid, status: 'ready' }, starting)
  return lease && { pid: launched.pid, adopted: false, lease }
}

function refuseWrongPassword(fault: unknown, dataDir: string): void {
  if (!(fault instanceof Error && 'code' in fault) || (fault.code !== '28P01' && fault.code !== '28000')) return
  throw new EmbeddedPostgresError(
    `The owner's password kept in ROSE_DATA does not open the database in ${dataDir}: put back the secrets that belong to it.`,
  )
}
