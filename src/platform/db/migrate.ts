import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

/** A file that was run here is not the same any more: this database was made by another version of Rose. */
export class MigrationChanged extends Error {}

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

/** The plain SQL files of `folder`, in the order of their names. A table comes before who sees it. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort(byName)
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

function byName(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** Any number that no other program uses for its advisory lock; two starters wait for each other on it. */
const LOCK = 7_309_000

/**
 * Runs the migrations that have not been run, each in a transaction of its own, forward only, once. Safe when several
 * processes start together. A file that changed after it was run is refused: history is not edited.
 * @returns the names that were run now
 */
export async function migrate(owner: pg.Client, migrations: Migration[]): Promise<string[]> {
  await owner.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await owner.query(`create table if not exists public.rose_migration (
      name text primary key, sha256 text not null, run_at timestamptz not null default now())`)
    const { rows } = await owner.query<{ name: string; sha256: string }>(
      'select name, sha256 from public.rose_migration',
    )
    const done = new Map(rows.map((r) => [r.name, r.sha256]))
    const ran: string[] = []
    for (const migration of migrations) {
      const before = done.get(migration.name)
      if (before === undefined) {
        await runOne(owner, migration)
        ran.push(migration.name)
      } else if (before !== migration.sha256) {
        throw new MigrationChanged(
          `The migration ${migration.name} was changed after it was run. Write a new one instead.`,
        )
      }
    }
    return ran
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [LOCK])
  }
}

async function runOne(owner: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(sql)
    await owner.query('insert into public.rose_migration (name, sha256) values ($1, $2)', [name, sha256])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
