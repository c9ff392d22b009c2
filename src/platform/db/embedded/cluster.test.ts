import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { EmbeddedPostgresError } from './error.ts'
import { newTrial } from './trial.ts'

const trial = newTrial()
const asRoot = process.geteuid?.() === 0
afterEach(async () => {
  if (asRoot) process.seteuid?.(0)
  await trial.clear()
})

describe('a folder that cannot be the database', () => {
  test.each([
    ['of another version', 'PG_VERSION', '15\n', /made by PostgreSQL 15 and this Rose brings 17/],
    ['of other things', 'holiday.jpg', 'sand', /holds files that are not a database/],
  ])('%s is left as it is and explained', async (_what, name, content, sentence) => {
    const dataDir = join(trial.folder(), 'postgres')
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, name), content)
    await expectSentence(dataDir, sentence)
    expect(readdirSync(dataDir)).toEqual([name])
  })

  test('whose place a file has taken is explained', async () => {
    const place = join(trial.folder(), 'data')
    writeFileSync(place, '')
    await expectSentence(join(place, 'postgres'), /because a file is in its place/)
    await expectSentence(place, /because a file is in its place/)
  })

  test('that this account may not enter is explained', async () => {
    const closed = trial.folder()
    mkdirSync(join(closed, 'data'))
    chmodSync(join(closed, 'data'), 0)
    chmodSync(closed, 0o755)
    if (asRoot) process.seteuid?.(65534) // root may enter everything
    await expectSentence(join(closed, 'data/postgres'), /may not use the database folder/)
    if (asRoot) process.seteuid?.(0)
    chmodSync(join(closed, 'data'), 0o700) // so that it can be cleared away
  })

  // Only root can play two accounts.
  test.each(asRoot ? ['root'] : [])('that %s started first is explained to others', { timeout: 20_000 }, async () => {
    const open = trial.folder()
    const dataDir = join(open, 'postgres')
    const db = await trial.start(dataDir)
    await db.stop()
    chmodSync(open, 0o755)
    chmodSync(dataDir, 0o755)
    process.seteuid?.(65533)
    await expectSentence(dataDir, /start it from the account that owns the folder/)
  })
})

describe('a folder that can be mended', () => {
  test('what a crash left half-made beside it is cleared away', { timeout: 20_000 }, async () => {
    const data = trial.folder()
    mkdirSync(join(data, '.postgres-new-999999999-abandoned'))
    mkdirSync(join(data, `.postgres-new-${process.pid}-in-use`))
    mkdirSync(join(data, 'postgres'))
    const db = await trial.start(join(data, 'postgres'))
    await db.stop()
    expect(readdirSync(data).toSorted()).toEqual([`.postgres-new-${process.pid}-in-use`, 'postgres'])
  })

  test('a backup put back by its owner or by root is taken over, readable to nobody else', {
    timeout: 20_000,
  }, async () => {
    const dataDir = join(trial.folder(), 'postgres')
    await (await trial.start(dataDir)).stop()
    chmodSync(dataDir, 0o755)
    for (const name of asRoot ? ['.', 'base', 'PG_VERSION', 'global'] : []) chownSync(join(dataDir, name), 0, 0)
    const db = await trial.start(dataDir)
    expect(await db.stop()).toBe('stopped')
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false)
  })
})

async function expectSentence(dataDir: string, sentence: RegExp): Promise<void> {
  const fault = await trial.start(dataDir).catch((caught: unknown) => caught)
  expect(fault).toBeInstanceOf(EmbeddedPostgresError)
  expect(String(fault)).toMatch(sentence)
}
