import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))

test('a reflection is its writer’s for as long as they work here', async () => {
  await database.asOwner(`insert into supervision.reflection values (gen_random_uuid(), $1, 'I was afraid', now())`, [
    team.practitioner.id,
  ])
  const read = () => attempt(database, team.practitioner, 'select from supervision.reflection')
  expect(await read()).toBe(1)
  for (const other of [team.manager, team.colleague])
    expect(await attempt(database, other, 'select from supervision.reflection')).toBe(0)
  await database.asOwner(`update people.person set left_on = '2026-03-01' where id = $1`, [team.practitioner.id])
  expect(await read()).toBe(0)
})
