import { once } from 'node:events'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, newTrial, servers, until } from './trial.ts'

const trial = newTrial()
afterEach(trial.clear)
const timeout = 30_000

describe('when things are killed', () => {
  test('a Rose killed outright loses no acknowledged row, and the next one adopts its server', {
    timeout,
  }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const { child, up } = await trial.program(dataDir)
    let last = 0
    child.stdout?.on('data', (lines: string) => {
      last = Number(lines.trim().split('\n').at(-1))
    })
    child.stdin?.write('rows')
    await until(() => last > 200)
    child.kill('SIGKILL')
    await once(child, 'close')
    const db = await trial.start(dataDir)
    expect(db).toMatchObject({ adopted: true, pid: up.pid })
    const [count] = await ask<{ n: number; high: number }>(db, 'select count(*)::int n, max(n) high from row')
    expect(count?.n).toBe(count?.high)
    expect(count?.high).toBeGreaterThanOrEqual(last)
    expect(await db.stop()).toBe('stopped')
    expect(servers(dataDir)).toEqual([])
  })

  test('a server killed together with its Rose comes back with every acknowledged row', { timeout }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const { child, up } = await trial.program(dataDir)
    let last = 0
    child.stdout?.on('data', (lines: string) => {
      last = Number(lines.trim().split('\n').at(-1))
    })
    child.stdin?.write('rows')
    await until(() => last > 200)
    child.kill('SIGKILL')
    process.kill(up.pid, 'SIGKILL')
    await once(child, 'close')
    const db = await trial.start(dataDir)
    expect(db.adopted).toBe(false)
    const [count] = await ask<{ high: number }>(db, 'select max(n) high from row')
    expect(count?.high).toBeGreaterThanOrEqual(last)
    await db.stop()
  })

  test('Ctrl-C in the terminal of a Rose does not reach its server', { timeout }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const { child, up } = await trial.program(dataDir)
    process.kill(-(child.pid ?? 0), 'SIGINT') // the whole group, as a terminal does
    await once(child, 'close')
    const db = await trial.start(dataDir)
    expect(db).toMatchObject({ adopted: true, pid: up.pid })
    await db.stop()
  })

  test('a server that dies is told of and brought back under the same address', { timeout }, async () => {
    const db = await trial.start(join(trial.folder(), 'postgres'))
    await ask(db, 'create table kept (n int)')
    const died = new Promise<void>((tell) => db.onDeath(tell))
    const before = db.pid
    process.kill(before, 'SIGKILL')
    await died
    await Promise.all([db.restart(), db.restart()])
    expect(db.pid).not.toBe(before)
    expect(await ask(db, 'select * from kept')).toEqual([])
    const again = new Promise<void>((tell) => db.onDeath(tell))
    process.kill(db.pid, 'SIGQUIT')
    await again
    await db.restart()
    expect(await ask(db, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await db.stop()).toBe('stopped')
  })

  test('a busy child of a killed server does not keep the next one out', { timeout }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const db = await trial.start(dataDir)
    const died = new Promise<void>((tell) => db.onDeath(tell))
    const busy = new Client(db.clientConfig)
    busy.on('error', () => undefined)
    await busy.connect()
    const [row] = (await busy.query<{ pid: number }>('select pg_backend_pid() pid')).rows
    const work = busy.query('select 1').catch(() => undefined)
    await work
    process.kill(row?.pid ?? 0, 'SIGSTOP') // a process deep in work, which does not notice that its parent is gone
    process.kill(db.pid, 'SIGKILL')
    await died
    await db.restart()
    expect(await ask(db, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(servers(dataDir).map(({ pid }) => pid)).not.toContain(row?.pid)
    await db.stop()
  })

  test('a crash of one connection is not taken for the death of the server', { timeout }, async () => {
    const db = await trial.start(join(trial.folder(), 'postgres'))
    let deaths = 0
    db.onDeath(() => deaths++)
    const before = db.pid
    const holders = "select pid from pg_stat_activity where application_name = 'rose lease'"
    const [old] = await ask<{ pid: number }>(db, holders)
    process.kill(old?.pid ?? 0, 'SIGKILL')
    await until(() => servers(db.host).length > 0)
    let now: { pid: number }[] = []
    while (now.length === 0 || now[0]?.pid === old?.pid) now = await ask<{ pid: number }>(db, holders).catch(() => [])
    expect({ deaths, pid: db.pid }).toEqual({ deaths: 0, pid: before })
    expect(await db.stop()).toBe('stopped')
  })

  test('a server that runs but does not answer is ended and another started', { timeout }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const { child, up } = await trial.program(dataDir)
    child.kill('SIGKILL')
    await once(child, 'close')
    process.kill(up.pid, 'SIGSTOP')
    const db = await trial.start(dataDir, { patience: { answer: 300, ending: 300 } })
    expect(db.adopted).toBe(false)
    expect(db.pid).not.toBe(up.pid)
    await db.stop()
  })
})

describe('several at once', () => {
  test('of many starters on a new folder one starts the server, the others adopt it', { timeout }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const programs = await Promise.all(Array.from({ length: 3 }, () => trial.program(dataDir)))
    expect(programs.filter(({ up }) => !up.adopted)).toHaveLength(1)
    expect(new Set(programs.map(({ up }) => up.pid)).size).toBe(1)
    expect(servers(dataDir).filter(({ command }) => command.includes('cluster_name='))).toHaveLength(1)
  })

  test('the last to leave stops the server, whoever started it', { timeout }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const { child } = await trial.program(dataDir)
    const db = await trial.start(dataDir)
    expect(db.adopted).toBe(true)
    child.stdin?.end()
    await once(child, 'close')
    expect(await ask(db, 'select 1 as one')).toEqual([{ one: 1 }])
    const third = await trial.start(dataDir)
    expect(await db.stop()).toBe('in-use')
    expect(await ask(third, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await third.stop()).toBe('stopped')
    expect(servers(dataDir)).toEqual([])
  })

  test('of those who leave together one stops the server, and who comes meanwhile is served', { timeout }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    const three = await Promise.all([trial.start(dataDir), trial.start(dataDir), trial.start(dataDir)])
    const left = await Promise.all(three.map((db) => db.stop()))
    expect(left.toSorted()).toEqual(['in-use', 'in-use', 'stopped'])
    const leaver = await trial.start(dataDir)
    const [, comer] = await Promise.all([leaver.stop(), trial.start(dataDir)])
    await comer.restart() // it may have been given the server that was just going
    expect(await ask(comer, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await comer.stop()).toBe('stopped')
    expect(servers(dataDir)).toEqual([])
  })
})
