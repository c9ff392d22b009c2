import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { asOwner, type Server, serverFromUrl } from '../../src/platform/db/connect.ts'

/** Of a running Rose: where its database is. */
type Place = { readonly folder: string; readonly databaseUrl: string | null }
type Served = { readonly base: string }

/** The database of a running Rose, past row security: to see what is really there. */
export async function ownerAsks<R extends pg.QueryResultRow>(rose: Place, sql: string, values: unknown[] = []) {
  return asOwner(ownerOf(rose), async (client) => (await client.query<R>(sql, values)).rows)
}

export function ownerOf(rose: Place): Server {
  if (rose.databaseUrl) return serverFromUrl(rose.databaseUrl)
  const secrets = JSON.parse(readFileSync(join(rose.folder, 'secrets.json'), 'utf8')) as { owner: string }
  return {
    host: join(rose.folder, 'postgres'),
    port: 5432,
    user: 'rose_owner',
    password: secrets.owner,
    database: 'rose',
  }
}

/** The process id of Rose's own PostgreSQL; 0 while there is none. */
export function postmaster(rose: Place): number {
  try {
    return Number(readFileSync(join(rose.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return 0
  }
}

/** The server's own processes, the postmaster first. */
export function serverProcesses(rose: Place): number[] {
  const first = postmaster(rose)
  const children = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(first)
    } catch {
      return false // ended while we looked
    }
  })
  return [first, ...children.map(Number)]
}

/** True when `/health` says that Rose is well before `within` milliseconds are over. */
export async function healthy(rose: Served, within: number): Promise<boolean> {
  const until = performance.now() + within
  while (performance.now() < until) {
    if ((await health(rose)) === 200) return true
    await new Promise((done) => setTimeout(done, 100))
  }
  return false
}

/** The status of `/health`; 0 when there is no answer. */
export function health(rose: Served): Promise<number> {
  return fetch(`${rose.base}/health`).then(
    (answer) => answer.status,
    () => 0,
  )
}
