import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Account, give } from './account.ts'
import { look, send } from './processes.ts'
import { ask, newTrial, servers, until } from './trial.ts'

const trial = newTrial()
const others: ChildProcess[] = []
afterEach(async () => {
  for (const child of others.splice(0)) child.kill('SIGKILL')
  await trial.clear()
})
const timeout = 20_000
const asRoot = process.geteuid?.() === 0
const unprivileged: Account = asRoot ? { uid: 65534, gid: 65534 } : undefined

describe('what a dead server leaves in its folder', () => {
  test('a process id that another program has by now does not keep the server out', { timeout }, async () => {
    const { dataDir, locks } = await killedServer()
    const stranger = run('sleep', ['60'])
    for (const lock of locks) replacePid(lock, stranger.pid)
    await expectStarts(dataDir)
    expect(look(stranger.pid ?? 0)).toBeDefined() // and is not ended for it
  })

  test('a process id of remains that nobody has reaped does not keep it out', { timeout }, async () => {
    const { dataDir, locks } = await killedServer()
    // The shell leaves a child behind and becomes a program that never asks after it.
    const parent = run('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'])
    const [line] = (await once(parent.stdout ?? parent, 'data')) as [Buffer]
    const zombie = Number(line.toString())
    await until(() => look(zombie) === undefined)
    expect(() => process.kill(zombie, 0)).not.toThrow() // it is there, for all who ask the simple way
    for (const lock of locks) replacePid(lock, zombie)
    await expectStarts(dataDir)
  })

  test('a lock file cut short by a power cut does not keep it out', { timeout }, async () => {
    const { dataDir, locks } = await killedServer()
    for (const lock of locks) writeFileSync(lock, '')
    await expectStarts(dataDir)
  })

  test('a PostgreSQL that somebody else started there is left alone and named', { timeout }, async () => {
    const { dataDir, locks } = await killedServer()
    // A sleeping process under the name and the account that a server started by hand would have.
    const foreign = run('bash', ['-c', 'exec -a postgres sleep 60'])
    for (const lock of locks) replacePid(lock, foreign.pid)
    await until(() => look(foreign.pid ?? 0)?.command.startsWith('postgres') === true)
    await expect(trial.start(dataDir)).rejects.toThrow(`did not start holds ${dataDir} (process ${foreign.pid})`)
    expect(look(foreign.pid ?? 0)).toBeDefined()
  })
})

async function killedServer(): Promise<{ dataDir: string; locks: string[] }> {
  const dataDir = join(trial.folder(), 'postgres')
  const { child } = await trial.program(dataDir)
  child.kill('SIGKILL')
  await once(child, 'close')
  for (const one of servers(dataDir)) send(one.pid, 'SIGKILL')
  await until(() => servers(dataDir).length === 0)
  const locks = ['postmaster.pid', '.s.PGSQL.5432.lock'].map((name) => join(dataDir, name))
  for (const lock of locks) expect(existsSync(lock)).toBe(true)
  return { dataDir, locks }
}

function run(program: string, words: string[]): ChildProcess {
  const child = spawn(program, words, { cwd: '/', stdio: ['ignore', 'pipe', 'ignore'], ...unprivileged })
  others.push(child)
  return child
}

function replacePid(lock: string, pid = 0): void {
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(pid)))
  give(lock, unprivileged)
}

async function expectStarts(dataDir: string): Promise<void> {
  const db = await trial.start(dataDir)
  expect(db.adopted).toBe(false)
  expect(await ask(db, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await db.stop()).toBe('stopped')
}
