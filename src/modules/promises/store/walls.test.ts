import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'
import { newId } from '../../../platform/secrets.ts'

const database = useDatabase()
const id = newId()
let youngPersonId: string
beforeAll(async () => {
  await seatTeam(database)
  youngPersonId = (await makeScene(database)).youngPersonId
  await database.asOwner(
    `insert into promises.promise (id, young_person_id, what, owner, made_in, made_by, made_at)
     values ($1, $2, 'Ring the school', 'Robin Ashby', 'ledger', $3, now())`,
    [id, youngPersonId, team.practitioner.id],
  )
})

const settled = (by: string) =>
  `update promises.promise set state = 'kept', settled_on = '2026-03-17', settled_by = '${by}'`

test('a promise is settled in one’s own name, and begins open: the published figure rests on it', async () => {
  const robin = (sql: string) => attempt(database, team.practitioner, sql)
  expect(await robin(settled(team.practitioner.id))).toBe(1)
  expect(await robin(settled(team.manager.id))).toBe('refused')
  const kept = `insert into promises.promise (id, young_person_id, what, owner, made_in, made_by, made_at, state, settled_on)
    values ('${newId()}', '${youngPersonId}', 'Ring', 'Robin', 'ledger', '${team.practitioner.id}', now(), 'kept', '2026-03-01')`
  expect(await robin(kept)).toBe('refused')
})
