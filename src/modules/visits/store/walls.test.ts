import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'
import { newId } from '../../../platform/secrets.ts'
import type { Staff } from '../../../platform/viewer.ts'

const database = useDatabase()
const id = newId()

const goes = (person: Staff, visit = newId()) =>
  `insert into visits.visit (id, person_id, kind, place, telephone, with_young_person, began_at, due_at, send_key)
   values ('${visit}', '${person.id}', 'home', 'Mile End Road', '07700 900123', false, now(), now() + interval '1 hour', '${newId()}')`
const event = (kind: string) =>
  `insert into visits.event (id, visit_id, kind, deadline, by, at) values ('${newId()}', '${id}', '${kind}', 1, viewer.id(), now())`

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  await database.asOwner(goes(team.practitioner, id))
})

test('a colleague who watches says that somebody is back, and never when they meant to be', async () => {
  const maja = (sql: string) => attempt(database, team.colleague, sql)
  const back = `update visits.visit set ended_at = now(), ended_by = '${team.colleague.id}'`
  expect(await maja(back)).toBe(1)
  expect(await maja(`${back}, due_at = due_at + interval '9 hours'`)).toBe('refused')
  for (const kind of ['reached', 'dealing', 'ended']) expect(await maja(event(kind))).toBe(1)
  for (const kind of ['began', 'extended', 'help']) expect(await maja(event(kind))).toBe('refused')
  expect(await attempt(database, team.practitioner, event('extended'))).toBe(1)
})

test('only those who carry cases go out, and nobody who has left', async () => {
  expect(await attempt(database, team.outreach, goes(team.outreach))).toBe(1)
  expect(await attempt(database, team.volunteer, goes(team.volunteer))).toBe('refused')
  await database.asOwner(`update people.person set left_on = '2026-03-01' where id = $1`, [team.outreach.id])
  expect(await attempt(database, team.outreach, goes(team.outreach))).toBe('refused')
})
