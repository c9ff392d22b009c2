import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { sqlOf } from '../../../platform/db/sql.ts'
import { newId, newSecret } from '../../../platform/secrets.ts'
import type { Viewer } from '../../../platform/viewer.ts'
import { putQuestion, takeQuestion } from './challenges.ts'
import { bindIdentity } from './identities.ts'
import { keepPasskey } from './passkeys.ts'

const database = useDatabase()
const door: Viewer = { kind: 'task', task: 'sign-in' }

beforeAll(async () => {
  await seatTeam(database)
  await database.asOwner(
    `insert into people.passkey (id, person_id, credential_id, public_key, name, made_at, device_type, backed_up)
     values ($1, $2, 'robins', '\\x00', 'Phone', $3, 'singleDevice', false)`,
    [newId(), team.practitioner.id, NOW],
  )
  await database.asOwner(`insert into people.identity values ('https://id.example.org', 'robin', $1, $2)`, [
    team.practitioner.id,
    NOW,
  ])
  await database.transactions.run(door, NOW, (tx) =>
    putQuestion(tx, { kind: 'passkey-new', secret: 'robins', personId: team.practitioner.id, held: {} }, NOW),
  )
})

const count = (viewer: Viewer, table: string) =>
  database.undone(viewer, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(sqlOf(tx))
    return rows[0]?.count
  })

const passkey = (personId: string) => ({
  id: newId(),
  personId,
  credentialId: newSecret(),
  publicKey: new Uint8Array(1),
  counter: 0,
  transports: [],
  deviceType: 'singleDevice' as const,
  backedUp: false,
  name: 'Mine',
})

describe('by plain SQL', () => {
  const everybodyElse: Viewer[] = [
    ...Object.values(team).filter((one) => one.id !== team.practitioner.id),
    { kind: 'public' },
    { kind: 'draft', keyHash: 'ab' },
    { kind: 'task', task: 'notices' },
  ]

  test.each(['people.passkey', 'people.identity', 'people.challenge'])(
    'nobody reads a row of somebody else in %s, the manager included',
    async (table) => {
      for (const viewer of everybodyElse) expect(await count(viewer, table)).toBe(0)
      for (const viewer of [team.practitioner, door]) expect(await count(viewer, table)).toBe(1)
    },
  )

  test('nobody puts a passkey among those of somebody else, nor takes one away', async () => {
    for (const viewer of everybodyElse) {
      await expect(
        database.undone(viewer, (tx) => keepPasskey(tx, passkey(team.practitioner.id), NOW)),
      ).rejects.toThrow(/row-level security/)
      const gone = await database.undone(viewer, (tx) => sql`delete from people.passkey`.execute(sqlOf(tx)))
      expect(gone.numAffectedRows).toBe(0n)
    }
  })

  test('nobody makes a passkey another one’s, or another key’s', async () => {
    for (const change of ['person_id = gen_random_uuid()', `public_key = '\\x01'`, `credential_id = 'x'`])
      await expect(
        database.undone(team.practitioner, (tx) =>
          sql`update people.passkey set ${sql.raw(change)}`.execute(sqlOf(tx)),
        ),
      ).rejects.toThrow(/permission denied/)
  })

  test('nobody who is signed in binds an identity, not even to themselves', async () => {
    for (const viewer of Object.values(team))
      await expect(
        database.undone(viewer, (tx) =>
          bindIdentity(tx, { issuer: 'https://id.example.org', subject: newId(), personId: viewer.id }, NOW),
        ),
      ).rejects.toThrow(/row-level security/)
  })
})

describe('one question', () => {
  test('of another kind is not answered by the same secret', async () => {
    for (const kind of ['passkey-in', 'provider'] as const)
      expect(await database.undone(door, (tx) => takeQuestion(tx, { kind, secret: 'robins' }, NOW))).toBeNull()
    const answered = await database.undone(door, (tx) =>
      takeQuestion(tx, { kind: 'passkey-new', secret: 'robins' }, NOW),
    )
    expect(answered?.personId).toBe(team.practitioner.id)
  })

  test('is kept as a hash: a stolen table answers nothing', async () => {
    const rows = await database.asOwner<{ text: string }>('select row_to_json(c)::text as text from people.challenge c')
    expect(rows.map((row) => row.text).join()).not.toContain('robins')
  })
})

describe('one identity', () => {
  const bind = (subject: string, personId: string) =>
    database.undone(door, (tx) => bindIdentity(tx, { issuer: 'https://id.example.org', subject, personId }, NOW))

  test('is of one person, and one person has one', async () => {
    expect(await bind('robin', team.manager.id)).toBe(false)
    expect(await bind('another', team.practitioner.id)).toBe(false)
    expect(await bind('asha', team.manager.id)).toBe(true)
  })
})
