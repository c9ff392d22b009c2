import type { Fresh } from '../harness/fresh-database.ts'

/** How many rows each table has, by its name. */
export type Rows = Readonly<Record<string, number>>

/** What every look may add to: the trail, and what is kept about presses themselves. */
const MAY_GROW = ['audit', 'platform', 'unsaved']

const counting = new WeakMap<Fresh, string>()

export async function rowsOfAll(database: Fresh): Promise<Rows> {
  const text = counting.get(database) ?? (await countOfEach(database))
  counting.set(database, text)
  const rows = await database.asOwner<{ name: string; rows: number }>(text)
  return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]))
}

async function countOfEach(database: Fresh): Promise<string> {
  const tables = await database.asOwner<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname not like 'pg\\_%' and schemaname <> all ($1) and schemaname <> 'information_schema' order by 1`,
    [MAY_GROW],
  )
  return tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`).join(' union all ')
}

/** The tables that have more rows than before. */
export function grown(before: Rows, after: Rows): string[] {
  return Object.keys(after).filter((name) => (after[name] ?? 0) > (before[name] ?? 0))
}

/** What is in each table, as one number: a change of any row is seen. Sessions are left out, because they know when they were last seen. */
export async function stateOfAll(database: Fresh): Promise<Readonly<Record<string, string>>> {
  const tables = Object.keys(await rowsOfAll(database)).filter((name) => name !== 'people.session')
  const all = tables.map(
    (name) => `select '${name}' as name, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as state from ${name} t`,
  )
  const rows = await database.asOwner<{ name: string; state: string }>(all.join(' union all '))
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
}
