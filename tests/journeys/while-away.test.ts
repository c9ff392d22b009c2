import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../src/platform/root.ts'
import { noteLogged } from '../harness/run-log.ts'
import { makeGate } from './gate.ts'
import { health, healthy, ownerAsks, ownerOf } from './own-database.ts'
import { DAY, freePort } from './rose.ts'
import { useRose } from './running.ts'

/**
 * A charity's site with the numbers of help must not be down because its database is: at a start, and in the middle of a
 * day. The database is that of another Rose, behind a gate that is shut and opened.
 */
const other = useRose()
const folder = mkdtempSync(join(tmpdir(), 'rose-away-'))
const said: string[] = []
let base: string
let gate: Awaited<ReturnType<typeof makeGate>>
let child: ChildProcess

beforeAll(async () => {
  const { host, port, user, password, database } = ownerOf(other)
  gate = await makeGate({ host, port })
  await gate.shuts()
  await ownerAsks(
    other,
    `update news.item set title = 'Words that somebody changed', publish_at = '2026-03-16' where slug = 'first'`,
  )
  cpSync(join(other.folder, 'secrets.json'), join(folder, 'secrets.json'))
  const at = await freePort()
  base = `http://localhost:${at}`
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  const own = {
    ROSE_DATA: folder,
    ROSE_MODE: 'demo',
    PORT: String(at),
    ROSE_NOW: DAY,
    DATABASE_URL: `postgres://${login}@127.0.0.1:${gate.port()}/${database}`,
  }
  child = spawn(process.execPath, [join(ROOT, 'dist', 'main.js')], {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => {
      said.push(String(text))
      noteLogged(String(text))
    })
  await says('Rose shows its public pages')
})
afterAll(async () => {
  child?.kill('SIGTERM')
  if (child?.exitCode === null) await new Promise((done) => child.once('exit', done))
  await gate?.shuts()
  rmSync(folder, { recursive: true, force: true })
})

async function says(words: string): Promise<void> {
  while (!said.join('').includes(words)) {
    if (child.exitCode !== null) throw new Error(`Rose ended: ${said.join('')}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function open(path: string) {
  const answer = await fetch(base + path, { redirect: 'manual' })
  return { path, status: answer.status, text: await answer.text(), headers: answer.headers }
}

/** Every address of ours that these pages lead to. */
async function linksOf(...paths: string[]): Promise<string[]> {
  const pages = await Promise.all(paths.map(open))
  const links = pages.flatMap(({ text }) =>
    [...text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href),
  )
  return [...new Set(links.map((href) => href.replaceAll('&amp;', '&')))].toSorted()
}

/** None is a fault; one that needs the database says so kindly, and whom somebody can reach. */
async function allAreKind(paths: readonly string[]): Promise<string[]> {
  const away: string[] = []
  for (const path of paths) {
    const { status, text, headers } = await open(path)
    expect([path, [200, 303, 503].includes(status)]).toEqual([path, true])
    if (status !== 503) continue
    away.push(path)
    for (const words of ['href="tel:999"', 'rose-help-lines', 'data-exit'])
      expect([path, words, text.includes(words)]).toEqual([path, words, true])
    expect([path, headers.get('set-cookie')]).toEqual([path, null])
    // The page on which one asks to be called has words of its own for this.
    if (path !== '/you/call')
      expect([path, headers.get('retry-after'), text.includes('You did nothing wrong')]).toEqual([path, '60', true])
    if (/^\/you(\/|$)/.test(path)) expect(/<title>([^<]*)/.exec(text)?.[1]).toBe('Rose')
  }
  return away
}

/** What must never need it. */
const ALWAYS = [
  '/',
  '/you',
  '/you/help',
  '/you/tell',
  '/worried-about-a-child',
  '/news',
  '/robots.txt',
  '/you/card.pdf',
]

test('without its database from the start it shows what it knows, and takes it up when it is there', async () => {
  for (const path of [...ALWAYS, '/news/feed.atom', '/sitemap.xml', '/.well-known/security.txt'])
    expect([path, (await open(path)).status]).toEqual([path, 200])
  expect((await open('/exit')).status).toBe(303)
  expect((await open('/young-people')).headers.get('location')).toBe('/you')
  expect(await health({ base })).toBe(503)
  expect(await allAreKind(['/sign-in', '/today', ...(await linksOf('/', '/you', '/news'))])).toContain('/sign-in')
  expect(said.join('')).not.toContain('Rose is ready')
  await gate.opens()
  await says('Rose is ready')
  expect(await health({ base })).toBe(200)
  expect((await open('/sign-in')).status).toBe(200)
  expect((await open('/news')).text).toContain('Words that somebody changed')
})

test('when it goes in the middle of a day, what was last known stays, and no page that leads on ends in a fault', async () => {
  await ownerAsks(
    other,
    `insert into news.item select gen_random_uuid(), 'item-' || n, 1, 'Item ' || n || '.', 'In short.', 'Words.',
       timestamptz '2026-03-10' - make_interval(days => n), null, '2026-03-01' from generate_series(1, 15) n`,
  )
  while (!(await open('/news')).text.includes('/news/page/2')) await new Promise((done) => setTimeout(done, 100))
  const links = await linksOf('/', '/you', '/news', '/news/page/2')
  await gate.shuts()
  expect(await health({ base })).toBe(503)
  for (const path of [...ALWAYS, '/news/page/2']) expect([path, (await open(path)).status]).toEqual([path, 200])
  expect((await open('/news')).text).toContain('Words that somebody changed')
  expect((await open('/news/feed.atom')).text).toContain('Words that somebody changed')
  await allAreKind([...links, '/sign-in'])
  const sent = await fetch(`${base}/demo/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ person: 'manager' }),
    redirect: 'manual',
  })
  expect([sent.status, (await sent.text()).includes('Go back and send it again')]).toEqual([503, true])
  await gate.opens()
  expect(await healthy({ base }, 10_000)).toBe(true)
  expect((await open('/news/item-1')).status).toBe(200)
})
