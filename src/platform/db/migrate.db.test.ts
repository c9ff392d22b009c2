import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ROOT } from '../root.ts'
import { asOwner, type Server } from './connect.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

let server: Server
const name = () => inject('server').template.replace('template', `m${randomBytes(4).toString('hex')}`)
beforeAll(async () => {
  server = { ...inject('server').owner, database: name() }
  await asOwner(inject('server').owner, (client) => client.query(`create database ${server.database}`))
})
afterAll(() =>
  asOwner(inject('server').owner, (client) => client.query(`drop database ${server.database} with (force)`)),
)

const all = readMigrations(join(ROOT, 'db', 'migrations'))
const run = (migrations: Migration[]) => asOwner(server, (client) => migrate(client, migrations))

describe('migrations', () => {
  test('a table comes before who sees it, and every name carries its number and module', () => {
    for (const { name } of all) expect(name).toMatch(/^\d{4}_[a-z_]+([.][a-z-]+)?[.]sql$/)
    const place = (name: string) => all.findIndex((m) => m.name === name)
    for (const { name } of all.filter((m) => m.name.includes('who-sees')))
      expect(place(name.replace('.who-sees', ''))).toBeLessThan(place(name))
  })

  test('two that start together run each of them once', async () => {
    const [one, two] = await Promise.all([run(all), run(all)])
    expect([...one, ...two].sort()).toEqual(all.map((m) => m.name).sort())
    expect(await run(all)).toEqual([])
  })

  test('one that fails leaves nothing half done, and the ones before it stay', async () => {
    const good = { name: '9001_good.sql', sql: 'create table public.good (x int)', sha256: 'a' }
    const bad = { name: '9002_bad.sql', sql: 'create table public.half (x int); select 1 / 0', sha256: 'b' }
    await expect(run([...all, good, bad])).rejects.toThrow('The migration 9002_bad.sql failed: division by zero')
    const tables = await asOwner(server, (client) =>
      client.query(`select to_regclass('public.good') as good, to_regclass('public.half') as half`),
    )
    expect(tables.rows[0]).toEqual({ good: 'good', half: null })
  })

  test('one that was changed after it was run is refused', async () => {
    const [first, ...rest] = all
    if (!first) throw new Error('no migrations')
    await expect(run([{ ...first, sha256: 'edited' }, ...rest])).rejects.toThrow('was changed after it was run')
  })
})
