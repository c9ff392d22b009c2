import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givePassword, putInvitation } from '../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { sqlOf } from '../../../platform/db/sql.ts'
import { hashOf, newId } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/tx.ts'
import { PUBLIC, type Viewer } from '../../../platform/viewer.ts'
import { endInvitation, invite, invitedBy, useInvitation } from './invitations.ts'
import { setRecoveryCodes, useRecoveryCode, useStep } from './secrets.ts'
import { beginSession, endOwnSession, rotateSession, sessionsOf } from './sessions.ts'
import { clearDoor, usedUp, writeTry } from './tries.ts'

const database = useDatabase()
const DOOR: Viewer = { kind: 'task', task: 'sign-in' }
const ROBIN = team.practitioner.id
const MAJA = team.colleague.id
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const asDoor = <T>(work: (tx: Tx) => Promise<T>, at = NOW) => database.transactions.run(DOOR, at, work)

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  for (const table of [
    'invitation',
    'password',
    'code_app',
    'recovery_code',
    'passkey',
    'attempt',
    'challenge',
    'session',
  ])
    await database.asOwner(`delete from people.${table}`)
})

/** Everything that Maja comes in with, and a session of hers. */
async function putSecrets(): Promise<void> {
  await givePassword(database, MAJA)
  await putInvitation(database, MAJA)
  await database.asOwner("insert into people.code_app (person_id, sealed_secret, set_at) values ($1, 'x', $2)", [
    MAJA,
    NOW,
  ])
  await asDoor((tx) => setRecoveryCodes(tx, { personId: MAJA, hashes: [hashOf('one'), hashOf('two')] }, NOW))
  await database.asOwner(
    `insert into people.passkey (id, person_id, credential_id, public_key, name, made_at, device_type, backed_up)
     values ($1, $2, 'c', 'k', 'A key', $3, 'singleDevice', false)`,
    [newId(), MAJA, NOW],
  )
  const session = { id: newId(), secretHash: hashOf('s'), personId: MAJA, how: 'password', device: '' } as const
  await asDoor((tx) => beginSession(tx, { ...session, state: 'signed-in' }, NOW))
  await database.asOwner(
    `insert into people.challenge (id, kind, secret_hash, made_at, ends_at) values ($1, 'passkey-in', sha256('q'), $2, $2)`,
    [newId(), NOW],
  )
}

const TABLES = ['password', 'code_app', 'recovery_code', 'passkey', 'session', 'invitation', 'challenge'] as const

describe('what somebody comes in with', () => {
  const others: [string, Viewer][] = [
    ['a colleague', team.practitioner],
    ['a trustee', team.trustee],
    ['a visitor', PUBLIC],
    ['another task', { kind: 'task', task: 'mail' }],
  ]
  test.each(others)('is nothing to %s, who asks by plain SQL', async (_, viewer) => {
    await putSecrets()
    for (const table of TABLES) {
      const rows = await database.undone(viewer, (tx) =>
        sql`select * from ${sql.table(`people.${table}`)}`.execute(sqlOf(tx)),
      )
      expect([table, rows.rows]).toEqual([table, []])
    }
  })

  test('is not the manager’s to read either, but that somebody is invited and signed in', async () => {
    await putSecrets()
    const seen: string[] = []
    for (const table of TABLES) {
      const { rows } = await database.undone(team.manager, (tx) =>
        sql`select * from ${sql.table(`people.${table}`)}`.execute(sqlOf(tx)),
      )
      if (rows.length > 0) seen.push(table)
    }
    expect(seen).toEqual(['session', 'invitation'])
  })

  test.each([
    ["insert into people.password values ($1, '$argon2id$x', now())", /row-level security/],
    [
      'insert into people.recovery_code (id, person_id, hash, made_at) values (gen_random_uuid(), $1, sha256($2), now())',
      /row-level/,
    ],
    [
      "insert into people.session (id, secret_hash, person_id, state, started_at, seen_at, ends_at) values (gen_random_uuid(), sha256($2), $1, 'signed-in', now(), now(), now())",
      /row-level/,
    ],
    [
      "insert into people.invitation (id, person_id, secret_hash, made_at, ends_at) values (gen_random_uuid(), $1, sha256($2), now(), now() + interval '1 hour')",
      /row-level/,
    ],
  ])('cannot be put in for somebody else: %s', async (text, why) => {
    const parts = text.replaceAll('$1', `'${MAJA}'`).replaceAll('$2', `'mine'::bytea`)
    await expect(database.undone(team.practitioner, (tx) => sql.raw(parts).execute(sqlOf(tx)))).rejects.toThrow(why)
  })

  test.each([
    'update people.password set hash = hash',
    'update people.session set ended_at = now()',
    'delete from people.code_app',
  ])('cannot be changed either: %s touches nothing', async (text) => {
    await putSecrets()
    const done = await database.undone(team.practitioner, (tx) => sql.raw(text).execute(sqlOf(tx)))
    expect(done.numAffectedRows).toBe(0n)
  })
})

describe('an invitation', () => {
  const asManager = <T>(work: (tx: Tx) => Promise<T>) => database.transactions.run(team.manager, NOW, work)
  const made = () => asManager((tx) => invite(tx, { personId: ROBIN, madeBy: team.manager.id }, NOW))

  test('is kept as a hash, ends the one before, and is found by its secret alone', async () => {
    const [first, second] = [await made(), await made()]
    const [row] = await database.asOwner<{ all: string }>(
      'select string_agg(i::text, $1) as all from people.invitation i',
      [' '],
    )
    expect(row?.all).not.toContain(second)
    const found = (secret: string, at = NOW) => asDoor((tx) => invitedBy(tx, secret, at), at)
    expect(await found(first)).toBeNull()
    expect((await found(second))?.id).toBe(ROBIN)
    expect(await found('another')).toBeNull()
    expect((await found(second, later(48 * 60 - 1)))?.id).toBe(ROBIN)
    expect(await found(second, later(48 * 60))).toBeNull()
    expect(await asManager((tx) => endInvitation(tx, ROBIN, NOW))).toBe(true)
    expect(await found(second)).toBeNull()
    expect(await asManager((tx) => endInvitation(tx, ROBIN, NOW))).toBe(false)
  })

  test('used, it forgets what was there and is used up; for another person it is nothing', async () => {
    await putSecrets()
    const secret = await asManager((tx) => invite(tx, { personId: MAJA, madeBy: team.manager.id }, NOW))
    expect(await asDoor((tx) => useInvitation(tx, { secret, personId: ROBIN }, NOW))).toBe(false)
    expect(await asDoor((tx) => useInvitation(tx, { secret, personId: MAJA }, NOW))).toBe(true)
    for (const table of ['password', 'code_app', 'recovery_code', 'passkey'])
      expect(await database.asOwner(`select 1 from people.${table}`)).toEqual([])
    expect(await database.asOwner('select 1 from people.session where ended_at is null')).toEqual([])
    expect(await asDoor((tx) => useInvitation(tx, { secret, personId: MAJA }, NOW))).toBe(false)
  })

  test('is made by nobody but the manager, in their own name', async () => {
    for (const viewer of [team.practitioner, team.dataLead, DOOR])
      await expect(
        database.transactions.run(viewer, NOW, (tx) => invite(tx, { personId: ROBIN, madeBy: null }, NOW)),
      ).rejects.toThrow(/row-level security/)
  })
})

describe('codes', () => {
  test('of one step work once, and never an earlier one after a later', async () => {
    await database.asOwner(
      "insert into people.code_app (person_id, sealed_secret, last_step, set_at) values ($1, 'x', 100, $2)",
      [ROBIN, NOW],
    )
    const use = (step: number) => asDoor((tx) => useStep(tx, ROBIN, step))
    expect([await use(100), await use(102), await use(102), await use(101), await use(103)]).toEqual([
      false,
      true,
      false,
      false,
      true,
    ])
    expect((await Promise.all([use(110), use(110), use(110)])).filter(Boolean)).toHaveLength(1)
  })

  test('for recovery work once, for their owner, until new ones are made', async () => {
    const hashes = ['a', 'b', 'c'].map((code) => hashOf(code))
    await asDoor((tx) => setRecoveryCodes(tx, { personId: ROBIN, hashes }, NOW))
    const use = (personId: string, code: string) =>
      asDoor((tx) => useRecoveryCode(tx, { personId, hash: hashOf(code) }, NOW))
    expect([await use(MAJA, 'a'), await use(ROBIN, 'a'), await use(ROBIN, 'a'), await use(ROBIN, 'd')]).toEqual([
      false,
      true,
      false,
      false,
    ])
    expect((await Promise.all([use(ROBIN, 'b'), use(ROBIN, 'b')])).filter(Boolean)).toHaveLength(1)
    await asDoor((tx) => setRecoveryCodes(tx, { personId: ROBIN, hashes: [hashOf('e')] }, NOW))
    expect([await use(ROBIN, 'c'), await use(ROBIN, 'e')]).toEqual([false, true])
  })
})

describe('sessions', () => {
  const begin = (personId: string, secret: string, at = NOW) => {
    const session = { id: newId(), secretHash: hashOf(secret), personId, how: 'password', device: 'Firefox' } as const
    return asDoor((tx) => beginSession(tx, { ...session, state: 'signed-in' }, at), at).then(() => session.id)
  }
  const listed = async (at: Date) =>
    (await database.transactions.run(team.practitioner, at, (tx) => sessionsOf(tx, ROBIN, at))).map((one) => one.id)

  test('are listed while they are open: not idle for 30 minutes, not older than 12 hours', async () => {
    const id = await begin(ROBIN, 'one')
    await begin(MAJA, 'two')
    expect(await listed(later(29))).toEqual([id])
    expect(await listed(later(30))).toEqual([])
    await database.asOwner('update people.session set seen_at = $1', [later(12 * 60 - 1)])
    expect(await listed(later(12 * 60 - 1))).toEqual([id])
    expect(await listed(later(12 * 60))).toEqual([])
  })

  test('are ended by their owner alone, and only theirs gets another secret', async () => {
    const [own, other] = [await begin(ROBIN, 'one'), await begin(MAJA, 'two')]
    const asRobin = <T>(work: (tx: Tx) => Promise<T>) => database.transactions.run(team.practitioner, NOW, work)
    expect(await asRobin((tx) => endOwnSession(tx, { id: other, personId: ROBIN }, NOW))).toBe(false)
    await asRobin((tx) => rotateSession(tx, { id: other, secretHash: hashOf('mine') }))
    await asRobin((tx) => rotateSession(tx, { id: own, secretHash: hashOf('new') }))
    const rows = await database.asOwner<{ id: string; hash: string }>(
      "select id, encode(secret_hash, 'hex') as hash from people.session",
    )
    expect(Object.fromEntries(rows.map((row) => [row.id, row.hash]))).toEqual({
      [own]: hashOf('new'),
      [other]: hashOf('two'),
    })
    expect(await asRobin((tx) => endOwnSession(tx, { id: own, personId: ROBIN }, NOW))).toBe(true)
  })
})

describe('tries', () => {
  const limits = {
    account_and_network: { max: 2, minutes: 15 },
    network: { max: 3, minutes: 15 },
    account: { max: 4, minutes: 60 },
  }
  const tried = (account: string, network: string, kind: 'password' | 'code' | 'recovery-code' = 'password') => ({
    accountHash: hashOf(account),
    networkHash: hashOf(network),
    kind,
  })
  const vain = (one: ReturnType<typeof tried>, at = NOW) =>
    asDoor((tx) => writeTry(tx, one, { letThrough: false, at }), at)
  const used = (one: ReturnType<typeof tried>, at = NOW) => asDoor((tx) => usedUp(tx, one, limits), at)

  test('use each limit up by themselves, by the newest that count', async () => {
    await vain(tried('a', '1'), later(0))
    expect(await used(tried('a', '1'), later(3))).toEqual({ account_and_network: null, network: null, account: null })
    await vain(tried('a', '1'), later(1))
    await vain(tried('b', '1'), later(2))
    expect(await used(tried('a', '1'), later(3))).toEqual({
      account_and_network: later(0),
      network: later(0),
      account: null,
    })
    expect(await used(tried('c', '1'), later(3))).toEqual({
      account_and_network: null,
      network: later(0),
      account: null,
    })
    await vain(tried('a', '2'), later(3))
    await vain(tried('a', '3'), later(4))
    expect(await used(tried('a', '9'), later(5))).toEqual({
      account_and_network: null,
      network: null,
      account: later(0),
    })
    expect(await used(tried('a', '1'), later(61))).toEqual({ account_and_network: null, network: null, account: null })
  })

  test('a right password does not make the tries of codes begin anew; a right code does', async () => {
    await vain(tried('a', '1', 'code'))
    await vain(tried('a', '1', 'recovery-code'))
    await asDoor((tx) => writeTry(tx, tried('a', '1'), { letThrough: true, at: later(1) }))
    expect((await used(tried('a', '1', 'code'), later(2))).account_and_network).toEqual(NOW)
    await asDoor((tx) => writeTry(tx, tried('a', '1', 'code'), { letThrough: true, at: later(2) }))
    expect((await used(tried('a', '1', 'recovery-code'), later(3))).account_and_network).toBeNull()
  })

  test('go after 30 days, and questions to browsers after one', async () => {
    await vain(tried('a', '1'), later(-31 * 24 * 60))
    await vain(tried('a', '1'), later(-29 * 24 * 60))
    for (const [minutes, secret] of [
      [-25 * 60, 'old'],
      [-23 * 60, 'new'],
    ] as const)
      await database.asOwner(
        `insert into people.challenge (id, kind, secret_hash, made_at, ends_at) values ($1, 'provider', sha256($2), $3, $3)`,
        [newId(), secret, later(minutes)],
      )
    await asDoor((tx) => clearDoor(tx, NOW))
    expect(await database.asOwner('select 1 from people.attempt')).toHaveLength(1)
    expect(await database.asOwner('select 1 from people.challenge')).toHaveLength(1)
  })
})
