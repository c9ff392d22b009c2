import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { send } from './processes.ts'
import { ask, newTrial, password, servers } from './trial.ts'

const trial = newTrial()
afterEach(trial.clear)
const asRoot = process.geteuid?.() === 0

describe('the database that Rose brings along', () => {
  test('is made at the first start, kept for the second, and leaves no process behind', {
    timeout: 20_000,
  }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const first = await trial.start(dataDir)
    expect(first.adopted).toBe(false)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    await ask(first, 'create table kept (word text)')
    await ask(first, 'insert into kept values ($1)', ['still here'])
    expect(servers(dataDir).map(({ uid }) => uid)).not.toContain(0)
    expect(await first.stop()).toBe('stopped')
    expect(servers(dataDir)).toEqual([])

    const second = await trial.start(dataDir)
    expect(await ask(second, 'select word from kept')).toEqual([{ word: 'still here' }])
    expect(await second.stop()).toBe('stopped')
    expect(servers(dataDir)).toEqual([])
    expect(readdirSync(join(dataDir, '..'))).toEqual(['postgres'])
  })

  test('is safe on disk, silent on the network and British in its sorting', { timeout: 20_000 }, async () => {
    const db = await trial.start(join(trial.folder(), 'postgres'))
    const names = ['listen_addresses', 'fsync', 'full_page_writes', 'data_checksums', 'server_encoding', 'TimeZone']
    const shown = await ask<{ name: string; setting: string }>(
      db,
      'select name, setting from pg_settings where name = any($1)',
      [names],
    )
    expect(Object.fromEntries(shown.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: '',
      fsync: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
    })
    const sorted = await ask<{ w: string }>(
      db,
      "select w from unnest(array['Zoë','siân','Sian','éan','Eve']) w order by w",
    )
    expect(sorted.map(({ w }) => w)).toEqual(['éan', 'Eve', 'Sian', 'siân', 'Zoë'])
    expect(
      await ask(db, 'select datlocprovider p, datlocale l from pg_database where datname = current_database()'),
    ).toEqual([{ p: 'i', l: 'en-GB' }])
    await db.stop()
  })

  test('lets nobody in without the password, and refuses kindly when the secret is not its own', async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const db = await trial.start(dataDir)
    const stranger = { ...db, clientConfig: { ...db.clientConfig, password: 'wrong' } }
    await expect(ask(stranger, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    expect(await ask(db, 'select type, auth_method m from pg_hba_file_rules')).toEqual([
      { type: 'local', m: 'scram-sha-256' },
    ])
    await expect(trial.start(dataDir, { superuserPassword: 'wrong' })).rejects.toThrow(/password kept in ROSE_DATA/)
    await db.stop()
  }, 20_000)

  test('writes no value of a failed statement to its log', { timeout: 20_000 }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const db = await trial.start(dataDir)
    await ask(db, 'create table child (name text primary key, age int check (age < 18))')
    await ask(db, 'insert into child values ($1, 12)', ['Invented Name'])
    const faults = [
      ask(db, 'insert into child values ($1, 12)', ['Invented Name']),
      ask(db, 'insert into child values ($1, 99)', ['Invented Name']),
      ask(db, "insert into child values ('Invented Name', 'x')"),
      ask(db, 'select $1::int', ['Invented Name']),
    ]
    for (const fault of await Promise.allSettled(faults)) expect(fault.status).toBe('rejected')
    await db.stop()
    const logs = readdirSync(join(dataDir, 'log')).map((name) => readFileSync(join(dataDir, 'log', name), 'utf8'))
    expect(logs.join('')).toContain('ready to accept connections')
    expect(logs.join('')).not.toMatch(/Invented|child|insert/)
  })

  test('works far down in the folders, below one that only its owner may enter', { timeout: 20_000 }, async () => {
    const closed = trial.folder()
    chmodSync(closed, 0o700)
    const deep = join(closed, ...Array.from({ length: 6 }, () => 'a-folder-with-quite-a-long-name'))
    mkdirSync(deep, { recursive: true, mode: 0o700 })
    const dataDir = join(deep, 'postgres')
    for (const adopted of [false, true]) {
      const db = await trial.start(dataDir)
      expect(db.adopted).toBe(adopted)
      expect(Buffer.byteLength(db.host)).toBeLessThan(90)
      expect(await ask(db, 'select 1 as one')).toEqual([{ one: 1 }])
    }
    expect(servers(dataDir)[0]?.uid).toBe(asRoot ? 65534 : process.geteuid?.())
    for (const one of servers(dataDir)) send(one.pid, 'SIGKILL')
  })

  test('keeps the password out of every command line', { timeout: 20_000 }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const db = await trial.start(dataDir)
    expect(servers(dataDir).length).toBeGreaterThan(3)
    expect(JSON.stringify(servers(dataDir))).not.toContain(password)
    await db.stop()
  })
})
