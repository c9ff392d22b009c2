import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Account, give } from './account.ts'
import type { Binaries } from './binaries.ts'
import { explain } from './error.ts'
import { look } from './processes.ts'
import { owner } from './settings.ts'

export type NewCluster = { dataDir: string; account: Account; binaries: Binaries; superuserPassword: string }

/**
 * Where the data folder is, in the words of a PostgreSQL process whose working folder it is. On Linux that name needs
 * no right to enter the folders above it, so a ROSE_DATA below a root-only folder works: Node enters the folder
 * before it gives its rights away.
 */
export function ownFolder(dataDir: string): string {
  return existsSync('/proc/self/cwd') ? '/proc/self/cwd' : dataDir
}

/**
 * Makes a cluster beside the data folder and moves it into place whole, so that a crash half-way leaves no half
 * database, and of two starters at once the quicker one wins. Text sorts as British English (ICU).
 */
export async function createCluster(wish: NewCluster): Promise<void> {
  sweepAbandoned(wish.dataDir)
  const staging = mkdtempSync(`${stagingStem(wish.dataDir)}${process.pid}-`)
  const cluster = join(staging, 'cluster')
  try {
    mkdirSync(cluster, { mode: 0o700 })
    writeFileSync(join(staging, 'password'), wish.superuserPassword, { mode: 0o600 })
    give(staging, wish.account)
    await runInitdb(cluster, wish)
    moveIntoPlace(cluster, wish.dataDir)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

function stagingStem(dataDir: string): string {
  return join(dirname(dataDir), `.${basename(dataDir)}-new-`)
}

function sweepAbandoned(dataDir: string): void {
  const stem = basename(stagingStem(dataDir))
  for (const name of readdirSync(dirname(dataDir))) {
    const maker = name.startsWith(stem) ? Number.parseInt(name.slice(stem.length), 10) : Number.NaN
    if (maker > 0 && !look(maker)) rmSync(join(dirname(dataDir), name), { recursive: true, force: true })
  }
}

async function runInitdb(cluster: string, { account, binaries, dataDir }: NewCluster): Promise<void> {
  const encoding = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-GB']
  // The classes of characters (what is a letter) come from libc even with ICU; macOS has no C.UTF-8.
  const classes = process.platform === 'darwin' ? '--locale=en_US.UTF-8' : '--locale=C.UTF-8'
  const who = [`--username=${owner}`, '--pwfile=../password', '--auth=scram-sha-256', '--data-checksums']
  const child = spawn(binaries.initdb, ['-D', ownFolder(cluster), ...encoding, classes, ...who], {
    cwd: cluster,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  })
  const ended = new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done))
  const [words, code] = await Promise.all([text(child.stderr), ended])
  if (code !== 0) throw explain(words, dataDir)
}

function moveIntoPlace(cluster: string, dataDir: string): void {
  try {
    if (existsSync(dataDir)) rmdirSync(dataDir)
    renameSync(cluster, dataDir)
  } catch (fault) {
    if (!existsSync(join(dataDir, 'PG_VERSION'))) throw fault // else another starter was quicker: use theirs
  }
}
