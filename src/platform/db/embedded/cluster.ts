import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, accountFor, give } from './account.ts'
import { type Binaries, type BinariesFrom, prepareBinaries } from './binaries.ts'
import { EmbeddedPostgresError, sentenceFor } from './error.ts'
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
  try {
    const account = accountFor(dataDir)
    const binaries = await prepareBinaries(account, wish.binaries)
    mkdirSync(dirname(dataDir), { recursive: true, mode: 0o700 })
    if (isEmpty(dataDir)) {
      wish.log('Making the database for the first time')
      await createCluster({ dataDir, account, binaries, superuserPassword: wish.superuserPassword })
    }
    refuseStrangers(dataDir, binaries.major)
    takeOver(dataDir, account)
    return { dataDir, name: clusterName(dataDir), account, binaries }
  } catch (fault) {
    throw sentenceFor(fault, dataDir)
  }
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

// PostgreSQL refuses a folder that others own or can read, as a backup put back often is.
function takeOver(dataDir: string, account: Account): void {
  const owners = ['.', 'PG_VERSION', 'global', 'base'].map((name) => statSync(join(dataDir, name)).uid)
  if (account && owners.some((uid) => uid !== account.uid)) give(dataDir, account)
  chmodSync(dataDir, 0o700)
}

// The folder's identity, not its path: it stays the same when a parent is renamed while the server runs.
export function clusterName(dataDir: string): string {
  const { dev, ino } = statSync(dataDir)
  return `rose-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 16)}`
}
