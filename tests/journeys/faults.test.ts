import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { health, healthy, ownerAsks, postmaster, serverProcesses } from './own-database.ts'
import { type Rose, startRose } from './rose.ts'
import { KINDS, type Kind, save, signIn, type Worker, type Writing } from './saves.ts'

/** Faults of the real processes: what was acknowledged is there afterwards, once. */

const TIMES = 20

let rose: Rose
let workers: Worker[]

beforeAll(async () => {
  rose = await startRose()
  workers = await Promise.all(['practitioner', 'other-practitioner'].map((person) => signIn(rose, person)))
})
afterAll(() => rose?.stop())

type Begun = { readonly kind: Kind; readonly writing: Writing }

/** Everybody has a session, a concern and half-written words open. */
async function everybodyWrites(what: string): Promise<Begun[]> {
  const begun = workers.flatMap((worker, i) =>
    KINDS.map(async (kind) => ({ kind, writing: await kind.begin(rose, worker, `${what}, ${kind.name} of ${i}`) })),
  )
  return Promise.all(begun)
}

/** Sends everything, lets the fault happen as soon as one is acknowledged, and says which were. */
async function saveInto(begun: readonly Begun[], fault: () => void): Promise<{ unanswered: Begun[]; kept: number }> {
  const saving = begun.map(async (one) => ({ one, acknowledged: await save(rose, one.writing) }))
  await Promise.race(saving)
  fault() // while the others are on their way
  const outcomes = await Promise.all(saving)
  const unanswered = outcomes.filter((o) => !o.acknowledged).map((o) => o.one)
  return { unanswered, kept: outcomes.length - unanswered.length }
}

async function expectEachOnce(begun: readonly Begun[]): Promise<void> {
  for (const kind of KINDS) {
    const words = begun.filter((one) => one.kind === kind).map((one) => one.writing.words)
    const times = await kind.stored(rose, words)
    expect(words.map((w) => [w, times.get(w)])).toEqual(words.map((w) => [w, 1]))
  }
}

describe(`what was acknowledged is there, once, after ${TIMES} times`, () => {
  test('the server was killed while several people saved', async () => {
    let acknowledged = 0
    for (let round = 0; round < TIMES; round++) {
      const begun = await everybodyWrites(`server killed ${round}`)
      const { unanswered, kept } = await saveInto(begun, () => rose.kill())
      acknowledged += kept
      await rose.restart()
      // Whoever got no answer sends the same page again.
      for (const one of unanswered) expect(await save(rose, one.writing)).toBe(true)
      await expectEachOnce(begun)
    }
    expect(acknowledged).toBeGreaterThanOrEqual(TIMES)
  })

  test('PostgreSQL was killed while several people saved, and Rose brought it back within ten seconds', async () => {
    for (let round = 0; round < TIMES; round++) {
      const begun = await everybodyWrites(`database killed ${round}`)
      const dead = postmaster(rose)
      const { unanswered } = await saveInto(begun, () => (rose.databaseUrl ? undefined : process.kill(dead, 'SIGKILL')))
      if (rose.databaseUrl) await cutEveryConnection()
      // Its children answer a moment longer, so what counts is another server.
      else while (postmaster(rose) === dead) await new Promise((done) => setTimeout(done, 20))
      expect(await healthy(rose, 10_000)).toBe(true)
      for (const one of unanswered) expect(await save(rose, one.writing)).toBe(true)
      await expectEachOnce(begun)
    }
  })
})

/** A server that is not ours cannot be killed; what its death looks like from here can be had. */
async function cutEveryConnection(): Promise<void> {
  await ownerAsks(
    rose,
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'rose_app' and datname = current_database()`,
  )
}

describe('a database that fails', () => {
  test('by cutting every connection: nothing acknowledged is lost, and the next page works', async () => {
    const before = await everybodyWrites('before the cut')
    for (const { writing } of before) expect(await save(rose, writing)).toBe(true)
    await cutEveryConnection()
    expect(await healthy(rose, 10_000)).toBe(true)
    const after = await everybodyWrites('after the cut')
    for (const { writing } of after) expect(await save(rose, writing)).toBe(true)
    await expectEachOnce([...before, ...after])
  })

  test('by standing still for a minute: /health says so, nobody is told that something was saved, and it goes on', async () => {
    if (rose.databaseUrl) return standStillByLocks()
    const begun = await everybodyWrites('stood still')
    const processes = serverProcesses(rose)
    for (const pid of processes) process.kill(pid, 'SIGSTOP')
    try {
      const saving = begun.map(({ writing }) => save(rose, writing))
      expect(await health(rose)).toBe(503)
      expect(await Promise.all(saving)).toEqual(begun.map(() => false))
      await new Promise((done) => setTimeout(done, 40_000))
    } finally {
      for (const pid of processes) process.kill(pid, 'SIGCONT')
    }
    expect(await healthy(rose, 10_000)).toBe(true)
    for (const { writing } of begun) expect(await save(rose, writing)).toBe(true)
    await expectEachOnce(begun)
  })
})

/** On a server of somebody else: everything we save waits behind a lock until we are told no. */
async function standStillByLocks(): Promise<void> {
  const begun = await everybodyWrites('stood still')
  const locked = ownerAsks(
    rose,
    'begin; lock table sessions.session, concerns.concern, unsaved.words; select pg_sleep(9); commit',
  )
  await new Promise((done) => setTimeout(done, 500))
  expect(await Promise.all(begun.map(({ writing }) => save(rose, writing)))).toEqual(begun.map(() => false))
  await locked
  for (const { writing } of begun) expect(await save(rose, writing)).toBe(true)
  await expectEachOnce(begun)
}

describe('a connection that is cut', () => {
  const half = (request: Buffer) => request.subarray(0, request.length - 40)

  test('in the middle of a request saves nothing, and sent again it is there once', async () => {
    const begun = await everybodyWrites('cut in the middle')
    for (const { writing } of begun) await sendAndCut(half(rawRequest(writing)))
    for (const { kind, writing } of begun) expect((await kind.stored(rose, [writing.words])).size).toBe(0)
    for (const { writing } of begun) expect(await save(rose, writing)).toBe(true)
    await expectEachOnce(begun)
  })

  test('before the answer came may have saved it, and sent again it is there once', async () => {
    const begun = await everybodyWrites('cut before the answer')
    for (const { writing } of begun) await sendAndCut(rawRequest(writing))
    for (const { writing } of begun) expect(await save(rose, writing)).toBe(true)
    await expectEachOnce(begun)
  })

  test('or a button that is pressed ten times: there it is, once', async () => {
    const begun = await everybodyWrites('pressed ten times')
    for (const { writing } of begun) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => save(rose, writing)))
      expect(answers).toEqual(answers.map(() => true))
    }
    await expectEachOnce(begun)
  })
})

function rawRequest({ path, fields, cookie }: Writing): Buffer {
  const { host } = new URL(rose.base)
  const body = new URLSearchParams(fields).toString()
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    `cookie: ${cookie}`,
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return Buffer.from([...head, '', body].join('\r\n'))
}

/** Sends these octets and pulls the plug as soon as they have gone. */
async function sendAndCut(octets: Buffer): Promise<void> {
  const socket = connect(Number(new URL(rose.base).port), '127.0.0.1')
  await new Promise((done, fail) => socket.once('connect', done).once('error', fail))
  await new Promise((done) => socket.write(octets, done))
  socket.destroy()
}

test('no word that was saved is in the log', () => {
  expect(rose.log()).not.toMatch(/killed \d|pressed ten|the cut|stood still|cut in|cut before/)
})
