import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { putPersonsOfConcern } from '../../../../tests/database/wall-rows.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { deputise, onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'
import { sqlOf } from '../../../platform/db/sql.ts'
import { giveCoverAccess } from '../../young-people/index.ts'
import { joinedWith, joinRecords } from './joinings.ts'

/** A person of concern is seen by the manager and by those who work with that young person; that two are one, by the manager. */
const database = useDatabase()
let mine: Scene
let theirs: Scene
let first: string
let second: string

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  await deputise(database, team.outreach)
})
beforeEach(async () => {
  mine = await makeScene(database)
  theirs = await makeScene(database, { worker: team.colleague })
  first = (await putPersonsOfConcern(database, mine, team.practitioner))['persons-of-concern']
  second = (await putPersonsOfConcern(database, theirs, team.colleague))['persons-of-concern']
})

type Viewer = (typeof team)['manager']
const TABLES = ['record', 'account', 'review'] as const
const of = (table: string, { youngPersonId }: Scene) =>
  `select from persons_of_concern.${table} where young_person_id = '${youngPersonId}'`
const seen = async (viewer: Viewer, scene: Scene) => {
  const found: (string | number)[] = []
  for (const table of TABLES) found.push(await attempt(database, viewer, of(table, scene)))
  return found
}
const ALL = [2, 2, 1]
const NONE = [0, 0, 0]

describe('a person of concern', () => {
  test('is seen by the manager and the worker of that young person, and by nobody else', async () => {
    expect(await seen(team.manager, mine)).toEqual(ALL)
    expect(await seen(team.practitioner, mine)).toEqual(ALL)
    expect(await seen(team.practitioner, theirs)).toEqual(NONE)
    for (const viewer of Object.values(team).filter((one) => ![team.manager.id, team.practitioner.id].includes(one.id)))
      expect([viewer.name, ...(await seen(viewer, mine))]).toEqual([viewer.name, ...NONE])
  })

  test('is seen by whoever covers, on those days alone', async () => {
    const cover = {
      coverId: crypto.randomUUID(),
      personId: team.outreach.id,
      from: '2026-03-17',
      to: '2026-03-17',
      cases: [{ episodeId: mine.caseId, youngPersonId: mine.youngPersonId }],
    }
    await database.transactions.run(team.manager, NOW, (tx) => giveCoverAccess(tx, cover, NOW))
    expect(await seen(team.outreach, mine)).toEqual(ALL)
    await database.asOwner(
      `update young_people.access set from_on = '2026-03-15', to_on = '2026-03-16' where cover_id = $1`,
      [cover.coverId],
    )
    expect(await seen(team.outreach, mine)).toEqual(NONE)
  })

  test('is opened by no emergency card and by no broken glass', async () => {
    await database.asOwner(
      `insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
       values (gen_random_uuid(), $1, $2, $3, $3::timestamptz + interval '1 hour')`,
      [mine.youngPersonId, team.colleague.id, NOW],
    )
    await database.asOwner(
      `insert into need_to_know.glass (id, young_person_id, opened_by, reference, why, at, until)
       values (gen_random_uuid(), $1, $2, 'Y-1', 'A call in the night', $3, $3::timestamptz + interval '1 hour')`,
      [mine.youngPersonId, team.colleague.id, NOW],
    )
    const record = `select from young_people.young_person where id = '${mine.youngPersonId}'`
    expect(await attempt(database, team.colleague, record), 'the glass does open the record').toBe(1)
    expect(await seen(team.colleague, mine)).toEqual(NONE)
  })

  test('of a restricted record is known to its named people, and not to the manager', async () => {
    const shut = await makeScene(database, { named: [team.practitioner] })
    await putPersonsOfConcern(database, shut, team.practitioner)
    expect(await seen(team.practitioner, shut)).toEqual(ALL)
    expect(await seen(team.manager, shut)).toEqual(NONE)
  })

  test('once ended, is seen by the manager alone, and does not begin again', async () => {
    await database.asOwner(`update persons_of_concern.record set ended_on = '2026-03-16' where young_person_id = $1`, [
      mine.youngPersonId,
    ])
    expect(await seen(team.practitioner, mine)).toEqual(NONE)
    expect(await seen(team.manager, mine)).toEqual(ALL)
    expect(
      await attempt(
        database,
        team.manager,
        `update persons_of_concern.record set ended_on = null where id = '${first}'`,
      ),
    ).toBe(0)
  })

  test('is written only for a young person one works with, in one’s own name; a reason hangs on its own record', async () => {
    const write = (viewer: Viewer, scene: Scene, by = viewer.id) =>
      attempt(
        database,
        viewer,
        `insert into persons_of_concern.record (id, young_person_id, known_as, folded_name, age, review_on, written_by, written_at)
         values (gen_random_uuid(), '${scene.youngPersonId}', 'x', 'x', 'adult', '2026-05-01', '${by}', now())`,
      )
    expect(await write(team.practitioner, mine)).toBe(1)
    expect(await write(team.practitioner, theirs)).toBe('refused')
    expect(await write(team.practitioner, mine, team.manager.id)).toBe('refused')
    for (const viewer of [team.therapist, team.safeguardingTrustee, team.dataLead, team.volunteer])
      expect(await write(viewer, mine)).toBe('refused')
    const reason = (record: string) =>
      attempt(
        database,
        team.practitioner,
        `insert into persons_of_concern.account (id, record_id, young_person_id, what, certainty, source, written_by, written_at)
         values (gen_random_uuid(), '${record}', '${mine.youngPersonId}', 'x', 'seen', 'x', '${team.practitioner.id}', now())`,
      )
    expect([await reason(first), await reason(second)]).toEqual([1, 'refused'])
    for (const viewer of [team.manager, team.practitioner])
      for (const sql of ['delete from persons_of_concern.account', `update persons_of_concern.account set what = 'x'`])
        expect(await attempt(database, viewer, sql)).toBe('refused')
  })

  test('is reviewed by the manager, and not by its worker', async () => {
    const keep = `update persons_of_concern.record set review_on = '2027-01-01' where id = '${first}'`
    expect(await attempt(database, team.practitioner, keep)).toBe(0)
    expect(await attempt(database, team.manager, keep)).toBe(1)
  })
})

describe('that two young people share one', () => {
  test('is the manager’s to know: no row, no column and no count tells a worker', async () => {
    const before = await snapshot(team.practitioner)
    await database.transactions.run(team.manager, NOW, (tx) =>
      joinRecords(tx, { recordId: first, withId: second, because: 'The same van', by: team.manager.id }, NOW),
    )
    expect((await database.undone(team.manager, (tx) => joinedWith(tx, first))).map((one) => one.id)).toContain(second)
    expect(await snapshot(team.practitioner)).toEqual(before)
    expect(await database.undone(team.practitioner, (tx) => joinedWith(tx, first))).toEqual([])
    for (const viewer of Object.values(team).filter((one) => one.id !== team.manager.id))
      expect(await attempt(database, viewer, 'select from persons_of_concern.joining')).toBe(0)
  })

  test('and only the manager’s to decide', async () => {
    const join = (
      by: string,
    ) => `insert into persons_of_concern.joining (id, record_id, one_id, because, joined_by, joined_at)
      values (gen_random_uuid(), '${first}', '${second}', 'x', '${by}', now())`
    for (const viewer of Object.values(team).filter((one) => one.id !== team.manager.id))
      expect(await attempt(database, viewer, join(viewer.id))).toBe('refused')
    expect(await attempt(database, team.manager, join(team.manager.id))).toBe(1)
  })

  test('is not said of a restricted record to a manager who is not named on it', async () => {
    const shut = await makeScene(database, { named: [team.practitioner] })
    const hidden = (await putPersonsOfConcern(database, shut, team.practitioner))['persons-of-concern']
    await database.asOwner(
      `insert into persons_of_concern.joining (id, record_id, one_id, because, joined_by, joined_at)
       values (gen_random_uuid(), $1, $2, 'x', $3, now())`,
      [first, hidden, team.manager.id],
    )
    expect((await database.undone(team.manager, (tx) => joinedWith(tx, first))).map((one) => one.id)).not.toContain(
      hidden,
    )
  })
})

/** Everything that a worker can read of these tables, in full. */
async function snapshot(viewer: Viewer) {
  return database.undone(viewer, async (tx) => {
    const all: unknown[] = []
    for (const table of [...TABLES, 'joining'])
      all.push((await sql.raw(`select * from persons_of_concern.${table} order by id`).execute(sqlOf(tx))).rows)
    return all
  })
}
