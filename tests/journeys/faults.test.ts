import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner, type Server, serverFromUrl } from '../../src/platform/db/connect.ts'
import { type Rose, startRose } from './rose.ts'

/** Faults of the real processes: what was acknowledged is there afterwards, once. */

let rose: Rose
let cookie = ''
let path = ''

beforeAll(async () => {
  rose = await startRose()
  await begin()
})
afterAll(() => rose?.stop())

async function begin(): Promise<void> {
  const signedIn = await fetch(`${rose.base}/demo/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ person: 'practitioner' }),
    redirect: 'manual',
  })
  cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  path = /href="(\/cases\/[0-9a-f-]{36})"/.exec(await read('/cases'))?.[1] ?? ''
}

async function read(address: string): Promise<string> {
  return (await fetch(rose.base + address, { headers: { cookie } })).text()
}

type Note = { readonly words: string; readonly key: string; readonly csrf: string }

async function newNote(words: string): Promise<Note> {
  const page = await read(`${path}/sessions/new`)
  return {
    words,
    key: /name="send_key" value="([^"]+)"/.exec(page)?.[1] ?? '',
    csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '',
  }
}

/** Saves a session; true when the server acknowledged it. */
async function save({ words, key, csrf }: Note): Promise<boolean> {
  const body = new URLSearchParams({
    _csrf: csrf,
    send_key: key,
    kind: 'ONE-TO-ONE',
    attendance: 'ATT',
    'date-day': '16',
    'date-month': '3',
    'date-year': '2026',
    minutes: '30',
    did: words,
  })
  try {
    const answer = await fetch(`${rose.base}${path}/sessions/new`, {
      method: 'POST',
      body,
      headers: { cookie },
      redirect: 'manual',
    })
    return answer.status === 303
  } catch {
    return false
  }
}

/** How often each of these words stands in the saved sessions, by plain SQL as the owner. */
async function stored(words: readonly string[]): Promise<Map<string, number>> {
  const rows = await asOwner(owner(), async (client) => {
    const sql = 'select did, count(*)::int as times from sessions.session where did = any ($1) group by did'
    return (await client.query<{ did: string; times: number }>(sql, [words])).rows
  })
  return new Map(rows.map((row) => [row.did, row.times]))
}

function owner(): Server {
  if (rose.databaseUrl) return serverFromUrl(rose.databaseUrl)
  const secrets = JSON.parse(readFileSync(join(rose.folder, 'secrets.json'), 'utf8')) as { owner: string }
  return {
    host: join(rose.folder, 'postgres'),
    port: 5432,
    user: 'rose_owner',
    password: secrets.owner,
    database: 'rose',
  }
}

/** The process id of Rose's own PostgreSQL; 0 while there is none. */
function postmaster(): number {
  try {
    return Number(readFileSync(join(rose.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return 0
  }
}

async function healthy(within: number): Promise<boolean> {
  const until = performance.now() + within
  while (performance.now() < until) {
    const status = await fetch(`${rose.base}/health`).then(
      (r) => r.status,
      () => 0,
    )
    if (status === 200) return true
    await new Promise((done) => setTimeout(done, 100))
  }
  return false
}

describe('what was acknowledged', () => {
  test('is there, once, after the server was killed while several people saved', async () => {
    for (let round = 0; round < 5; round++) {
      const notes = await Promise.all(Array.from({ length: 6 }, (_, i) => newNote(`killed ${round}.${i}`)))
      const saving = notes.map(async (note) => ({ note, acknowledged: await save(note) }))
      await Promise.race(saving)
      rose.kill() // while the others are on their way
      const outcomes = await Promise.all(saving)
      expect(outcomes.some((o) => o.acknowledged)).toBe(true)
      await rose.restart()
      // Whoever got no answer sends the same page again.
      for (const { note, acknowledged } of outcomes) if (!acknowledged) expect(await save(note)).toBe(true)
      const times = await stored(notes.map((n) => n.words))
      expect(notes.map((n) => times.get(n.words))).toEqual(notes.map(() => 1))
    }
  })

  test('is one session however often the button was pressed', async () => {
    const note = await newNote('pressed ten times')
    const answers = await Promise.all(Array.from({ length: 10 }, () => save(note)))
    expect(answers).toEqual(answers.map(() => true))
    expect(await stored([note.words])).toEqual(new Map([[note.words, 1]]))
  })
})

describe('a database that fails', () => {
  test('by cutting every connection: nothing acknowledged is lost, and the next page works', async () => {
    const before = await newNote('before the cut')
    expect(await save(before)).toBe(true)
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'rose_app' and datname = current_database()`
    await asOwner(owner(), (client) => client.query(cut))
    expect(await healthy(10_000)).toBe(true)
    const after = await newNote('after the cut')
    expect(await save(after)).toBe(true)
    expect((await stored([before.words, after.words])).size).toBe(2)
  })

  test('by dying, where it is our own: Rose brings it back within ten seconds', async () => {
    const before = await newNote('before it died')
    expect(await save(before)).toBe(true)
    if (rose.databaseUrl === null) {
      const dead = postmaster()
      process.kill(dead, 'SIGKILL')
      // Its children answer a moment longer, so what counts is another server.
      while (postmaster() === dead) await new Promise((done) => setTimeout(done, 20))
    }
    expect(await healthy(10_000)).toBe(true)
    const after = await newNote('after it died')
    expect(await save(after)).toBe(true)
    expect((await stored([before.words, after.words])).size).toBe(2)
  })
})

test('no word that was saved is in the log', () => {
  expect(rose.log()).not.toMatch(/killed \d|pressed ten|before the cut|after it died/)
})
