import type { ClientConfig } from 'pg'
import type { BinariesFrom } from './binaries.ts'
import { askForLease, bringUp, type Patience, type Starting, type Up } from './bring-up.ts'
import { openCluster } from './cluster.ts'
import type { Lease } from './lease.ts'
import { endCluster, findPostmaster } from './postmaster.ts'
import { owner, port } from './settings.ts'
import { socketRoute } from './socket-route.ts'

export type { BinariesFrom } from './binaries.ts'
export { EmbeddedPostgresError } from './error.ts'

export type EmbeddedWish = {
  /** The cluster's own folder, such as ROSE_DATA/postgres; made when missing. */
  dataDir: string
  /** Of the owner role. The same for every process on one data folder; used when the cluster is made. */
  superuserPassword: string
  /** Told what the launcher does, a line at a time. */
  log: (line: string) => void
  /** Where PostgreSQL's programs are, and where root may put a copy of them; the npm package and /var/lib by default. */
  binaries?: BinariesFrom
  patience?: Partial<Patience>
}

export type Embedded = {
  /** The socket's folder, as this process can name it; not to be stored. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  /** For `pg`, as the owner; take `user` and `password` away for the other roles. */
  readonly clientConfig: ClientConfig
  /** Whether the server ran already when this process came. */
  readonly adopted: boolean
  /** The server's process id, which changes with a restart. */
  readonly pid: number
  /** Calls back each time the server dies without our asking. Answers a function that ends the calling back. */
  onDeath: (callback: () => void) => () => void
  /** Brings a dead server back under the same address; does nothing while it lives. Safe to call from many places. */
  restart: () => Promise<void>
  /**
   * Gives the server up. The last process to do so stops it; end your own connections first.
   * Answers `in-use` when another Rose process keeps it running.
   */
  stop: () => Promise<'stopped' | 'in-use'>
}

/**
 * Starts the PostgreSQL that Rose brings along, or joins it when it runs already, making the database at the first
 * start. Throws EmbeddedPostgresError, whose message is one sentence for a person, when it cannot be had.
 */
export async function startEmbedded(wish: EmbeddedWish): Promise<Embedded> {
  const cluster = await openCluster(wish)
  const route = socketRoute(cluster.dataDir)
  const address = { host: route.host, port, user: owner, database: 'postgres' }
  const clientConfig: ClientConfig = { ...address, password: wish.superuserPassword, ssl: false }
  const patience = { answer: 6000, ending: 5000, ...wish.patience }
  try {
    const held = await hold({ cluster, config: clientConfig, patience, log: wish.log }, route.close)
    return Object.defineProperties({ ...address, clientConfig, ...held.deeds } as Embedded, {
      adopted: { get: () => held.up().adopted, enumerable: true },
      pid: { get: () => held.up().pid, enumerable: true },
    })
  } catch (fault) {
    route.close()
    throw fault
  }
}

type Deeds = Pick<Embedded, 'onDeath' | 'restart' | 'stop'>

async function hold(starting: Starting, release: () => void): Promise<{ deeds: Deeds; up: () => Up }> {
  let up = await bringUp(starting)
  let stopping: Promise<'stopped' | 'in-use'> | undefined
  let restarting: Promise<void> | undefined
  const callbacks = new Set<() => void>()

  const watch = async (held: Up): Promise<void> => {
    await held.lease.lost
    const lease = stopping || restarting ? undefined : await regain(held, starting)
    if (stopping || restarting || up !== held) await lease?.end()
    else if (lease) take({ ...held, lease })
    else for (const callback of callbacks) callback()
  }
  const take = (now: Up): void => {
    up = now
    void watch(now)
  }
  const revive = async (): Promise<void> => {
    starting.log('Starting the database server again')
    take(await bringUp(starting))
  }
  take(up)
  return {
    up: () => up,
    deeds: {
      onDeath: (callback) => {
        callbacks.add(callback)
        return () => callbacks.delete(callback)
      },
      restart: async () => {
        if (stopping || !up.lease.isLost()) return
        restarting ??= revive().finally(() => {
          restarting = undefined
        })
        await restarting
      },
      stop: () => {
        stopping ??= (restarting ?? Promise.resolve())
          .catch(() => undefined)
          .then(() => leave(starting, up))
          .finally(release)
        return stopping
      },
    },
  }
}

// A crash of one connection makes the server end them all, and our lease with them, while it lives on.
async function regain(held: Up, starting: Starting): Promise<Lease | undefined> {
  try {
    const server = findPostmaster(starting.cluster)
    return server?.pid === held.pid ? await askForLease(server, starting) : undefined
  } catch {
    return undefined // whatever is wrong with it, the server cannot be used: the caller is told that it died
  }
}

// Smart shutdown would wait for every client, perhaps for ever; a fast one rolls open work back and writes all to disk.
async function leave(starting: Starting, up: Up): Promise<'stopped' | 'in-use'> {
  const server = findPostmaster(starting.cluster)
  const lease = up.lease.isLost() && server ? await askForLease(server, starting) : up.lease
  if (lease && !lease.isLost() && !(await lease.wasLast())) {
    await lease.end()
    starting.log('Leaving the database server running: another Rose process uses it')
    return 'in-use'
  }
  if (lease && server) await endCluster(starting.cluster, Math.max(starting.patience.ending, 20_000))
  return 'stopped'
}
