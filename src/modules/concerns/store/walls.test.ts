import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { deputise, seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'
import { newId } from '../../../platform/secrets.ts'

const database = useDatabase()
const [waiting, answered, closed] = [newId(), newId(), newId()]
const deputy = { ...team.outreach, deputy: true }
let scene: Scene
let other: Scene

beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.outreach)
  scene = await makeScene(database)
  other = await makeScene(database, { worker: team.outreach })
  for (const id of [waiting, answered, closed])
    await database.asOwner(
      `insert into concerns.concern (id, reference, about, who, what, raised_by, raised_at, send_key, young_person_id)
       values ($1, $2, 'young-person', 'Imogen', 'Words', $3, now(), gen_random_uuid(), $4)`,
      [id, `W-${id}`, team.volunteer.id, scene.youngPersonId],
    )
  await database.asOwner('update concerns.concern set answered_by = $2, answered_at = now() where id = $1', [
    answered,
    team.manager.id,
  ])
  await database.asOwner('update concerns.concern set closed_at = now() where id = $1', [closed])
})

describe('a concern in plain SQL, by a deputy who may decide about it', () => {
  const change = (id: string, what: string) =>
    attempt(database, deputy, `update concerns.concern set ${what} where id = '${id}'`)

  test('is taken on in one’s own name, and by one person', async () => {
    expect(await change(waiting, 'answered_by = viewer.id(), answered_at = now()')).toBe(1)
    expect(await change(waiting, `answered_by = '${team.manager.id}', answered_at = now()`)).toBe('refused')
    expect(await change(answered, 'answered_by = viewer.id()')).toBe('refused')
    expect(await change(answered, 'answered_by = null, answered_at = null')).toBe('refused')
  })

  test('stays on the record where it was put', async () => {
    expect(await change(waiting, `young_person_id = '${other.youngPersonId}'`)).toBe('refused')
    expect(await change(waiting, 'young_person_id = null')).toBe('refused')
    expect(await change(waiting, `who_now = 'Somebody else'`)).toBe('refused')
  })

  test('leaves it with a reason, by whoever decides, and nowhere that they may not know of', async () => {
    const hidden = await makeScene(database, { named: [team.therapist] })
    const to = (id: string, target: string | null, seen = 1, by = deputy) =>
      attempt(
        database,
        by,
        `select 1 where concerns.move_to('${id}', ${seen}, ${target === null ? 'null' : `'${target}'`}, 'Juno', 'Mixed up')`,
      )
    for (const id of [waiting, closed])
      expect([await to(id, other.youngPersonId), await to(id, null), await to(id, null, 2)]).toEqual([1, 1, 0])
    expect(await to(waiting, hidden.youngPersonId)).toBe('refused')
    expect(await to(waiting, null, 1, { ...team.practitioner, deputy: false })).toBe('refused')
    expect(await to(waiting, null, 1, { ...team.volunteer, deputy: false })).toBe('refused')
    const alone = `insert into concerns.move (id, concern_id, version, from_id, reason, moved_by, moved_at)
      values ('${newId()}', '${waiting}', 2, '${scene.youngPersonId}', 'Mixed up', viewer.id(), now())`
    expect(await attempt(database, deputy, alone)).toBe('refused')
  })

  test('is closed with a reason, and then nothing more is decided', async () => {
    expect(await change(waiting, 'closed_at = now()')).toBe('refused')
    const decide = (id: string) =>
      attempt(
        database,
        deputy,
        `insert into concerns.decision (id, concern_id, steps, reasons, decided_by, decided_at)
         values ('${newId()}', '${id}', array['police'], 'Because', viewer.id(), now())`,
      )
    expect([await decide(waiting), await decide(closed)]).toEqual([1, 'refused'])
    const closing = (id: string) =>
      attempt(
        database,
        deputy,
        `insert into concerns.closing (concern_id, reason, closed_by, closed_at) values ('${id}', 'Done', viewer.id(), now())`,
      )
    expect(await closing(waiting)).toBe('refused')
  })
})
