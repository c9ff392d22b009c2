import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { sqlOf } from '../../../platform/db/sql.ts'
import { hashOf, newId } from '../../../platform/secrets.ts'
import type { Tx } from '../../../platform/tx.ts'
import { PUBLIC, type Viewer } from '../../../platform/viewer.ts'
import { beginSession } from './sessions.ts'
import { clearDoor } from './tries.ts'

const database = useDatabase()
const DOOR: Viewer = { kind: 'task', task: 'sign-in' }
const ROBIN = team.practitioner.id
const MAJA = team.colleague.id
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const asDoor = <T>(work: (tx: Tx) => Promise<T>, at = NOW) => database.transactions.run(DOOR, at, work)

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  for (const table of ['invitation', 'session']) await database.asOwner(`delete from people.${table}`)
})

describe('somebody’s own session, by plain SQL', () => {
  const OWN = newId()
  beforeEach(async () => {
    const session = {
      id: OWN,
      secretHash: hashOf('own'),
      personId: ROBIN,
      how: 'password',
      device: '',
      provedAt: NOW,
    } as const
    await asDoor((tx) => beginSession(tx, { ...session, state: 'signed-in' }, NOW))
  })
  const touch = (viewer: Viewer, set: string, where = `id = '${OWN}'`) =>
    database.undone(viewer, (tx) => sql.raw(`update people.session set ${set} where ${where}`).execute(sqlOf(tx)))

  test.each([
    ['fresh', 'proved_at = viewer.now()'],
    ['as if with a passkey', "how = 'passkey'"],
    ['as if just seen', 'seen_at = viewer.now()'],
    ['whole', "state = 'signed-in'"],
    ['longer', "ends_at = ends_at + interval '1 day'"],
    ['somebody else’s', `person_id = '${MAJA}'`],
  ])('cannot be made %s: not by its owner, nor by the manager', async (_, set) => {
    for (const viewer of [team.practitioner, team.manager])
      await expect(touch(viewer, set)).rejects.toThrow(/permission denied/)
  })

  test('cannot be made so by its owner even where the columns may be written: the trigger holds by itself', async () => {
    await database.asOwner('grant update on people.session to rose_app')
    for (const set of [
      "proved_at = viewer.now() + interval '1 second'",
      "how = 'passkey'",
      "state = 'second-factor-pending'",
    ]) {
      await expect(touch(team.practitioner, set)).rejects.toThrow(/only the door says/)
      expect((await touch(DOOR, set)).numAffectedRows).toBe(1n)
    }
    await database.asOwner('revoke update on people.session from rose_app')
    await database.asOwner('grant update (ended_at, secret_hash) on people.session to rose_app')
  })

  test('has a new secret from its owner and the door alone, and once ended it stays so', async () => {
    expect((await touch(team.practitioner, 'secret_hash = sha256($$new$$)')).numAffectedRows).toBe(1n)
    expect((await touch(DOOR, 'secret_hash = sha256($$new$$)')).numAffectedRows).toBe(1n)
    await expect(touch(team.manager, 'secret_hash = sha256($$new$$), ended_at = viewer.now()')).rejects.toThrow(
      /a new secret from the door or its owner/,
    )
    await database.asOwner('update people.session set ended_at = $1', [NOW])
    await expect(touch(team.practitioner, 'ended_at = null')).rejects.toThrow(/stays ended/)
  })

  test('cannot be begun by anybody who is in: a new one of theirs would be fresh', async () => {
    const session = {
      id: newId(),
      secretHash: hashOf('made'),
      personId: ROBIN,
      how: 'passkey',
      device: '',
      provedAt: NOW,
    } as const
    await expect(
      database.undone(team.practitioner, (tx) => beginSession(tx, { ...session, state: 'signed-in' }, NOW)),
    ).rejects.toThrow(/row-level security/)
  })

  test('is removed by nobody before its time, and by nobody but the daily task', async () => {
    const old = later(-91 * 24 * 60)
    await database.asOwner('update people.session set started_at = $1, ends_at = $1', [old])
    const remove = (viewer: Viewer) =>
      database.undone(viewer, (tx) => sql`delete from people.session`.execute(sqlOf(tx)))
    for (const viewer of [team.practitioner, team.manager, PUBLIC, { kind: 'task', task: 'mail' } as const])
      expect((await remove(viewer)).numAffectedRows).toBe(0n)
    expect((await remove(DOOR)).numAffectedRows).toBe(1n)
    await database.asOwner('update people.session set ends_at = $1', [later(-89 * 24 * 60)])
    expect((await remove(DOOR)).numAffectedRows).toBe(0n)
  })
})

describe('the daily task at the door', () => {
  const day = (days: number) => later(days * 24 * 60)
  const left = async (table: 'session' | 'invitation') =>
    (
      await database.asOwner<{ days: number }>(
        `select round(extract(epoch from (ends_at - $1::timestamptz)) / 86400)::int as days from people.${table} order by 1`,
        [NOW],
      )
    ).map(({ days }) => days)

  test('removes sessions that ended more than 90 days ago, by themselves or by somebody', async () => {
    const put = (ends: number, ended: number | null) =>
      database.asOwner(
        `insert into people.session (id, secret_hash, person_id, state, started_at, seen_at, ends_at, ended_at)
         values ($1, sha256($2), $3, 'signed-in', $4, $4, $4, $5)`,
        [newId(), `${ends}`, ROBIN, day(ends), ended === null ? null : day(ended)],
      )
    await put(-93, -92)
    await put(-91, null)
    await put(-89, null)
    await put(-1, -91)
    await put(1, null)
    await asDoor((tx) => clearDoor(tx, NOW))
    expect(await left('session')).toEqual([-89, 1])
  })

  test('removes invitations as well, but not the newest of a colleague who let it pass: they stay uninvited', async () => {
    const put = (personId: string, ends: number, used: boolean) =>
      database.asOwner(
        `insert into people.invitation (id, person_id, secret_hash, made_at, ends_at, used_at, ended_at)
         values ($1, $2, sha256($3), $4::timestamptz - interval '1 day', $4, $5, $6)`,
        [newId(), personId, `${personId} ${ends}`, day(ends), used ? day(ends) : null, used ? null : day(ends)],
      )
    await put(ROBIN, -96, false)
    await put(ROBIN, -95, false)
    await put(MAJA, -94, false)
    await put(MAJA, -93, true)
    await put(MAJA, -89, true)
    await put(team.therapist.id, -92, false)
    await database.asOwner('update people.person set shut_out_at = $2 where id = $1', [team.therapist.id, NOW])
    await asDoor((tx) => clearDoor(tx, NOW))
    expect(await left('invitation')).toEqual([-95, -89])
  })
})
