import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { healthy, ownerAsks } from './own-database.ts'
import { type Rose, startRose } from './rose.ts'
import { KINDS, save, signIn, type Worker } from './saves.ts'

/**
 * A disk filled to the brim. As root, Rose gets a small disk of its own and it is really filled. A server that is not ours,
 * and somebody who may not mount, get what a full disk looks like from here: PostgreSQL's own refusal (53100).
 */
const real = process.getuid?.() === 0 && !process.env['DATABASE_URL']

let disk: string
let rose: Rose
let worker: Worker

beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'rose-disk-'))
  if (real) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk])
  rose = await startRose({}, disk)
  worker = await signIn(rose, 'practitioner')
})
afterAll(async () => {
  await rose?.stop()
  if (real) execFileSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

const begin = (what: string) =>
  Promise.all(KINDS.map(async (kind) => ({ kind, writing: await kind.begin(rose, worker, `${what}, ${kind.name}`) })))
type Begun = Awaited<ReturnType<typeof begin>>[number]

/** Long words that do not pack: what is left of the room in PostgreSQL's own files is soon used up. */
const long = (what: string) => `${what} ${randomBytes(20_000).toString('hex')}`

test('nothing is acknowledged that is not kept, and when there is room again everything can be sent', async () => {
  const acknowledged: Begun[] = await begin('before it was full')
  for (const { writing } of acknowledged) expect(await save(rose, writing)).toBe(true)
  const refused: Begun[] = []
  const ready = await Promise.all(Array.from({ length: 200 }, (_, i) => begin(long(`while it was full ${i}`))))
  const makeRoom = await fill()
  for (const one of ready.flat()) {
    if (refused.length === KINDS.length) break
    if (await save(rose, one.writing)) acknowledged.push(one)
    else refused.push(one)
  }
  await makeRoom()
  expect(refused.length).toBe(KINDS.length)
  expect(await healthy(rose, 20_000)).toBe(true)
  for (const { writing } of refused) expect(await save(rose, writing)).toBe(true)
  for (const { kind, writing } of [...acknowledged, ...refused])
    expect((await kind.stored(rose, [writing.words])).get(writing.words)).toBe(1)
  expect(rose.log()).not.toMatch(/before it was full|while it was full/)
})

/** Leaves no room for anything; answers how to make room again. */
async function fill(): Promise<() => Promise<void>> {
  if (!real) return refuseLikeAFullDisk()
  const file = join(disk, 'filling')
  const handle = openSync(file, 'w')
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) while (wrote(handle, size));
  closeSync(handle)
  return async () => rmSync(file)
}

function wrote(handle: number, octets: number): boolean {
  try {
    return writeSync(handle, Buffer.alloc(octets, 1)) === octets
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOSPC') return false
    throw error
  }
}

const TABLES = ['sessions.session', 'concerns.concern', 'unsaved.words']

async function refuseLikeAFullDisk(): Promise<() => Promise<void>> {
  await ownerAsks(
    rose,
    `create function public.no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`,
  )
  for (const table of TABLES)
    await ownerAsks(rose, `create trigger no_room before insert on ${table} execute function public.no_room()`)
  return async () => {
    for (const table of TABLES) await ownerAsks(rose, `drop trigger no_room on ${table}`)
  }
}
