import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { putPartners } from '../../../../tests/database/partner-rows.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import { makePool } from '../../../platform/db/connect.ts'
import { lookThrough } from '../../../platform/db/transactions.ts'
import { newId } from '../../../platform/secrets.ts'
import type { Viewer } from '../../../platform/viewer.ts'

/** Plain SQL as the application's own log-in, and as the owner: what no page can undo. */
const database = useDatabase()
let pool: pg.Pool
let scene: Scene
let ids: Awaited<ReturnType<typeof putPartners>>

beforeAll(async () => {
  await seatTeam(database)
  scene = await makeScene(database)
  ids = await putPartners(database, scene, team.practitioner)
  pool = makePool(database.owner, 'rose_app', { password: inject('server').app, size: 2 })
})
afterAll(() => pool.end())

async function as(viewer: Viewer, sql: string, values: unknown[] = []): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await lookThrough(client, viewer, NOW)
    return (await client.query(sql, values)).rowCount ?? 0
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const TABLES = [
  'meeting',
  'share',
  'notes_request',
  'notes_decision',
  'notes_release',
  'addition',
  'missing_episode',
  'return_interview',
  'version',
]

describe('who sees work with partners', () => {
  test.each(TABLES)('%s: the worker and the manager, and nobody else', async (table) => {
    const seen = (viewer: Viewer) => as(viewer, `select from partners.${table}`)
    expect([await seen(team.practitioner), await seen(team.manager)]).toEqual([1, 1])
    for (const other of [
      team.colleague,
      team.therapist,
      team.trustee,
      team.dataLead,
      team.safeguardingTrustee,
      team.volunteer,
    ])
      expect(await seen(other)).toBe(0)
  })

  test.each(['share', 'notes_request', 'notes_decision', 'notes_release', 'addition', 'version'])(
    '%s is never changed and never deleted, by the manager neither',
    async (table) => {
      await expect(as(team.manager, `update partners.${table} set young_person_id = young_person_id`)).rejects.toThrow(
        'permission denied',
      )
      await expect(as(team.manager, `delete from partners.${table}`)).rejects.toThrow('permission denied')
    },
  )
})

const DECIDE = `insert into partners.notes_decision (id, request_id, young_person_id, number, outcome, what, reasons, lawful_basis, decided_by, decided_at)
  values ($1, $2, $3, $4, $5, 'A part', 'Reasons', 'legal-obligation', $6, $7)`
const RELEASE = `insert into partners.notes_release (id, request_id, decision_id, young_person_id, released_on, what_left, to_whom, how,
    released_by, send_key, written_by, written_at)
  values (gen_random_uuid(), $1, $2, $3, $4, 'All', 'Somebody', 'by-hand', $5, gen_random_uuid(), $5, now())`

async function newRequest(): Promise<string> {
  const id = newId()
  await database.asOwner(
    `insert into partners.notes_request (id, young_person_id, episode_id, asker_kind, asker_name, received_on, asked_for,
       young_person_told, send_key, written_by, written_at)
     values ($1, $2, $3, 'police', 'Lee Doyle', '2026-03-10', 'All', 'told', gen_random_uuid(), $4, now())`,
    [id, scene.youngPersonId, scene.caseId, team.practitioner.id],
  )
  return id
}

async function decided(request: string, number: number, outcome: string): Promise<string> {
  const id = newId()
  await database.asOwner(DECIDE, [
    id,
    request,
    scene.youngPersonId,
    number,
    outcome,
    team.manager.id,
    '2026-03-16T10:00Z',
  ])
  return id
}

/** As the owner, past row security: what stops it is the database's own rule. */
const release = (request: string, decision: string, day = '2026-03-17') =>
  database.asOwner(RELEASE, [request, decision, scene.youngPersonId, day, team.practitioner.id])

describe('nothing leaves without a decision, by plain SQL neither', () => {
  test('no decision, a made-up one, and one about another request', async () => {
    const request = await newRequest()
    const other = await decided(await newRequest(), 1, 'release-all')
    await expect(release(request, newId())).rejects.toThrow(/nothing leaves|foreign key/)
    await expect(release(request, other)).rejects.toThrow(/nothing leaves|foreign key/)
  })

  test.each(['refuse', 'ask-for-more'])('a decision that says %s', async (outcome) => {
    const request = await newRequest()
    const decision = await decided(request, 1, outcome)
    await expect(release(request, decision)).rejects.toThrow(/nothing leaves|foreign key/)
    // Not by saying that it releases, either: the column of the decision is worked out.
    await expect(
      database.asOwner('update partners.notes_decision set releases = true where id = $1', [decision]),
    ).rejects.toThrow()
  })

  test('a decision that a later one took back, and a day before the decision', async () => {
    const request = await newRequest()
    const first = await decided(request, 1, 'release-all')
    await expect(release(request, first, '2026-03-15')).rejects.toThrow('nothing leaves')
    await release(request, first)
    await decided(request, 2, 'refuse')
    await expect(release(request, first)).rejects.toThrow('nothing leaves')
  })

  test('the worker cannot decide, in the manager’s name neither; decisions follow one another without a gap', async () => {
    const request = await newRequest()
    for (const by of [team.practitioner.id, team.manager.id])
      await expect(
        as(team.practitioner, DECIDE, [newId(), request, scene.youngPersonId, 1, 'release-all', by, NOW]),
      ).rejects.toThrow('row-level security')
    const mine = [newId(), request, scene.youngPersonId, 1, 'release-all', team.manager.id, NOW]
    expect(await as(team.manager, DECIDE, mine)).toBe(1)
    await expect(as(team.manager, DECIDE, mine.with(3, 2))).rejects.toThrow('not the next decision')
  })
})

describe('what the emergency card asks', () => {
  test('is answered while they are missing, to whoever sees them or holds the card, and to nobody else', async () => {
    const ask = (viewer: Viewer) => as(viewer, 'select * from partners.card_missing($1)', [scene.youngPersonId])
    expect(await ask(team.practitioner)).toBe(0)
    await database.asOwner('update partners.missing_episode set found_at = null where id = $1', [
      ids['missing-episodes'],
    ])
    const duty = await onDuty(database, team.colleague)
    expect([await ask(team.practitioner), await ask(team.manager), await ask(team.therapist), await ask(duty)]).toEqual(
      [1, 1, 0, 0],
    )
    await database.asOwner(
      `insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
       values (gen_random_uuid(), $1, $2, $3::timestamptz, $3::timestamptz + interval '1 hour')`,
      [scene.youngPersonId, duty.id, NOW],
    )
    expect([await ask(duty), await ask(team.therapist)]).toEqual([1, 0])
  })
})
