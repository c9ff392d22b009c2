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
    const starting = { cluster, config: clientConfig, patience, log: wish.log }
    const hold = new Hold(starting, await bringUp(starting), route.close)
    return Object.defineProperties({ ...address, clientConfig, ...hold.deeds() } as Embedded, {
      adopted: { get: () => hold.up.adopted, enumerable: true },
      pid: { get: () => hold.up.pid, enumerable: true },
    })
  } catch (fault) {
    route.close()
    throw fault
  }
}

// This process's hold on the server: which one it is now, and whether it is being brought back or given up.
class Hold {
  up: Up
  readonly #starting: Starting
  readonly #release: () => void
  readonly #callbacks = new Set<() => void>()
  #restarting: Promise<void> | undefined
  #stopping: Promise<'stopped' | 'in-use'> | undefined

  constructor(starting: Starting, up: Up, release: () => void) {
    this.#starting = starting
    this.#release = release
    this.up = up
    void this.#watch(up)
  }

  deeds(): Pick<Embedded, 'onDeath' | 'restart' | 'stop'> {
    return {
      onDeath: (callback) => {
        this.#callbacks.add(callback)
        return () => this.#callbacks.delete(callback)
      },
      restart: () => this.#restart(),
      stop: () => {
        this.#stopping ??= this.#stop().finally(this.#release)
        return this.#stopping
      },
    }
  }

  #take(up: Up): void {
    this.up = up
    void this.#watch(up)
  }

  async #watch(held: Up): Promise<void> {
    await held.lease.lost
    const lease = this.#isBusy() ? undefined : await regain(held, this.#starting)
    if (this.#isBusy() || this.up !== held) await lease?.end()
    else if (lease) this.#take({ ...held, lease })
    else for (const callback of this.#callbacks) callback()
  }

  #isBusy(): boolean {
    return this.#stopping !== undefined || this.#restarting !== undefined
  }

  async #restart(): Promise<void> {
    if (this.#stopping || !this.up.lease.isLost()) return
    this.#restarting ??= this.#revive().finally(() => {
      this.#restarting = undefined
    })
    await this.#restarting
  }

  async #revive(): Promise<void> {
    this.#starting.log('Starting the database server again')
    this.#take(await bringUp(this.#starting))
  }

  async #stop(): Promise<'stopped' | 'in-use'> {
    await this.#restarting?.catch(() => undefined) // its caller is told of the fault
    return leave(this.#starting, this.up)
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
  if (!server) return 'stopped'
  const lease = up.lease.isLost() ? await askForLease(server, starting) : up.lease
  // A fault here is the server's death or deafness: a dead one needs no stopping, the next start ends a deaf one.
  if (await lease?.wasLast().catch(() => false)) {
    await endCluster(starting.cluster, Math.max(starting.patience.ending, 20_000))
    return 'stopped'
  }
  void lease?.end().catch(() => undefined)
  if (!findPostmaster(starting.cluster)) return 'stopped'
  starting.log('Leaving the database server running: another Rose process uses it')
  return 'in-use'
}
