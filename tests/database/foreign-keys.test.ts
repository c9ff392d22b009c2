import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { useDatabase } from '../harness/fresh-database.ts'

const database = useDatabase()

const KEYS = `select distinct f.nspname as from_schema, t.nspname as to_schema, c.conname as name
  from pg_constraint c join pg_class fc on fc.oid = c.conrelid join pg_namespace f on f.oid = fc.relnamespace
  join pg_class tc on tc.oid = c.confrelid join pg_namespace t on t.oid = tc.relnamespace
  where c.contype = 'f' and f.nspname <> t.nspname and f.nspname <> 'pgboss'`

/** A foreign key may lead downstairs only, as an import may. */
const floors: string[][] = createRequire(import.meta.url)('../../floors.cjs')
const floorOf = (schema: string) => floors.findIndex((floor) => floor.includes(schema.replaceAll('_', '-')))

async function upward(): Promise<string[]> {
  const keys = await database.asOwner<{ from_schema: string; to_schema: string; name: string }>(KEYS)
  return keys
    .filter((k) => !(floorOf(k.to_schema) < floorOf(k.from_schema) && floorOf(k.to_schema) >= 0))
    .map((k) => `${k.from_schema} → ${k.to_schema} (${k.name})`)
}

describe('foreign keys', () => {
  test('obey the arrows of the imports', async () => {
    expect(await upward()).toEqual([])
    expect((await database.asOwner(KEYS)).length).toBeGreaterThan(10)
  })

  test('one that leads upstairs or sideways is found (seen to fail)', async () => {
    await database.asOwner('create table people.looks_up (episode_id uuid references cases.episode (id))')
    await database.asOwner('create table referrals.looks_aside (episode_id uuid references cases.episode (id))')
    expect(await upward()).toHaveLength(2)
    await database.asOwner('drop table people.looks_up, referrals.looks_aside')
  })
})
