import { beforeAll, beforeEach, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { askAlone } from '../../../platform/db/parts.ts'
import type { Staff } from '../../../platform/viewer.ts'
import { type OverduePlan, plansPastTheirDay } from './lists.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))
beforeEach(() => database.asOwner('delete from plans.safety_plan'))

/** NOW is 17 March 2026. */
const PAST = '2026-03-16'
const TODAY = '2026-03-17'

const plan = ({ youngPersonId }: Scene, version: number, reviewOn: string, madeAt: string) =>
  database.asOwner(
    `insert into plans.safety_plan (id, young_person_id, version, content, agreed, review_on, made_by, made_at, send_key)
     values (gen_random_uuid(), $1, $2, '{}', 'yes', $3, $4, $5, gen_random_uuid())`,
    [youngPersonId, version, reviewOn, team.practitioner.id, madeAt],
  )
const join = (gone: Scene, kept: Scene) =>
  database.asOwner('update young_people.young_person set merged_into = $1 where id = $2', [
    kept.youngPersonId,
    gone.youngPersonId,
  ])
const listed = async (viewer: Staff, personId: string | null, most = 20) =>
  (
    await database.transactions.run(viewer, NOW, (tx) =>
      askAlone<OverduePlan>(tx, plansPastTheirDay({ personId, most })),
    )
  ).map(({ name, reviewOn }) => `${name} ${reviewOn}`)

test('a plan past its day, the oldest first; never one whose next version is still good', async () => {
  const [first, second, renewed] = [
    await makeScene(database, { given: 'First' }),
    await makeScene(database, { given: 'Second', worker: team.colleague }),
    await makeScene(database, { given: 'Renewed' }),
  ]
  await plan(first, 1, PAST, '2026-02-01T10:00Z')
  await plan(second, 1, '2026-03-01', '2026-02-01T10:00Z')
  await plan(renewed, 1, PAST, '2026-02-01T10:00Z')
  await plan(renewed, 2, TODAY, '2026-02-02T10:00Z')
  expect(await listed(team.manager, null)).toEqual(['Second Vale 2026-03-01', `First Vale ${PAST}`])
  expect(await listed(team.manager, null, 1)).toEqual(['Second Vale 2026-03-01'])
  expect(await listed(team.practitioner, team.practitioner.id)).toEqual([`First Vale ${PAST}`])
  await database.asOwner(`update cases.episode set state = 'closed', closed_on = '2026-03-01' where id = $1`, [
    first.caseId,
  ])
  expect(await listed(team.practitioner, team.practitioner.id)).toEqual([])
})

test('of joined records one line, by the newest plan on any of them, wherever the open case stands', async () => {
  const [kept, gone, other] = [
    await makeScene(database, { given: 'Kept' }),
    await makeScene(database, { given: 'Gone' }),
    await makeScene(database, { given: 'Other' }),
  ]
  await join(gone, kept)
  await join(other, kept)
  await plan(gone, 1, PAST, '2026-02-01T10:00Z')
  for (const viewer of [team.manager, team.practitioner])
    expect(await listed(viewer, viewer === team.manager ? null : viewer.id)).toEqual([`Kept Vale ${PAST}`])
  await plan(other, 2, '2026-04-01', '2026-02-02T10:00Z')
  expect(await listed(team.manager, null)).toEqual([])
  await plan(kept, 3, '2026-03-02', '2026-02-03T10:00Z')
  expect(await listed(team.manager, null)).toEqual(['Kept Vale 2026-03-02'])
  await database.asOwner(`update cases.episode set state = 'closed', closed_on = '2026-03-01' where id = any ($1)`, [
    [kept.caseId, gone.caseId],
  ])
  expect(await listed(team.manager, null), 'the open case stands on a record that went').toEqual([
    'Kept Vale 2026-03-02',
  ])
})

test('a restricted record is on nobody’s list but theirs who are named on it', async () => {
  const scene = await makeScene(database, { given: 'Quiet', named: [team.practitioner] })
  await plan(scene, 1, PAST, '2026-02-01T10:00Z')
  expect(await listed(team.manager, null)).toEqual([])
  expect(await listed(team.practitioner, team.practitioner.id)).toEqual([`Quiet Vale ${PAST}`])
})
