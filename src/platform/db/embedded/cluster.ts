import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, accountFor, give } from './account.ts'
import { type Binaries, type BinariesFrom, prepareBinaries } from './binaries.ts'
import { EmbeddedPostgresError } from './error.ts'
import { createCluster } from './initdb.ts'

/** A data folder that holds a database cluster, with what is needed to run it. */
export type Cluster = {
  dataDir: string
  /** Shown in the title of each of its processes, so that they can be told from any other PostgreSQL's. */
  name: string
  account: Account
  binaries: Binaries
}

export type ClusterWish = {
  dataDir: string
  superuserPassword: string
  log: (line: string) => void
  binaries?: BinariesFrom
}

/**
 * Makes sure that the folder holds a cluster of this PostgreSQL, making one in a missing or empty folder.
 * Throws EmbeddedPostgresError for a folder of other things, of another version, or out of reach.
 */
export async function openCluster(wish: ClusterWish): Promise<Cluster> {
  const dataDir = existsSync(wish.dataDir) ? realpathSync(wish.dataDir) : resolve(wish.dataDir)
  const account = accountFor(dataDir)
  const binaries = await prepareBinaries(account, wish.binaries)
  try {
    mkdirSync(dirname(dataDir), { recursive: true, mode: 0o700 })
    if (isEmpty(dataDir)) {
      wish.log('Making the database for the first time')
      await createCluster({ dataDir, account, binaries, superuserPassword: wish.superuserPassword })
    }
    refuseStrangers(dataDir, binaries.major)
    if (ownedByOthers(dataDir, account)) give(dataDir, account)
    chmodSync(dataDir, 0o700) // a backup put back may have lost it, and PostgreSQL refuses a folder that others can read
  } catch (fault) {
    throw asSentence(fault, dataDir)
  }
  return { dataDir, name: clusterName(dataDir), account, binaries }
}

function isEmpty(dataDir: string): boolean {
  return !existsSync(dataDir) || readdirSync(dataDir).length === 0
}

function refuseStrangers(dataDir: string, major: number): void {
  const file = join(dataDir, 'PG_VERSION')
  if (!existsSync(file)) {
    throw new EmbeddedPostgresError(
      `${dataDir} holds files that are not a database: move them away, or choose another ROSE_DATA.`,
    )
  }
  const found = readFileSync(file, 'utf8').trim()
  if (found === String(major)) return
  throw new EmbeddedPostgresError(
    `The database in ${dataDir} was made by PostgreSQL ${found} and this Rose brings ${major}: use the release of Rose that made it, or set DATABASE_URL.`,
  )
}

function ownedByOthers(dataDir: string, account: Account): boolean {
  const wanted = account?.uid ?? process.geteuid?.()
  const strangers = ['.', 'PG_VERSION', 'global', 'base'].map((name) => statSync(join(dataDir, name)).uid)
  if (strangers.every((uid) => uid === wanted)) return false
  if (account) return true
  throw new EmbeddedPostgresError(
    `The database folder ${dataDir} belongs to another account (${strangers[0]}): start Rose from the account that started it first.`,
  )
}

// The folder's identity, not its path: it stays the same when a parent is renamed while the server runs.
export function clusterName(dataDir: string): string {
  const { dev, ino } = statSync(dataDir)
  return `rose-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 16)}`
}

function asSentence(fault: unknown, dataDir: string): unknown {
  if (fault instanceof EmbeddedPostgresError || !(fault instanceof Error) || !('code' in fault)) return fault
  const because: Record<string, string> = {
    EACCES: `Rose may not use the database folder ${dataDir}: start it from the account that owns the folder.`,
    EPERM: `Rose may not use the database folder ${dataDir}: start it from the account that owns the folder.`,
    ENOSPC: `The disk that holds ${dataDir} is full: free some space, then start Rose again.`,
    EROFS: `The disk that holds ${dataDir} is read-only: make it writable, then start Rose again.`,
    ENOTDIR: `${dataDir} cannot be the database folder, because a file is in its place: move it, or choose another ROSE_DATA.`,
    EBUSY: `${dataDir} is a mount point: mount its parent folder in its place.`,
  }
  const sentence = because[String(fault.code)]
  return sentence ? new EmbeddedPostgresError(sentence, { cause: fault }) : fault
}
